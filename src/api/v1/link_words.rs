//! `POST /v1/link`

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::ApiState;
use crate::api::answer::{private, work};
use crate::api::body::JsonBody;
use crate::api::language::Language;
use crate::api::problem::Problem;
use crate::app::LinkedPhrase;
use crate::domain::Locale;
use crate::intake::read_link_request;
use crate::taxonomy::TermKind;

/// Phrases to link. Unknown fields are refused.
#[derive(ToSchema)]
#[schema(as = LinkRequest)]
#[expect(dead_code, reason = "the schema of a body that is read field by field")]
pub struct LinkBody {
    /// What the phrases name; `occupation` when absent.
    r#type: Option<TermKind>,
    /// The language they are written in, when it is known.
    lang: Option<Locale>,
    /// At most 500 phrases.
    #[schema(max_items = 500)]
    texts: Vec<String>,
    /// Concepts per phrase, 5 when absent.
    #[schema(minimum = 1, maximum = 50)]
    limit: Option<u32>,
}

/// For each phrase the concepts it may mean.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LinkAnswer {
    /// The vocabulary that was used.
    pub vocabulary: String,
    /// One entry per phrase, in order.
    pub results: Vec<LinkedPhrase>,
}

/// Links phrases to concepts with the linker that matching uses.
///
/// With an imported vocabulary, ESCO occupations are concepts of their own, each with its `uri` and
/// its unit group in `isco`; a name may be in any language of ESCO. This service uses the ESCO
/// classification of the European Commission, in a modified version.
#[utoipa::path(post, path = "/v1/link", tag = "words", operation_id = "link_words",
    params(("lang" = Option<String>, Query)),
    request_body = LinkBody,
    responses((status = 200, body = LinkAnswer)))]
pub async fn link_words(
    State(state): State<ApiState>,
    Language(locale): Language,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let answer = work(move || {
        let request = read_link_request(&body).map_err(Problem::fields)?;
        let snapshot = state.snapshot.load();
        Ok(LinkAnswer {
            vocabulary: snapshot.vocabulary_name().to_owned(),
            results: snapshot.link_phrases(
                &request.texts,
                request.kind,
                request.language,
                request.language.unwrap_or(locale),
                request.limit,
            ),
        })
    });
    Ok(private(&answer.await?, locale))
}
