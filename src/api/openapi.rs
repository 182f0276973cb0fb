//! The OpenAPI document, made from the code that answers.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use serde_json::{Value, json};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::problem::ProblemBody;
use super::{ApiState, crawl, input, once, operations, v1};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Passerelle",
        version = "1",
        description = "Which legal ways to work, learn or find safety in Europe are open to a person, why, and what would open the next one. A profile is sent in a body, answered and forgotten.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    servers((url = "/")),
    tags(
        (name = "match", description = "A profile in, what is open out"),
        (name = "opportunities", description = "Pathways, programmes, training and jobs"),
        (name = "words", description = "Words and concepts"),
        (name = "safety", description = "Where to check an offer, who pays what, red flags"),
        (name = "uploads", description = "Files of offers, row by row"),
        (name = "moderation", description = "Decisions on offers, reports"),
        (name = "exchange", description = "What has changed"),
        (name = "administration", description = "Organisations, keys, the audit log"),
        (name = "operations", description = "Health and metrics")
    ),
    components(schemas(ProblemBody)),
    modifiers(&KeyScheme)
)]
struct ApiDoc;

/// Keys are sent as `Authorization: Bearer psl_…`.
struct KeyScheme;

impl utoipa::Modify for KeyScheme {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
        let components = document.components.get_or_insert_default();
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        components.add_security_scheme("key", bearer);
    }
}

/// The routes and the document that describes them.
pub fn api_router(state: &ApiState) -> (Router<ApiState>, utoipa::openapi::OpenApi) {
    let (router, document) = routes_and_document();
    let (reading, _) = cv_routes().split_for_parts();
    let largest = state.settings.server.cv_limit_bytes;
    (
        router.merge(reading.layer(DefaultBodyLimit::max(largest))),
        document,
    )
}

/// Documents are larger than questions.
fn cv_routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(v1::parse_profile::parse_profile))
}

fn routes_and_document() -> (Router<ApiState>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(ApiDoc::openapi())
        .routes(routes!(v1::find_matches::find_matches))
        .routes(routes!(v1::match_batch::match_batch))
        .routes(routes!(v1::find_opportunities::find_opportunities))
        .routes(routes!(v1::opportunities_csv::opportunities_csv))
        .routes(routes!(v1::get_feed::get_feed))
        .routes(routes!(
            v1::get_opportunity::get_opportunity,
            v1::put_opportunity::put_opportunity,
            v1::patch_opportunity::patch_opportunity,
            v1::delete_opportunity::delete_opportunity
        ))
        .routes(routes!(v1::check_opportunity::check_opportunity))
        .routes(routes!(v1::suggest::suggest))
        .routes(routes!(v1::link_words::link_words))
        .routes(routes!(v1::get_concept::get_concept))
        .routes(routes!(v1::get_safety::get_safety))
        .routes(routes!(
            v1::create_upload::create_upload,
            v1::list_uploads::list_uploads
        ))
        .routes(routes!(v1::upload_template_csv::upload_template_csv))
        .routes(routes!(v1::upload_template_xlsx::upload_template_xlsx))
        .routes(routes!(v1::get_upload::get_upload))
        .routes(routes!(v1::upload_rows_csv::upload_rows_csv))
        .routes(routes!(v1::list_upload_rows::list_upload_rows))
        .routes(routes!(v1::upload_events::upload_events))
        .routes(routes!(v1::publish_opportunity::publish_opportunity))
        .routes(routes!(v1::reject_opportunity::reject_opportunity))
        .routes(routes!(v1::suspend_opportunity::suspend_opportunity))
        .routes(routes!(v1::reinstate_opportunity::reinstate_opportunity))
        .routes(routes!(v1::appeal_opportunity::appeal_opportunity))
        .routes(routes!(v1::list_decisions::list_decisions))
        .routes(routes!(v1::report_opportunity::report_opportunity))
        .routes(routes!(v1::list_queue::list_queue))
        .routes(routes!(v1::list_changes::list_changes))
        .routes(routes!(
            v1::create_organisation::create_organisation,
            v1::list_organisations::list_organisations
        ))
        .routes(routes!(v1::get_organisation::get_organisation))
        .routes(routes!(v1::list_offers::list_offers))
        .routes(routes!(v1::suspend_organisation::suspend_organisation))
        .routes(routes!(v1::reinstate_organisation::reinstate_organisation))
        .routes(routes!(v1::set_licence::set_licence))
        .routes(routes!(
            v1::create_key::create_key,
            v1::list_keys::list_keys
        ))
        .routes(routes!(v1::revoke_key::revoke_key))
        .routes(routes!(v1::list_audit::list_audit))
        .routes(routes!(input::eures_get_all::eures_get_all))
        .routes(routes!(input::eures_get_changes::eures_get_changes))
        .routes(routes!(input::eures_get_details::eures_get_details))
        .routes(routes!(crawl::get_sitemap::get_sitemap))
        .routes(routes!(crawl::get_sitemap_file::get_sitemap_file))
        .routes(routes!(crawl::get_robots::get_robots))
        .routes(routes!(operations::health_live))
        .routes(routes!(operations::health_ready))
        .routes(routes!(operations::metrics))
        .split_for_parts()
}

/// The document as JSON.
pub fn document() -> Value {
    let (_, mut document) = routes_and_document();
    document.merge(cv_routes().split_for_parts().1);
    let mut document = serde_json::to_value(document).unwrap_or_default();
    allow_bare_words(&mut document, "occupations", "Occupation");
    allow_bare_words(&mut document, "skills", "Skill");
    every_path_can_fail(&mut document);
    writes_may_be_named(&mut document);
    document
}

/// An occupation or a skill may be given as bare words.
fn allow_bare_words(document: &mut Value, field: &str, schema: &str) {
    let path = format!("/components/schemas/Profile/properties/{field}/items");
    if let Some(items) = document.pointer_mut(&path) {
        *items = json!({
            "oneOf": [
                { "type": "string", "maxLength": 500 },
                { "$ref": format!("#/components/schemas/{schema}") },
            ]
        });
    }
}

/// Every write takes an `Idempotency-Key`.
fn writes_may_be_named(document: &mut Value) {
    let name = json!({
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "A name for this write, new for each; sent again within a day it gets the same answer and changes nothing",
        "schema": { "type": "string", "maxLength": 255 }
    });
    let paths = document.pointer_mut("/paths");
    let Some(paths) = paths.and_then(Value::as_object_mut) else {
        return;
    };
    for (path, item) in paths {
        let operations = item.as_object_mut().into_iter().flatten();
        for (method, operation) in operations {
            let method = method.to_ascii_uppercase();
            let is_write = method.parse().is_ok_and(|own| once::is_write(&own, path));
            if let Some(operation) = operation.as_object_mut().filter(|_| is_write) {
                let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
                parameters
                    .as_array_mut()
                    .into_iter()
                    .for_each(|own| own.push(name.clone()));
            }
        }
    }
}

/// Problems look the same everywhere.
fn every_path_can_fail(document: &mut Value) {
    let problem = json!({
        "description": "A problem (RFC 9457)",
        "content": { "application/problem+json": {
            "schema": { "$ref": "#/components/schemas/Problem" }
        }}
    });
    let Some(paths) = document
        .pointer_mut("/paths")
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    let operations = paths
        .values_mut()
        .filter_map(Value::as_object_mut)
        .flat_map(|path| path.values_mut());
    for operation in operations {
        if let Some(responses) = operation
            .pointer_mut("/responses")
            .and_then(Value::as_object_mut)
        {
            responses.insert("default".to_owned(), problem.clone());
        }
    }
}
