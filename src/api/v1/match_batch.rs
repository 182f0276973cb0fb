//! `POST /v1/match/batch`

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use crate::api::ApiState;
use crate::api::answer::work;
use crate::api::body::parse;
use crate::api::language::Language;
use crate::api::limits::Place;
use crate::api::problem::{Problem, ProblemKind};
use crate::domain::Locale;

use super::find_matches::answer;

/// Many match requests, one JSON object a line; one line of answer each, in order, as they are
/// ready. A bad line yields a line with its problem and the rest goes on.
#[utoipa::path(post, path = "/v1/match/batch", tag = "match", operation_id = "match_batch",
    params(("lang" = Option<String>, Query, description = "Language of texts: en fr ar bn ur es it de")),
    request_body(content = String, content_type = "application/x-ndjson"),
    responses((status = 200, content_type = "application/x-ndjson", body = String)))]
pub async fn match_batch(
    State(state): State<ApiState>,
    Language(locale): Language,
    request: Request,
) -> Result<Response, Problem> {
    let (sender, receiver) = mpsc::channel::<Result<Bytes, std::convert::Infallible>>(8);
    let place = request.extensions().get::<Place>().cloned();
    tokio::spawn(async move {
        let _place = place;
        let mut batch = Batch {
            state,
            locale,
            sender,
            lines: 0,
            profiles: 0,
        };
        batch.run(request.into_body()).await;
    });
    let mut response = Response::new(Body::from_stream(ReceiverStream::new(receiver)));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/x-ndjson"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_LANGUAGE,
        HeaderValue::from_static(locale.code()),
    );
    Ok(response)
}

struct Batch {
    state: ApiState,
    locale: Locale,
    sender: mpsc::Sender<Result<Bytes, std::convert::Infallible>>,
    /// Lines read, empty ones too.
    lines: usize,
    profiles: usize,
}

impl Batch {
    /// Reads lines as they arrive; ends when the client goes or a limit is reached.
    async fn run(&mut self, body: Body) {
        let settings = self.state.settings.clone();
        let mut waiting = Vec::new();
        let mut read = 0;
        let mut chunks = body.into_data_stream();
        let patience = Duration::from_millis(settings.server.request_timeout_ms);
        loop {
            let chunk = match tokio::time::timeout(patience, chunks.next()).await {
                Ok(Some(Ok(chunk))) => chunk,
                Ok(Some(Err(_))) => return,
                Ok(None) => break,
                Err(_) => {
                    let detail = "the rest of the batch did not come; what came before is answered";
                    let problem = Problem::new(ProblemKind::Timeout, detail);
                    self.send_problem(problem).await;
                    return;
                }
            };
            read += chunk.len();
            if read > settings.server.batch_limit_bytes {
                let detail =
                    "the batch is larger than this path takes; what came before is answered";
                self.send_problem(Problem::new(ProblemKind::BodyTooLarge, detail))
                    .await;
                return;
            }
            for piece in chunk.split_inclusive(|byte| *byte == b'\n') {
                waiting.extend_from_slice(piece);
                if piece.ends_with(b"\n") && !self.line(&std::mem::take(&mut waiting)).await {
                    return;
                }
            }
        }
        self.line(&waiting).await;
    }

    /// Answers one line; false when no more should be read.
    async fn line(&mut self, line: &[u8]) -> bool {
        self.lines += 1;
        let line = line.trim_ascii().to_vec();
        if line.is_empty() {
            return true;
        }
        self.profiles += 1;
        if self.profiles > self.state.settings.limits.batch_profiles {
            let most = self.state.settings.limits.batch_profiles;
            let detail =
                format!("a batch has at most {most} profiles; what came before is answered");
            self.send_problem(Problem::new(ProblemKind::BodyTooLarge, detail))
                .await;
            return false;
        }
        let (state, locale) = (self.state.clone(), self.locale);
        let answered = work(move || {
            let body = parse(&line)?;
            let answer = answer(&state, &body, locale)?;
            serde_json::to_vec(&answer)
                .map_err(|_| Problem::new(ProblemKind::Internal, "the answer could not be written"))
        });
        match answered.await {
            Ok(bytes) => self.send(bytes).await,
            Err(problem) => self.send_problem(problem).await,
        }
    }

    async fn send_problem(&self, problem: Problem) -> bool {
        let mut value = serde_json::to_value(problem.body(None)).unwrap_or_default();
        if let Some(fields) = value.as_object_mut() {
            fields.insert("line".to_owned(), self.lines.into());
        }
        self.send(value.to_string().into_bytes()).await
    }

    async fn send(&self, mut bytes: Vec<u8>) -> bool {
        bytes.push(b'\n');
        self.sender.send(Ok(bytes.into())).await.is_ok()
    }
}
