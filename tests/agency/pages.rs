//! What everybody sees of an uploaded offer, and what is left of it when it is gone.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::client::Answer;
use crate::office::{AgencyKey, Office, offices};

fn get(office: &Office, path: &str) -> Answer {
    let request = Request::get(format!("{path}?lang=en")).body(Body::empty());
    office.ask(request.expect("well formed"))
}

fn report(office: &Office, path: &str, form: &str) -> Answer {
    let kind = "application/x-www-form-urlencoded";
    let request = Request::post(format!("{path}/report?lang=en")).header("content-type", kind);
    office.ask(
        request
            .body(Body::from(form.to_owned()))
            .expect("well formed"),
    )
}

/// Writes an offer and gives the path of its page.
fn write(office: &Office, agency: &AgencyKey, id: &str, more: &Value) -> String {
    let mut fields = json!({ "title": "Welder", "lang": "en",
        "description": "You weld frames in a workshop.", "country": "DE", "isco08": "7212",
        "employer_name": "Stahl GmbH", "employer_contact": "jobs@stahl.example",
        "fee_to_worker_amount": 0 });
    for (name, value) in more.as_object().expect("fields") {
        fields[name] = value.clone();
    }
    let own = format!("{}:{id}", agency.organisation);
    let made = office.call(
        "PUT",
        &format!("/v1/opportunities/{own}?wait=indexed"),
        Some(&agency.key),
        ("application/json", fields.to_string()),
    );
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    format!("/o/{own}")
}

#[test]
fn an_offer_has_a_page_until_it_is_taken_back() {
    for office in offices() {
        let agency = office.agency("trusted");
        let path = write(office, &agency, "page", &json!({}));
        let shown = get(office, &path);
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
        let text = shown.text();
        for words in [
            "Stahl GmbH",
            "jobs@stahl.example",
            "12/2024",
            "nothing to pay",
            "JobPosting",
        ] {
            assert!(text.contains(words), "{words}");
        }
        assert!(text.contains(&format!("action=\"{path}/report?lang=en\"")));
        let id = path.trim_start_matches("/o/");
        let request = Request::delete(format!("/v1/opportunities/{id}?wait=indexed"))
            .header("authorization", format!("Bearer {}", agency.key))
            .header("if-match", "\"1\"");
        let gone = office.send(request.body(Body::empty()).expect("well formed"));
        assert_eq!(gone.status, StatusCode::NO_CONTENT, "{}", gone.text());
        let shown = get(office, &path);
        assert_eq!(shown.status, StatusCode::GONE);
        assert!(shown.text().contains("This offer is no longer open"));
        assert!(shown.text().contains("href=\"/search?lang=en\""));
        let absent = get(office, &format!("{path}-absent"));
        assert_eq!(absent.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn anybody_reports_an_offer_with_a_plain_form_and_danger_hides_it() {
    for office in offices() {
        let agency = office.agency("trusted");
        let path = write(office, &agency, "reported", &json!({}));
        let empty = report(office, &path, "text=%3Cb%3Eno+reason");
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text().contains("role=\"alert\""));
        assert!(
            empty.text().contains("b&#62;no reason"),
            "the words are kept"
        );
        let taken = report(office, &path, "reason=fee&text=They+asked+for+money");
        assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.text());
        assert!(taken.text().contains("Thank you. The report has arrived."));
        assert_eq!(taken.header("cache-control"), "no-store");
        let ticket = taken.text();
        let (_, ticket) = ticket
            .split_once("class=\"ticket\"><bdi>")
            .expect("a ticket");
        let (ticket, _) = ticket.split_once("</bdi>").expect("a ticket");
        assert!(ticket.len() >= 8, "{ticket}");
        let danger = report(office, &path, "reason=danger&text=");
        assert!(
            danger.text().contains("The offer is hidden"),
            "{}",
            danger.text()
        );
        assert_eq!(get(office, &path).status, StatusCode::GONE);
        let nowhere = report(office, "/o/nobody:nothing", "reason=fee");
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn what_an_agency_writes_stays_text() {
    for office in offices() {
        let agency = office.agency("trusted");
        let hostile = "</script><script>alert(1)</script>\"><img src=x>";
        let more = json!({ "title": hostile, "description": hostile, "employer_name": hostile,
            "city": hostile });
        let path = write(office, &agency, "hostile", &more);
        let page = get(office, &path).text();
        assert!(page.contains("alert(1)"));
        assert!(!page.contains("<script>alert"));
        assert!(!page.contains("<img"));
        let (_, data) = page
            .split_once("<script type=\"application/ld+json\">")
            .expect("data");
        let (data, _) = data.split_once("</script>").expect("data");
        let data: Value = serde_json::from_str(data).expect("is JSON");
        assert_eq!(data["@type"], "JobPosting");
        assert!(
            data["title"]
                .as_str()
                .expect("a title")
                .contains("<script>")
        );
    }
}
