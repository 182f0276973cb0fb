//! Numbers about requests, never about people.

use std::sync::Mutex;
use std::time::Duration;

use axum::http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

/// Counts and durations by route.
pub struct Metrics {
    registry: Mutex<Registry>,
    requests: Family<RequestLabels, Counter>,
    seconds: Family<RouteLabels, Histogram>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: String,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    route: String,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("passerelle");
        let requests = Family::default();
        let buckets: fn() -> Histogram = || Histogram::new(exponential_buckets(0.000_25, 2.0, 16));
        let seconds = Family::new_with_constructor(buckets);
        registry.register("requests", "Requests answered", requests.clone());
        registry.register("request_seconds", "Seconds per request", seconds.clone());
        Self {
            registry: Mutex::new(registry),
            requests,
            seconds,
        }
    }
}

impl Metrics {
    /// Counts one answered request.
    pub fn observe(&self, method: &Method, route: &str, status: StatusCode, elapsed: Duration) {
        let labels = RequestLabels {
            method: known_method(method).to_owned(),
            route: route.to_owned(),
            status: status.as_u16(),
        };
        self.requests.get_or_create(&labels).inc();
        let route = RouteLabels {
            route: route.to_owned(),
        };
        self.seconds
            .get_or_create(&route)
            .observe(elapsed.as_secs_f64());
    }

    /// Every number in the OpenMetrics text format.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Ok(registry) = self.registry.lock() {
            // Writing into a string does not fail.
            let _ = encode(&mut text, &registry);
        }
        text
    }
}

/// Methods outside HTTP's own list would make labels without end.
fn known_method(method: &Method) -> &'static str {
    const KNOWN: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    let own = method.as_str();
    KNOWN
        .iter()
        .find(|known| **known == own)
        .copied()
        .unwrap_or("OTHER")
}
