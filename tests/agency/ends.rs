//! Offers and licences come to an end by themselves.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::office::{Kept, Office, table};

#[test]
fn an_offer_ends_after_sixty_days_unless_it_is_renewed() {
    for kept in [Kept::Sqlite, Kept::Postgres] {
        let office = Office::open(kept, |_| {});
        let agency = office.agency("trusted");
        office.upload(
            &agency,
            "",
            &table(["x-1".to_owned(), "x-2".to_owned()], 2_500),
        );
        let path = |id: &str| format!("/v1/opportunities/{}:{id}", agency.organisation);
        office.clock.pass_days(30);
        let renewed = office.upload(&agency, "", &table(["x-2".to_owned()], 2_500));
        assert_eq!(renewed["counts"]["updated"], 1, "{renewed}");
        office.clock.pass_days(31);
        office
            .wait(office.agencies.sweep())
            .expect("ends what is over");
        let head = office.wait(async {
            let mut session = office.agencies.store().read().await.expect("a session");
            session.head().await.expect("a number")
        });
        office.wait_shown(head);
        assert_eq!(office.get(&path("x-1"), None).status, StatusCode::GONE);
        assert_eq!(office.get(&path("x-2"), None).status, StatusCode::OK);
        assert_eq!(
            office.search("kind=job"),
            [format!("{}:x-2", agency.organisation)]
        );
        let back = office.upload(&agency, "", &table(["x-1".to_owned()], 2_500));
        assert_eq!(back["counts"]["updated"], 1);
        assert_eq!(office.get(&path("x-1"), None).status, StatusCode::OK);
    }
}

#[test]
fn an_upload_that_no_node_works_off_is_given_up_after_a_day_and_old_rows_are_forgotten() {
    for kept in [Kept::Sqlite, Kept::Postgres] {
        let office = Office::open(kept, |_| {});
        let agency = office.agency("trusted");
        let done = office.upload(&agency, "", &table(["l-1".to_owned()], 2_500));
        let lost = office.upload(&agency, "", &table(["l-2".to_owned()], 2_500));
        let path = |own: &Value| format!("/v1/uploads/{}", own["id"].as_str().expect("an id"));
        office.wait(async {
            let mut session = office.agencies.store().write().await.expect("a session");
            let sql = "UPDATE uploads SET status = 'applying', node = 'gone' WHERE id = $1";
            let id = lost["id"].as_str().expect("an id");
            session.run(sql, &[id.into()]).await.expect("is written");
            session.commit().await.expect("is kept");
        });
        let sweep = || office.wait(office.agencies.sweep()).expect("swept");
        sweep();
        let status = || office.get(&path(&lost), Some(&agency.key)).json()["status"].clone();
        assert_eq!(status(), "applying", "its node may come back");
        office.clock.pass_days(2);
        sweep();
        assert_eq!(status(), "failed");
        assert_eq!(office.rows(&agency, &done, "").len(), 1);
        office.clock.pass_days(200);
        sweep();
        assert_eq!(office.rows(&agency, &done, "").len(), 0);
        let counts = office.get(&path(&done), Some(&agency.key)).json();
        assert_eq!(counts["counts"]["created"], 1);
    }
}

#[test]
fn an_offer_that_a_moderator_published_stays_published_when_it_is_renewed() {
    for kept in [Kept::Sqlite, Kept::Postgres] {
        let office = Office::open(kept, |_| {});
        let agency = office.agency("new");
        let row = |pay| table(["v-1".to_owned()], pay);
        office.upload(&agency, "", &row(2_500));
        let path = format!("/v1/opportunities/{}:v-1", agency.organisation);
        let published = office.post(
            &format!("{path}/publish?wait=indexed"),
            Some(&office.admin),
            &json!({ "reason": "checked" }),
        );
        assert_eq!(published.status, StatusCode::OK, "{}", published.text());
        office.clock.pass_days(1);
        let renewed = office.upload(&agency, "", &row(2_500));
        assert_eq!(renewed["counts"]["updated"], 1, "it runs a day longer");
        assert_eq!(office.get(&path, None).status, StatusCode::OK);
        office.upload(&agency, "", &row(2_400));
        assert_eq!(
            office.get(&path, None).status,
            StatusCode::GONE,
            "other words wait"
        );
    }
}

#[test]
fn the_offers_of_an_agency_leave_when_its_licence_is_over_and_return_with_a_new_one() {
    for kept in [Kept::Sqlite, Kept::Postgres] {
        let office = Office::open(kept, |_| {});
        let agency = office.agency("trusted");
        let licence = format!(
            "/v1/organisations/{}/licence?wait=indexed",
            agency.organisation
        );
        let renew = |day: &str| {
            let body = json!({ "number": "12/2024", "expires_on": day }).to_string();
            let set = office.call(
                "PUT",
                &licence,
                Some(&office.admin),
                ("application/json", body),
            );
            assert_eq!(set.status, StatusCode::OK, "{}", set.text());
            set.json()["standing"].as_str().expect("text").to_owned()
        };
        assert_eq!(renew("2026-12-01"), "active");
        office.upload(&agency, "", &table(["y-1".to_owned()], 2_500));
        let path = format!("/v1/opportunities/{}:y-1", agency.organisation);
        assert_eq!(office.get(&path, None).status, StatusCode::OK);
        office.clock.pass_days(5);
        assert_eq!(office.wait(office.agencies.sweep()).expect("swept"), 1);
        assert_eq!(renew("2026-12-01"), "expired", "the same day does not help");
        assert_eq!(office.get(&path, None).status, StatusCode::GONE);
        assert_eq!(renew("2027-12-01"), "active");
        assert_eq!(office.get(&path, None).status, StatusCode::OK);
    }
}
