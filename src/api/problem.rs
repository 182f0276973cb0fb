//! Problem details (RFC 9457): one table of codes.

use axum::Json;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use strum::{IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use crate::app::AppError;
use crate::intake::{CvError, FieldProblem, ProblemCode, UploadError};

/// Every kind of problem the API tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ProblemKind {
    /// The body is not JSON.
    InvalidJson,
    /// The body is of another content type.
    UnsupportedMediaType,
    /// A CV of no known format, or a broken one.
    UnreadableDocument,
    /// Fields of the body or the query are wrong.
    InvalidFields,
    /// The cursor belongs to another question.
    InvalidCursor,
    /// No key was sent, or one that opens nothing.
    Unauthorized,
    /// The key may not do this.
    Forbidden,
    /// An uploaded file cannot be read at all.
    UnreadableFile,
    /// It does not fit how things stand.
    Conflict,
    /// It was there and is no longer offered.
    Gone,
    /// It was changed meanwhile.
    PreconditionFailed,
    /// This installation keeps no store.
    NoStore,
    /// Nothing is there.
    NotFound,
    /// The path does not take this method.
    MethodNotAllowed,
    /// The body is too large.
    BodyTooLarge,
    /// Too many requests of one client.
    TooManyRequests,
    /// Something failed inside.
    Internal,
    /// Too many requests at once.
    Overloaded,
    /// It took too long.
    Timeout,
}

impl ProblemKind {
    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::InvalidJson | Self::InvalidCursor => StatusCode::BAD_REQUEST,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::InvalidFields | Self::UnreadableDocument | Self::UnreadableFile => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            Self::PreconditionFailed => StatusCode::PRECONDITION_FAILED,
            Self::NoStore => StatusCode::NOT_IMPLEMENTED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Overloaded => StatusCode::SERVICE_UNAVAILABLE,
            Self::Timeout => StatusCode::GATEWAY_TIMEOUT,
        }
    }

    /// A short sentence that is the same every time.
    pub fn title(self) -> &'static str {
        match self {
            Self::InvalidJson => "The body is not valid JSON",
            Self::UnsupportedMediaType => "The content type is not supported",
            Self::UnreadableDocument => "The document cannot be read",
            Self::InvalidFields => "Some fields are wrong",
            Self::InvalidCursor => "The cursor is not valid here",
            Self::Unauthorized => "A key is needed",
            Self::Forbidden => "The key may not do this",
            Self::UnreadableFile => "The file cannot be read",
            Self::Conflict => "It does not fit how things stand",
            Self::Gone => "It is no longer offered",
            Self::PreconditionFailed => "It was changed meanwhile",
            Self::NoStore => "This installation takes no uploads",
            Self::NotFound => "Not found",
            Self::MethodNotAllowed => "The method is not allowed here",
            Self::BodyTooLarge => "The body is too large",
            Self::TooManyRequests => "Too many requests",
            Self::Internal => "Something failed on our side",
            Self::Overloaded => "Too busy at the moment",
            Self::Timeout => "It took too long",
        }
    }
}

/// A problem on its way out.
#[derive(Debug, Clone)]
pub struct Problem {
    code: ProblemKind,
    detail: String,
    errors: Vec<FieldProblem>,
    retry_after_seconds: Option<u32>,
}

/// A problem as it is sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// Where the code is explained.
    #[serde(rename = "type")]
    #[schema(examples("/docs/problems#invalid_fields"))]
    pub kind_reference: String,
    /// A short sentence that is the same every time.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: ProblemKind,
    /// What is wrong this time.
    pub detail: String,
    /// Every wrong field.
    pub errors: Vec<FieldProblem>,
    /// Names this request in the log.
    pub request_id: Option<String>,
}

impl Problem {
    /// A problem with what is wrong this time.
    pub fn new(kind: ProblemKind, detail: impl Into<String>) -> Self {
        Self {
            code: kind,
            detail: detail.into(),
            errors: Vec::new(),
            retry_after_seconds: None,
        }
    }

    /// The problem as it is sent.
    pub fn body(self, request_id: Option<String>) -> ProblemBody {
        let code: &str = self.code.into();
        ProblemBody {
            kind_reference: format!("/docs/problems#{code}"),
            title: self.code.title().to_owned(),
            status: self.code.status().as_u16(),
            code: self.code,
            detail: self.detail,
            errors: self.errors,
            request_id,
        }
    }

    /// A problem of fields.
    pub fn fields(errors: Vec<FieldProblem>) -> Self {
        let detail = match errors.as_slice() {
            [one] => one.detail.clone(),
            many => format!("{} fields are wrong", many.len()),
        };
        Self {
            errors,
            ..Self::new(ProblemKind::InvalidFields, detail)
        }
    }

