//! `GET /v1/organisations/{id}/opportunities`

use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::private;
use crate::api::caller::{Keyed, Office};
use crate::api::path::Id;
use crate::api::problem::Problem;
use crate::api::query::{QueryPairs, QueryReader};
use crate::app::AppError;
use crate::app::agencies::OfferView;
use crate::domain::Role;

/// A page of the offers of an organisation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OffersAnswer {
    /// The offers, in the order of their ids.
    pub offers: Vec<OfferView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Every offer of an organisation, wherever it stands. For its own keys, moderators and admins.
#[utoipa::path(get, path = "/v1/organisations/{id}/opportunities", tag = "opportunities", operation_id = "list_offers",
    params(
        ("id" = String, Path),
        ("cursor" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u32>, Query, description = "1 to 100, 20 when absent"),
        ("lang" = Option<String>, Query)
    ),
    security(("key" = [])),
    responses((status = 200, body = OffersAnswer)))]
pub async fn list_offers(
    Office(agencies): Office,
    Keyed(caller): Keyed,
    Id(id): Id,
    headers: HeaderMap,
    pairs: QueryPairs,
) -> Result<Response, Problem> {
    let mut query = QueryReader::new(pairs);
    let locale = query.language(&headers);
    let after = query.text("cursor").unwrap_or_default();
    let limit = query.number("limit", 1, 100, 20);
    query.finish()?;
    let sees_all = matches!(caller.role, Role::Admin | Role::Moderator);
    if !sees_all && caller.organisation.as_ref() != Some(&id) {
        return Err(AppError::not_found("organisation", &id).into());
    }
    let mut offers = agencies
        .list_offers(&id, &after, limit as i64 + 1, locale)
        .await?;
    let more = offers.len() > limit;
    offers.truncate(limit);
    let next = offers.last().filter(|_| more).map(|offer| offer.id.clone());
    Ok(private(&OffersAnswer { offers, next }, locale))
}
