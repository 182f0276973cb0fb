//! `passerelle serve`

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;

use super::fail::Failure;
use super::start;
use crate::api::{self, ApiState};
use crate::app::Snapshot;
use crate::domain::{Clock, SystemClock};
use crate::settings::Settings;
use crate::web::{self, WebState};

/// The whole service over a snapshot: API and pages, as production and tests use it.
pub fn service(snapshot: Snapshot, clock: Arc<dyn Clock>, settings: Settings) -> Router {
    let snapshot = Arc::new(ArcSwap::from_pointee(snapshot));
    let pages = web::router(WebState {
        snapshot: Arc::clone(&snapshot),
        clock: Arc::clone(&clock),
    });
    api::router(ApiState::new(snapshot, clock, Arc::new(settings)), pages)
}

/// Opens everything and serves until Ctrl-C or SIGTERM.
pub fn serve(settings: Settings) -> Result<ExitCode, Failure> {
    start::log(&settings)?;
    let (snapshot, report) = start::open(&settings)?;
    tracing::info!(
        records = report.records, built = report.built, index = %report.index.display(),
        skipped = report.skipped.len(), "the catalogue is open"
    );
    let server = settings.server.clone();
    let router = service(snapshot, Arc::new(SystemClock), settings);
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Failure::work(&error))?;
    runtime.block_on(api::serve(
        router,
        &server,
        |address| {
            tracing::info!(%address, "listening");
            // The service goes on whether or not somebody reads this.
            let _ = writeln!(std::io::stdout(), "Passerelle answers on http://{address}");
        },
        stopped(),
    ))?;
    tracing::info!("ended cleanly");
    Ok(ExitCode::SUCCESS)
}

/// Ends on Ctrl-C or SIGTERM.
async fn stopped() {
    let interrupt = async {
        // Without a handler the process ends at once, which is what was asked.
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! {
                    () = interrupt => {}
                    _ = terminate.recv() => {}
                }
            }
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
