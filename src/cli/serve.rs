//! `passerelle serve`

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::fail::Failure;
use super::start;
use crate::api::{self, ApiState};
use crate::app::agencies::{Agencies, Indexer};
use crate::app::{LiveIndex, Snapshot, store_url};
use crate::domain::{Clock, SystemClock};
use crate::settings::Settings;
use crate::store::Store;
use crate::web::{self, WebState};

/// The whole service over a snapshot, without a store: API and pages, as production and tests use
/// it.
pub fn service(snapshot: Snapshot, clock: Arc<dyn Clock>, settings: Settings) -> Router {
    let snapshot = Arc::new(ArcSwap::from_pointee(snapshot));
    routes(snapshot, clock, Arc::new(settings), None)
}

fn routes(
    snapshot: Arc<ArcSwap<Snapshot>>,
    clock: Arc<dyn Clock>,
    settings: Arc<Settings>,
    agencies: Option<Agencies>,
) -> Router {
    let pages = web::router(WebState {
        snapshot: Arc::clone(&snapshot),
        clock: Arc::clone(&clock),
        settings: Arc::clone(&settings),
        agencies: agencies.clone(),
    });
    api::router(ApiState::new(snapshot, clock, settings, agencies), pages)
}

/// How long the start waits for the index to be there.
const SHORT_WAIT: std::time::Duration = std::time::Duration::from_secs(3);

/// A service with its store and what runs beside the requests.
pub struct Running {
    /// Answers requests.
    pub router: Router,
    /// The uses of the store; none when the installation takes no uploads.
    pub agencies: Option<Agencies>,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Running {
    /// Opens the store and begins to follow it.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub async fn start(
        snapshot: Snapshot,
        index: Option<LiveIndex>,
        clock: Arc<dyn Clock>,
        settings: Settings,
    ) -> Result<Self, Failure> {
        let snapshot = Arc::new(ArcSwap::from_pointee(snapshot));
        let settings = Arc::new(settings);
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        let mut agencies = None;
        if let (Some(url), Some(index)) = (store_url(&settings), index) {
            let store = Store::open(&url)
                .await
                .map_err(|error| Failure::work(&error))?;
            let (indexer, indexed) = Indexer::new(
                store.clone(),
                Arc::clone(&snapshot),
                Arc::clone(&clock),
                index,
            );
            let opened = Agencies::open(
                store,
                Arc::clone(&snapshot),
                Arc::clone(&clock),
                Arc::clone(&settings),
                indexed,
            );
            let opened = opened.await.map_err(|error| Failure::work(&error))?;
            let mut indexed = opened.indexed();
            tasks.spawn(indexer.run(stopped.clone()));
            // Where the index stands already nobody finds the service unready.
            let begun = indexed.wait_for(|seq| *seq >= 0);
            let _ = tokio::time::timeout(SHORT_WAIT, begun).await;
            opened
                .resume()
                .await
                .map_err(|error| Failure::work(&error))?;
            let sweeper = opened.clone();
            tasks.spawn(async move { sweeper.sweep_until(stopped).await });
            agencies = Some(opened);
        }
        let router = routes(snapshot, clock, settings, agencies.clone());
        Ok(Self {
            router,
            agencies,
            stop,
            tasks,
        })
    }

    /// Ends what runs beside the requests, cleanly.
    pub async fn end(mut self) {
        self.stop.send_replace(true);
        while self.tasks.join_next().await.is_some() {}
        if let Some(agencies) = &self.agencies {
            agencies.store().close().await;
        }
    }
}

/// Opens everything and serves until Ctrl-C or SIGTERM.
pub fn serve(settings: Settings) -> Result<ExitCode, Failure> {
    start::log(&settings)?;
    let (snapshot, index, report) = start::open_live(&settings)?;
    tracing::info!(
        records = report.records, built = report.built, index = %report.index.display(),
        skipped = report.skipped.len(), "the catalogue is open"
    );
    let server = settings.server.clone();
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Failure::work(&error))?;
    runtime.block_on(async {
        let running = Running::start(snapshot, index, Arc::new(SystemClock), settings).await?;
        let served = api::serve(
            running.router.clone(),
            &server,
            |address| {
                tracing::info!(%address, "listening");
                // The service goes on whether or not somebody reads this.
                let _ = writeln!(std::io::stdout(), "Passerelle answers on http://{address}");
            },
            stopped(),
        );
        let served = served.await;
        running.end().await;
        served.map_err(Failure::from)
    })?;
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
