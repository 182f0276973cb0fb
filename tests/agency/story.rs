//! From the first upload to the offer in a match, on both stores.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::office::{Office, offices, own_offices, table};

const SAMPLE: &str = include_str!("../../data/samples/offers.csv");

#[test]
fn every_mistake_is_explained_in_the_language_of_the_reader() {
    for office in offices() {
        let agency = office.agency("trusted");
        let upload = office.upload(&agency, "lang=fr", SAMPLE);
        assert_eq!(upload["status"], "done");
        assert_eq!(
            upload["counts"],
            json!({ "rows": 12, "created": 7, "updated": 0, "unchanged": 0, "rejected": 5,
                "withdrawn": 0 })
        );
        let french = office.rows(&agency, &upload, "outcome=rejected&lang=fr");
        let told: Vec<(u64, &str)> = french
            .iter()
            .map(|row| {
                let code = row["problems"][0]["code"].as_str();
                (
                    row["row"].as_u64().expect("a number"),
                    code.expect("a code"),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (3, "unknown-word"),
                (5, "unknown-code"),
                (7, "wrong-format"),
                (9, "required"),
                (11, "contradiction"),
            ]
        );
        let suggestion = french[0]["problems"][0]["suggestions"][0].as_str();
        assert!(
            suggestion.expect("one").contains("isco:7126"),
            "{suggestion:?}"
        );
        let arabic = office.rows(&agency, &upload, "outcome=rejected&lang=ar");
        for (own, other) in arabic.iter().zip(&french) {
            let (own, other) = (
                &own["problems"][0]["detail"],
                &other["problems"][0]["detail"],
            );
            let text = own.as_str().expect("text");
            assert_ne!(own, other);
            assert!(
                text.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)),
                "{text}"
            );
        }
    }
}

#[test]
fn rows_that_were_mended_are_created_and_the_others_are_unchanged() {
    for office in offices() {
        let agency = office.agency("trusted");
        office.upload(&agency, "lang=fr", SAMPLE);
        let mended = SAMPLE
            .replace("plombié", "plombier")
            .replace(";GX;", ";DE;");
        let again = office.upload(&agency, "lang=fr", &mended);
        let counts = &again["counts"];
        assert_eq!(counts["created"], 2, "{again}");
        assert_eq!(counts["unchanged"], 7, "{again}");
        assert_eq!(counts["rejected"], 3, "{again}");
        let changed = office.upload(
            &agency,
            "lang=fr",
            &mended.replace("2300;2700", "2400;2700"),
        );
        assert_eq!(changed["counts"]["updated"], 1, "{changed}");
    }
}

#[test]
fn the_first_offers_of_a_new_agency_wait_for_a_moderator_and_then_match() {
    for office in &own_offices() {
        let agency = office.agency("new");
        let upload = office.upload(&agency, "", &table(["w-1".to_owned()], 4_100));
        assert_eq!(upload["counts"]["created"], 1);
        let id = format!("{}:w-1", agency.organisation);
        assert_eq!(
            office.get(&format!("/v1/opportunities/{id}"), None).status,
            404
        );
        let moderator = office.key(&json!({ "role": "moderator" }));
        let queue = office
            .get("/v1/moderation?limit=100", Some(&moderator))
            .json();
        let items = queue["items"].as_array().expect("items");
        let waiting = items.iter().find(|item| item["id"] == id.as_str());
        assert_eq!(waiting.expect("waits")["publication"], "pending");
        let decision = decide(office, &moderator, &id, "publish", "checked");
        assert_eq!(decision["publication"], "published");
        let record = office.get(&format!("/v1/opportunities/{id}"), None).json();
        assert_eq!(record["opportunity"]["publication"], "published");
        assert_eq!(
            record["uploaded"]["organisation"],
            agency.organisation.as_str()
        );
        let channels = record["verify"][0]["channels"].as_array();
        assert!(
            channels.is_some_and(|own| !own.is_empty()),
            "says where to check it"
        );
        let matched = office.post(
            "/v1/match",
            None,
            &json!({ "profile": { "occupations": [{ "title": "plombier", "years": 4 }],
                "nationalities": ["TN"], "residence": "TN" }, "filters": { "kinds": ["job"] },
                "limit": 100 }),
        );
        let matched = matched.json();
        let matches = matched["matches"].as_array().expect("matches").iter();
        let mut own = matches.filter(|own| own["opportunity"]["id"] == id.as_str());
        let own = own.next().expect("the offer is matched");
        assert!(own["fit"].as_u64().expect("a number") > 0);
        let routes = own["routes"].as_array().expect("routes");
        assert!(
            routes
                .iter()
                .any(|route| route["id"] == "de-blue-card" || route["id"] == "de-18a"),
            "{routes:?}"
        );
    }
}

