//! Files of every kind, and files that are no good.

use axum::http::StatusCode;

use crate::office::{Kept, Office, offices, table};

#[test]
fn a_dry_run_tells_what_would_become_of_each_row_and_keeps_nothing() {
    for office in offices() {
        let agency = office.agency("trusted");
        let upload = office.upload(&agency, "dry_run=true", &table(["d-1".to_owned()], 2_500));
        assert_eq!(
            (&upload["dry_run"], &upload["counts"]["created"]),
            (&true.into(), &1.into())
        );
        let path = format!("/v1/opportunities/{}:d-1", agency.organisation);
        assert_eq!(office.get(&path, None).status, 404);
        let again = office.upload(&agency, "", &table(["d-1".to_owned()], 2_500));
        assert_eq!(again["counts"]["created"], 1);
    }
}

#[test]
fn a_replacing_file_withdraws_what_it_lacks_but_not_more_than_half_unasked() {
    for office in offices() {
        let agency = office.agency("trusted");
        let ids = |range: std::ops::RangeInclusive<u32>| range.map(|number| format!("m-{number}"));
        let own = |office: &Office| {
            let prefix = format!("{}:", agency.organisation);
            office
                .search("kind=job")
                .into_iter()
                .filter(|id| id.starts_with(&prefix))
                .count()
        };
        office.upload(&agency, "", &table(ids(1..=10), 2_500));
        assert_eq!(own(office), 10);
        let tried = office.upload(
            &agency,
            "mode=replace&dry_run=true",
            &table(ids(1..=8), 2_500),
        );
        assert_eq!(
            (&tried["counts"]["withdrawn"], own(office)),
            (&2.into(), 10)
        );
        let some = office.upload(&agency, "mode=replace", &table(ids(1..=8), 2_500));
        assert_eq!((&some["counts"]["withdrawn"], own(office)), (&2.into(), 8));
        let few = office.upload(&agency, "mode=replace", &table(ids(1..=2), 2_500));
        assert_eq!(few["problems"][0]["code"], "replace-refused", "{few}");
        assert_eq!((&few["counts"]["withdrawn"], own(office)), (&0.into(), 8));
        let meant = office.upload(
            &agency,
            "mode=replace&confirm=true",
            &table(ids(1..=2), 2_500),
        );
        assert_eq!((&meant["counts"]["withdrawn"], own(office)), (&6.into(), 2));
    }
}

#[test]
fn a_form_carries_a_spreadsheet_made_from_the_template() {
    for office in offices() {
        let agency = office.agency("trusted");
        let template = office.get("/v1/uploads/template.xlsx?lang=bn", None);
        assert_eq!(template.status, StatusCode::OK);
        let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"file\"; \
            filename=\"offers.xlsx\"\r\n\r\n"
            .to_vec();
        body.extend(&template.bytes);
        body.extend(b"\r\n--edge--\r\n");
        let kind = "multipart/form-data; boundary=edge";
        let sent = office.call(
            "POST",
            "/v1/uploads?wait=indexed&lang=bn",
            Some(&agency.key),
            (kind, body),
        );
        assert_eq!(sent.status, StatusCode::ACCEPTED, "{}", sent.text());
        assert_eq!(sent.json()["counts"]["created"], 1, "{}", sent.text());
        assert!(
            sent.headers["location"]
                .to_str()
                .expect("text")
                .starts_with("/v1/uploads/")
        );
    }
}