    /// Says when to come back.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after_seconds = Some(seconds);
        self
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Fields(errors) => Problem::fields(errors),
            AppError::BadCursor => Problem::new(ProblemKind::InvalidCursor, error.to_string()),
            AppError::NotFound {
                what,
                id,
                suggestions,
            } => {
                let mut problem =
                    Problem::new(ProblemKind::NotFound, format!("there is no {what} `{id}`"));
                if !suggestions.is_empty() {
                    problem.errors = vec![FieldProblem {
                        pointer: "/id".to_owned(),
                        code: ProblemCode::UnknownCode,
                        detail: problem.detail.clone(),
                        suggestions,
                    }];
                }
                problem
            }
            AppError::Cv(error) => {
                let kind = match error {
                    CvError::UnsupportedType { .. } => ProblemKind::UnsupportedMediaType,
                    _ => ProblemKind::UnreadableDocument,
                };
                Problem::new(kind, error.to_string())
            }
            AppError::WrongKey => Problem::new(ProblemKind::Unauthorized, error.to_string()),
            AppError::LockedOut { seconds } => {
                Problem::new(ProblemKind::TooManyRequests, error.to_string()).retry_after(seconds)
            }
            AppError::Conflict(_) => Problem::new(ProblemKind::Conflict, error.to_string()),
            AppError::LostRace => Problem::new(ProblemKind::PreconditionFailed, error.to_string()),
            AppError::Gone(_) => Problem::new(ProblemKind::Gone, error.to_string()),
            AppError::BrokenOff => Problem::new(ProblemKind::UnreadableFile, error.to_string()),
            AppError::TooLarge { .. } => Problem::new(ProblemKind::BodyTooLarge, error.to_string()),
            AppError::Upload(cause) => unreadable_file(&cause),
            AppError::Store(cause) => {
                tracing::error!(%cause, source = ?std::error::Error::source(&cause), "the store failed");
                Problem::new(
                    ProblemKind::Overloaded,
                    "what was asked could not be kept or read; nothing of it was kept. Try again",
                )
                .retry_after(2)
            }
            AppError::Index(cause) => {
                tracing::error!(%cause, source = ?std::error::Error::source(&cause), "the index failed");
                Problem::new(
                    ProblemKind::Internal,
                    "the answer could not be made; the cause is in the log",
                )
            }
        }
    }
}

/// A file that cannot be read: the code of the cause stands among the errors.
fn unreadable_file(cause: &UploadError) -> Problem {
    let mut problem = Problem::new(ProblemKind::UnreadableFile, cause.to_string());
    problem.errors = vec![FieldProblem {
        pointer: "/file".to_owned(),
        code: ProblemCode::WrongType,
        detail: format!("{}: {cause}", cause.code()),
        suggestions: Vec::new(),
    }];
    problem
}

/// The body is written at the boundary, where the request id is known.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = self.code.status();
        let mut response = status.into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes the body of a response that carries a problem, or that a lower layer left bare.
pub fn finish(mut response: Response, request_id: &str) -> Response {
    let status = response.status();
    let carried = response.extensions_mut().remove::<Problem>();
    let is_bare = status.is_client_error() || status.is_server_error();
    let described = response.headers().contains_key(header::CONTENT_TYPE);
    let problem = match carried {
        Some(problem) => problem,
        None if is_bare && !is_text(&response) && described => return response,
        None if is_bare => Problem::new(kind_of(status), kind_of(status).title()),
        None => return response,
    };
    let mut headers = std::mem::take(response.headers_mut());
    headers.remove(header::CONTENT_LENGTH);
    let status = problem.code.status();
    let body = problem.body(Some(request_id.to_owned()));
    let mut finished = (status, headers, Json(body)).into_response();
    finished.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    finished
}

/// Layers below answer in plain text; everything we say ourselves is JSON or HTML.
fn is_text(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/plain"))
}

fn kind_of(status: StatusCode) -> ProblemKind {
    match status {
        StatusCode::NOT_FOUND => ProblemKind::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemKind::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::BodyTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemKind::UnsupportedMediaType,
        StatusCode::UNPROCESSABLE_ENTITY => ProblemKind::InvalidFields,
        StatusCode::TOO_MANY_REQUESTS => ProblemKind::TooManyRequests,
        StatusCode::SERVICE_UNAVAILABLE => ProblemKind::Overloaded,
        StatusCode::GATEWAY_TIMEOUT | StatusCode::REQUEST_TIMEOUT => ProblemKind::Timeout,
        status if status.is_server_error() => ProblemKind::Internal,
        _ => ProblemKind::InvalidJson,
    }
}

/// Answers paths that do not exist.
pub async fn not_found(uri: Uri) -> Problem {
    let path: String = uri.path().chars().take(120).collect();
    Problem::new(
        ProblemKind::NotFound,
        format!("there is nothing at `{path}`; see /docs"),
    )
}

/// Answers methods that a path does not take.
pub async fn method_not_allowed(method: Method) -> Problem {
    Problem::new(
        ProblemKind::MethodNotAllowed,
        format!("`{method}` is not allowed here; see /docs"),
    )
}

/// Answers a request whose handler panicked; the panic itself is in the log.
pub fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    Problem::new(
        ProblemKind::Internal,
        "the answer could not be made; the cause is in the log",
    )
    .into_response()
}
