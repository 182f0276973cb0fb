//! `POST /o/{id}/report`: anybody reports an offer with a plain form; the ticket comes back.

use askama::Template;
use axum::extract::rejection::{FormRejection, PathRejection};
use axum::extract::{Form as Fields, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::WebState;
use super::missing::{self, Why};
use super::page::{Keeping, send};
use super::record::{not_found, told_again};
use super::visit::Visit;
use super::words::Words;
use crate::app::AppError;
use crate::app::agencies::{ReportReason, ReportView};
use crate::intake::{ReasonRequest, read_reason};

/// The reasons, in the order in which the form offers them.
pub const REASONS: [&str; 7] = [
    "fee",
    "false-promise",
    "fake",
    "discrimination",
    "danger",
    "outdated",
    "other",
];

/// The form as it was sent.
#[derive(Default)]
pub struct Form {
    /// The reason chosen.
    pub reason: String,
    /// The words.
    pub text: String,
    /// Whether it could not be taken.
    pub is_wrong: bool,
}

#[derive(Template)]
#[template(path = "report.html")]
struct Taken {
    path: String,
    words: Words,
    report: ReportView,
}

/// Takes a report.
pub async fn take(
    State(state): State<WebState>,
    visit: Visit,
    id: Result<Path<String>, PathRejection>,
    fields: Result<Fields<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let (Ok(Path(id)), Some(agencies)) = (id, &state.agencies) else {
        return missing::answer(visit.words, Why::Unknown, Vec::new());
    };
    let fields = fields.map_or_else(|_| Vec::new(), |Fields(fields)| fields);
    let Ok(own) = read(&fields) else {
        let form = form_of(fields);
        return told_again(&state, visit, id, form).await;
    };
    match agencies.report(&id, own.reason, &own.text).await {
        Ok((report, seq)) => {
            if report.hidden {
                // The page says that the offer is hidden: then it must be.
                agencies.wait_indexed(seq).await;
            }
            let path = format!("/o/{}", report.opportunity);
            let words = visit.words;
            let page = Taken {
                path,
                words,
                report,
            };
            send(&page, StatusCode::CREATED, Keeping::Never)
        }
        Err(error @ AppError::NotFound { .. }) => not_found(visit.words, error),
        Err(error) => {
            tracing::error!(%error, "a report cannot be taken");
            missing::answer(visit.words, Why::Failed, Vec::new())
        }
    }
}

fn read(fields: &[(String, String)]) -> Result<ReasonRequest<ReportReason>, ()> {
    let value = |name: &str| {
        let own = fields.iter().rfind(|(own, _)| own == name);
        own.map(|(_, value)| value.trim())
    };
    let body = json!({ "reason": value("reason"), "text": value("text") });
    read_reason(&body).map_err(|_| ())
}

fn form_of(fields: Vec<(String, String)>) -> Form {
    let mut form = Form {
        is_wrong: true,
        ..Form::default()
    };
    for (name, value) in fields {
        match name.as_str() {
            "reason" => form.reason = value,
            "text" => form.text = value,
            _ => {}
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_reason_is_offered() {
        let known: Vec<&str> = ReportReason::VARIANTS
            .iter()
            .map(|own| own.code())
            .collect();
        assert_eq!(known, REASONS);
    }
}