#[test]
fn the_table_to_fill_in_can_be_sent_as_it_is_in_every_language() {
    let [office, _] = offices();
    for lang in ["en", "fr", "ar", "bn", "ur", "es", "it", "de"] {
        let agency = office.agency("trusted");
        let template = office.get(&format!("/v1/uploads/template.csv?lang={lang}"), None);
        let upload = office.upload(&agency, &format!("lang={lang}"), &template.text());
        assert_eq!(upload["counts"]["created"], 1, "{lang}: {upload}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_its_reason_and_leaves_nothing() {
    for office in offices() {
        let agency = office.agency("trusted");
        let doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><PositionOpening>&a;</PositionOpening>";
        let cases: [(&str, &[u8], &str); 5] = [
            ("text/csv", b"", "empty"),
            ("text/csv", b"a,b,c\n1,2,3\n", "no-header"),
            (
                "application/octet-stream",
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
                "old-spreadsheet",
            ),
            ("application/xml", doctype.as_bytes(), "document-type"),
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                b"PK\x03\x04half",
                "broken-archive",
            ),
        ];
        for (kind, body, code) in cases {
            let sent = office.call(
                "POST",
                "/v1/uploads",
                Some(&agency.key),
                (kind, body.to_vec()),
            );
            // What only shows while reading ends as a failed upload with the same code.
            let told = match sent.status {
                StatusCode::ACCEPTED => {
                    let id = sent.json()["id"].as_str().expect("an id").to_owned();
                    wait_over(office, &agency.key, &id)
                }
                StatusCode::UNPROCESSABLE_ENTITY => sent.text(),
                other => panic!("{other}: {}", sent.text()),
            };
            assert!(told.contains(code), "{code}: {told}");
        }
        let prefix = format!("{}:", agency.organisation);
        assert!(
            !office
                .search("kind=job")
                .iter()
                .any(|id| id.starts_with(&prefix))
        );
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read_to_its_end() {
    let office = Office::open(Kept::Sqlite, |settings| {
        settings.uploads.limit_bytes = 2_000
    });
    let agency = office.agency("trusted");
    let large = table((0..40).map(|number| format!("l-{number}")), 2_500);
    let sent = office.call(
        "POST",
        "/v1/uploads",
        Some(&agency.key),
        ("text/csv", large),
    );
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(sent.json()["code"], "body_too_large");
    let small = office.upload(&agency, "", &table(["l-1".to_owned()], 2_500));
    assert_eq!(small["counts"]["created"], 1);
}

#[test]
fn the_file_that_is_given_back_has_no_formula_in_it() {
    for office in offices() {
        let agency = office.agency("trusted");
        let mut rows = table(["f-1".to_owned()], 2_500);
        rows += "f-2,=HYPERLINK(\"http://x\"),en,@sum,XX,7126,1,EUR,month,+E,-c,0\n";
        let upload = office.upload(&agency, "", &rows);
        let id = upload["id"].as_str().expect("an id");
        let back = office.get(
            &format!("/v1/uploads/{id}/rows.csv?lang=en"),
            Some(&agency.key),
        );
        let text = back.text();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 3, "{text}");
        assert!(lines[0].starts_with("external_id,title"), "{text}");
        assert!(
            text.contains("'=HYPERLINK") && text.contains("'@sum") && text.contains("'+E"),
            "{text}"
        );
        assert!(lines[2].contains("XX"), "the problem is told: {text}");
    }
}

#[test]
fn progress_is_told_as_events_until_the_end() {
    for office in offices() {
        let agency = office.agency("trusted");
        let rows = table((0..700).map(|number| format!("e-{number}")), 2_500);
        let sent = office.call("POST", "/v1/uploads", Some(&agency.key), ("text/csv", rows));
        let id = sent.json()["id"].as_str().expect("an id").to_owned();
        let events = office
            .get(&format!("/v1/uploads/{id}/events"), Some(&agency.key))
            .text();
        assert!(
            events
                .trim_end()
                .rsplit("event: ")
                .next()
                .expect("one")
                .starts_with("done"),
            "{events}"
        );
        assert!(events.contains("\"rows\":700"), "{events}");
    }
}

#[test]
fn two_uploads_of_one_agency_at_once_are_worked_off_one_after_the_other() {
    for office in offices() {
        let agency = office.agency("trusted");
        let rows = |pay| table((0..600).map(|number| format!("t-{number}")), pay);
        let both = std::thread::scope(|scope| {
            let first = scope.spawn(|| office.upload(&agency, "", &rows(2_500)));
            let second = scope.spawn(|| office.upload(&agency, "", &rows(2_600)));
            [first, second].map(|own| own.join().expect("is answered"))
        });
        let count = |name: &str| -> u64 {
            let counts = both
                .iter()
                .map(|own| own["counts"][name].as_u64().expect("a number"));
            counts.sum()
        };
        assert_eq!((count("created"), count("updated")), (600, 600), "{both:?}");
        let path = format!(
            "/v1/organisations/{}/opportunities?limit=100",
            agency.organisation
        );
        let offers = office.get(&path, Some(&agency.key)).json();
        let offers = offers["offers"].as_array().expect("offers").clone();
        assert!(offers.iter().all(|own| own["version"] == 2));
        let pays: std::collections::BTreeSet<&str> = offers
            .iter()
            .filter_map(|own| own["fields"]["pay_min"].as_str())
            .collect();
        assert_eq!(pays.len(), 1, "one upload came last, as a whole");
    }
}

/// The upload as text when nothing more happens to it.
fn wait_over(office: &Office, key: &str, id: &str) -> String {
    let events = office
        .get(&format!("/v1/uploads/{id}/events"), Some(key))
        .text();
    events
        .rsplit("event: ")
        .next()
        .unwrap_or_default()
        .to_owned()
}
