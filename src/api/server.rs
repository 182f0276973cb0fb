//! Serving connections, and ending cleanly.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::settings::ServerSettings;

/// Why the server cannot run.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on `{address}`")]
pub struct ServeError {
    /// The address wanted.
    pub address: String,
    /// The cause.
    pub source: std::io::Error,
}

/// Serves `router` until `stop` ends, then lets running requests finish within the grace time.
///
/// `bound` is told the address once it listens.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(
    router: Router,
    settings: &ServerSettings,
    bound: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let failed = |source| ServeError {
        address: settings.listen.clone(),
        source,
    };
    let listener = TcpListener::bind(&settings.listen).await.map_err(failed)?;
    bound(listener.local_addr().map_err(failed)?);
    // HTTP/1 alone: telling versions apart waits for the first bytes without a limit.
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_millis(settings.header_timeout_ms));
    let connections = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        // A connection that broke while it was accepted is the client's affair.
        let Ok((stream, address)) = accepted else {
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        // Small answers go out at once.
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service =
            hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
                let mut request: Request = request.map(axum::body::Body::new);
                request.extensions_mut().insert(ConnectInfo(address));
                router.clone().oneshot(request)
            });
        let connection = builder
            .serve_connection(TokioIo::new(stream), service)
            .into_owned();
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
        });
    }
    drop(listener);
    let grace = Duration::from_millis(settings.shutdown_grace_ms);
    if tokio::time::timeout(grace, connections.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some requests did not finish in time");
    }
    Ok(())
}