#[test]
fn an_offer_that_was_refused_is_told_why_and_stays_unseen_until_it_is_looked_at_again() {
    for office in offices() {
        let agency = office.agency("new");
        office.upload(&agency, "", &table(["q-1".to_owned()], 2_600));
        let path = format!("/v1/opportunities/{}:q-1", agency.organisation);
        let refuse = json!({ "reason": "incomplete", "text": "say where the house is" });
        let refused = office.post(&format!("{path}/reject"), Some(&office.admin), &refuse);
        assert_eq!(
            refused.json()["publication"],
            "rejected",
            "{}",
            refused.text()
        );
        assert_eq!(office.get(&path, None).status, StatusCode::NOT_FOUND);
        let told = office
            .get(&format!("{path}/decisions"), Some(&agency.key))
            .json();
        assert_eq!(told["decisions"][0]["text"], "say where the house is");
        office.upload(&agency, "", &table(["q-1".to_owned()], 2_700));
        let listed = format!("/v1/organisations/{}/opportunities", agency.organisation);
        let listed = office.get(&listed, Some(&agency.key)).json();
        assert_eq!(listed["offers"][0]["publication"], "pending");
    }
}

#[test]
fn an_offer_is_suspended_appealed_and_shown_again_with_reasons() {
    for office in offices() {
        let agency = office.agency("trusted");
        office.upload(&agency, "", &table(["s-1".to_owned()], 2_600));
        let id = format!("{}:s-1", agency.organisation);
        let path = format!("/v1/opportunities/{id}");
        assert_eq!(office.get(&path, None).status, StatusCode::OK);
        let moderator = office.key(&json!({ "role": "moderator" }));
        decide(office, &moderator, &id, "suspend", "employer-unknown");
        assert_eq!(office.get(&path, None).status, StatusCode::GONE);
        let again = office.upload(&agency, "", &table(["s-1".to_owned()], 2_700));
        assert_eq!(again["counts"]["updated"], 1);
        assert_eq!(
            office.get(&path, None).status,
            StatusCode::GONE,
            "other words do not bring it back"
        );
        let told = office
            .get(&format!("{path}/decisions"), Some(&agency.key))
            .json();
        let reason = &told["decisions"][0];
        assert_eq!(
            (&reason["action"], &reason["reason"]),
            (&json!("suspend"), &json!("employer-unknown"))
        );
        let appeal = format!("{path}/appeal");
        assert_eq!(reason["appeal"], appeal.as_str(), "it says how to object");
        let appealed = office.post(
            &appeal,
            Some(&agency.key),
            &json!({ "reason": "mended", "text": "the employer now answers" }),
        );
        assert_eq!(appealed.status, StatusCode::OK, "{}", appealed.text());
        let queue = office
            .get("/v1/moderation?limit=100", Some(&moderator))
            .json();
        let items = queue["items"].as_array().expect("items");
        assert!(
            items.iter().any(|item| item["id"] == id.as_str()),
            "the appeal waits"
        );
        decide(office, &moderator, &id, "reinstate", "mistake");
        assert_eq!(office.get(&path, None).status, StatusCode::OK);
        let twice = office.post(
            &format!("{path}/reinstate"),
            Some(&moderator),
            &json!({ "reason": "mistake" }),
        );
        assert_eq!(twice.status, StatusCode::CONFLICT);
        let audit = office
            .get("/v1/audit?limit=1000", Some(&office.admin))
            .json();
        let lines = audit["lines"].as_array().expect("lines").iter();
        let own: Vec<&Value> = lines
            .filter(|line| line["subject"] == id.as_str())
            .map(|line| &line["action"])
            .collect();
        assert_eq!(own, ["suspend", "appeal", "reinstate"]);
    }
}

#[test]
fn a_report_of_danger_hides_the_offer_at_once_and_others_do_not() {
    for office in offices() {
        let agency = office.agency("trusted");
        office.upload(
            &agency,
            "",
            &table(["r-1".to_owned(), "r-2".to_owned()], 2_600),
        );
        let path = |id: &str| format!("/v1/opportunities/{}:{id}", agency.organisation);
        let report = |id: &str, reason: &str| {
            let path = format!("{}/reports?wait=indexed", path(id));
            let sent = office.post(
                &path,
                None,
                &json!({ "reason": reason, "text": "they locked the door" }),
            );
            assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text());
            sent.json()
        };
        assert_eq!(report("r-1", "fee")["hidden"], false);
        assert_eq!(office.get(&path("r-1"), None).status, StatusCode::OK);
        let danger = report("r-2", "danger");
        assert_eq!(danger["hidden"], true);
        assert!(danger["ticket"].as_str().is_some_and(|own| own.len() == 12));
        assert_eq!(office.get(&path("r-2"), None).status, StatusCode::GONE);
        let moderator = office.key(&json!({ "role": "moderator" }));
        let queue = office
            .get("/v1/moderation?limit=100", Some(&moderator))
            .json();
        let items = queue["items"].as_array().expect("items").iter();
        let reported = items.filter(|item| item["organisation"] == agency.organisation.as_str());
        assert_eq!(reported.count(), 2);
    }
}

