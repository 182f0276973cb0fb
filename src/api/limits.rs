//! Limits per client and in all.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::problem::{Problem, ProblemKind};
use crate::settings::Settings;

/// Addresses remembered before those that rest are forgotten.
const MOST_CLIENTS: usize = 50_000;

type ClientLimiter = DefaultKeyedRateLimiter<IpAddr, StateInformationMiddleware>;

/// How much is let in.
#[derive(Clone)]
pub struct Limits {
    clients: Option<Arc<ClientLimiter>>,
    per_minute: u32,
    running: Arc<Semaphore>,
}

impl Limits {
    pub fn new(settings: &Settings) -> Self {
        let per_minute = settings.limits.requests_per_minute;
        let clients = NonZeroU32::new(per_minute).map(|quota| {
            let limiter = RateLimiter::keyed(Quota::per_minute(quota));
            Arc::new(limiter.with_middleware::<StateInformationMiddleware>())
        });
        Self {
            clients,
            per_minute,
            running: Arc::new(Semaphore::new(settings.server.concurrent_requests)),
        }
    }
}

/// One of the requests that run at once. Work that goes on after its answer has begun keeps it.
#[derive(Debug, Clone)]
pub struct Place(#[expect(dead_code, reason = "held, not read")] Arc<OwnedSemaphorePermit>);

/// Lets a request in, or says when to come back.
pub async fn limit(State(limits): State<Limits>, mut request: Request, next: Next) -> Response {
    let remaining = match limits.admit(&request) {
        Ok(remaining) => remaining,
        Err(seconds) => {
            let problem = Problem::new(
                ProblemKind::TooManyRequests,
                "too many requests from this address",
            );
            let response = problem.retry_after(seconds).into_response();
            return limits.told(response, Some(0));
        }
    };
    let Ok(place) = Arc::clone(&limits.running).try_acquire_owned() else {
        return Problem::new(
            ProblemKind::Overloaded,
            "too many requests at once; try again",
        )
        .retry_after(1)
        .into_response();
    };
    let place = Place(Arc::new(place));
    request.extensions_mut().insert(place.clone());
    let response = next.run(request).await;
    drop(place);
    limits.told(response, remaining)
}

impl Limits {
    /// The response with the limit and what is left of it.
    fn told(&self, mut response: Response, remaining: Option<u32>) -> Response {
        if let Some(remaining) = remaining {
            let headers = response.headers_mut();
            headers.insert("ratelimit-limit", HeaderValue::from(self.per_minute));
            headers.insert("ratelimit-remaining", HeaderValue::from(remaining));
            headers.insert("ratelimit-reset", HeaderValue::from(60));
        }
        response
    }

    /// How many requests are left to the client, or how many seconds it has to wait.
    fn admit(&self, request: &Request) -> Result<Option<u32>, u32> {
        let address = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let (Some(clients), Some(ConnectInfo(address))) = (&self.clients, address) else {
            return Ok(None);
        };
        if clients.len() > MOST_CLIENTS {
            clients.retain_recent();
        }
        match clients.check_key(&address.ip()) {
            Ok(state) => Ok(Some(state.remaining_burst_capacity())),
            Err(denied) => {
                let wait = denied.wait_time_from(DefaultClock::default().now());
                Err(u32::try_from(wait.as_secs())
                    .unwrap_or(u32::MAX)
                    .saturating_add(1))
            }
        }
    }
}
