//! Bodies that are made piece by piece while they are read.

use axum::body::{Body, Bytes};
use tokio::sync::mpsc::{Sender, channel};
use tokio_stream::wrappers::ReceiverStream;

use crate::app::Pieces;

type Sent = Result<Bytes, std::io::Error>;

/// A body of these pieces; one is made while the one before is on its way, and none for a reader
/// that is gone. Threads are not held while a slow reader is waited for.
pub fn stream(pieces: Pieces) -> Body {
    let (send, receive) = channel(2);
    tokio::spawn(async move {
        if let Err(cause) = send_all(pieces, &send).await {
            tracing::error!(%cause, "a body broke off");
            // The reader sees that the connection broke off, not an end.
            let _ = send.send(Err(cause)).await;
        }
    });
    Body::from_stream(ReceiverStream::new(receive))
}

async fn send_all(mut pieces: Pieces, to: &Sender<Sent>) -> Result<(), std::io::Error> {
    loop {
        let made = tokio::task::spawn_blocking(move || {
            let piece = pieces.next();
            (pieces, piece)
        });
        let (rest, piece) = made.await.map_err(std::io::Error::other)?;
        pieces = rest;
        match piece {
            Some(Ok(piece)) => {
                if to.send(Ok(piece.into())).await.is_err() {
                    return Ok(());
                }
            }
            Some(Err(error)) => return Err(std::io::Error::other(error)),
            None => return Ok(()),
        }
    }
}