#[test]
fn the_offers_of_a_suspended_organisation_leave_at_once_and_come_back() {
    for office in &own_offices() {
        let agency = office.agency("trusted");
        let ids = (1..=3).map(|number| format!("o-{number}"));
        office.upload(&agency, "", &table(ids, 2_600));
        let own = |office: &Office| {
            let found = office.search("kind=job").into_iter();
            found
                .filter(|id| id.starts_with(&format!("{}:", agency.organisation)))
                .count()
        };
        assert_eq!(own(office), 3);
        let change = |what: &str| {
            let path = format!(
                "/v1/organisations/{}/{what}?wait=indexed",
                agency.organisation
            );
            let changed = office.post(
                &path,
                Some(&office.admin),
                &json!({ "reason": "no-licence" }),
            );
            assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
        };
        change("suspend");
        assert_eq!(own(office), 0);
        let one = format!("/v1/opportunities/{}:o-1", agency.organisation);
        assert_eq!(office.get(&one, None).status, StatusCode::GONE);
        change("reinstate");
        assert_eq!(own(office), 3);
    }
}

#[test]
fn the_same_job_of_two_agencies_is_shown_to_the_moderator_as_such() {
    for office in offices() {
        let (first, second) = (office.agency("new"), office.agency("new"));
        let rows = table(["twin".to_owned()], 2_600);
        office.upload(&first, "", &rows);
        office.upload(&second, "", &rows);
        let queue = office
            .get("/v1/moderation?limit=100", Some(&office.admin))
            .json();
        let items = queue["items"].as_array().expect("items").iter();
        let own = items.filter(|item| item["organisation"] == second.organisation.as_str());
        let twins: Vec<&Value> = own.map(|item| &item["duplicates"]).collect();
        let other = format!("{}:twin", first.organisation);
        assert!(
            twins[0].as_array().expect("a list").contains(&json!(other)),
            "{twins:?}"
        );
    }
}

#[test]
fn a_decision_closes_the_reports_about_an_offer() {
    for office in offices() {
        let agency = office.agency("trusted");
        office.upload(&agency, "", &table(["q-1".to_owned()], 2_600));
        let id = format!("{}:q-1", agency.organisation);
        let path = format!("/v1/opportunities/{id}/reports");
        for _ in 0..2 {
            let sent = office.post(&path, None, &json!({ "reason": "fee" }));
            assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text());
        }
        office.upload(&agency, "", &table(["q-1".to_owned()], 2_500));
        assert_eq!(
            in_queue(office, &id).expect("waits")["risk"],
            60,
            "other words do not make reports lighter"
        );
        let kept = decide(office, &office.admin, &id, "publish", "checked");
        assert_eq!(kept["publication"], "published");
        assert_eq!(in_queue(office, &id), None, "somebody has looked");
        office.post(&path, None, &json!({ "reason": "fee" }));
        let again = in_queue(office, &id).expect("waits");
        assert_eq!(again["risk"], 30);
        assert_eq!(again["reports"].as_array().map(Vec::len), Some(1));
    }
}

#[test]
fn what_was_taken_away_does_not_come_back_by_withdrawing_it_first() {
    for office in offices() {
        let agency = office.agency("trusted");
        let rows = table(["b-1".to_owned()], 2_600);
        office.upload(&agency, "", &rows);
        let id = format!("{}:b-1", agency.organisation);
        let path = format!("/v1/opportunities/{id}");
        decide(office, &office.admin, &id, "suspend", "employer-unknown");
        let gone = office.call("DELETE", &path, Some(&agency.key), ("", String::new()));
        assert_eq!(gone.status, StatusCode::NO_CONTENT, "{}", gone.text());
        office.upload(&agency, "", &rows);
        assert_eq!(office.get(&path, None).status, StatusCode::GONE);
        assert_eq!(
            in_queue(office, &id).expect("waits")["publication"],
            "pending"
        );
        decide(office, &office.admin, &id, "publish", "mended");
        assert_eq!(office.get(&path, None).status, StatusCode::OK);
    }
}

fn in_queue(office: &Office, id: &str) -> Option<Value> {
    let queue = office.get("/v1/moderation?limit=100", Some(&office.admin));
    let queue = queue.json();
    let mut items = queue["items"].as_array().expect("items").iter();
    items.find(|item| item["id"] == id).cloned()
}

fn decide(office: &Office, key: &str, id: &str, action: &str, reason: &str) -> Value {
    let path = format!("/v1/opportunities/{id}/{action}?wait=indexed");
    let decided = office.post(
        &path,
        Some(key),
        &json!({ "reason": reason, "text": "looked at" }),
    );
    assert_eq!(decided.status, StatusCode::OK, "{}", decided.text());
    decided.json()
}
