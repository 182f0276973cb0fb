//! `POST /v1/profiles/parse`

use axum::extract::State;
use axum::response::Response;

use crate::api::ApiState;
use crate::api::answer::{private, work};
use crate::api::body::RawBody;
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::ParseAnswer;
use crate::intake::CvDocument;

/// Reads a CV into a profile, with the words each fact came from.
///
/// Takes plain text in eight languages, Europass XML (`Candidate`, or the older `SkillsPassport`
/// and `Europass`), a Europass PDF with its embedded XML, the older Europass JSON, and JSON Resume;
/// at most `server.cv_limit_bytes`, 2 MiB unless set otherwise. Names, birth dates, sex, photographs,
/// contacts, marital status and religion are left out before anything else is read, and the answer
/// says which kinds were there. Nationality is kept when the CV states it, because legal conditions
/// ask for it; the age is not derived. Nothing is kept. `Content-Language` may name the language of
/// the CV.
#[utoipa::path(post, path = "/v1/profiles/parse", tag = "match", operation_id = "parse_profile",
    params(
        ("lang" = Option<String>, Query, description = "Language of texts: en fr ar bn ur es it de"),
        ("Content-Language" = Option<String>, Header, description = "Language of the CV, when it is known")
    ),
    request_body(description = "A CV", content(
        (String = "text/plain"),
        (String = "application/xml"),
        (Vec<u8> = "application/pdf"),
        (serde_json::Value = "application/json")
    )),
    responses((status = 200, body = ParseAnswer)))]
pub async fn parse_profile(
    State(state): State<ApiState>,
    Language(locale): Language,
    body: RawBody,
) -> Result<Response, Problem> {
    let answer = work(move || {
        let document = CvDocument {
            bytes: &body.bytes,
            content_type: body.content_type.as_deref(),
            language: body.language,
        };
        let snapshot = state.snapshot.load();
        Ok(snapshot.parse_cv(document, locale, state.clock.today())?)
    });
    Ok(private(&answer.await?, locale))
}
