//! Do portals and public employment services get uploaded offers as they read them?

mod house;

use std::collections::BTreeMap;

use passerelle::intake::{RawRow, Upload, UploadFormat, UploadLimits};
use serde_json::{Value, json};

use house::{cook, house};

const EURES: &str = "/input/api/jv/v0.1";

/// What our own intake reads in an exported opening, by column.
#[track_caller]
fn read_back(xml: &[u8]) -> BTreeMap<String, String> {
    let file = tempfile::NamedTempFile::new().expect("there is room");
    std::fs::write(file.path(), xml).expect("is written");
    let limits = UploadLimits::default();
    let upload = Upload::open(file.path(), Some("application/xml"), None, &limits);
    let upload = upload.expect("is read");
    assert_eq!(upload.format, UploadFormat::EuresXml);
    let headers = upload.headers.clone();
    let rows: Vec<RawRow> = upload.map(|row| row.expect("is a row")).collect();
    let [row] = rows.as_slice() else {
        panic!("{} rows", rows.len());
    };
    let cells = headers.into_iter().zip(row.cells.iter().cloned());
    cells.filter(|(_, cell)| !cell.is_empty()).collect()
}

fn references(list: &Value) -> Vec<&str> {
    let list = list.as_array().expect("is a list");
    list.iter()
        .map(|own| own["reference"].as_str().expect("is text"))
        .collect()
}

fn find<'a>(list: &'a Value, reference: &str) -> &'a Value {
    let list = list.as_array().expect("is a list");
    let own = list.iter().find(|own| own["reference"] == reference);
    own.unwrap_or_else(|| panic!("`{reference}` is not in {list:?}"))
}

#[track_caller]
fn details(wanted: &[&str]) -> Value {
    let path = format!("{EURES}/getDetails");
    house()
        .write("POST", &path, json!(wanted).to_string())
        .json()
}

#[test]
fn an_exported_opening_comes_back_as_the_same_offer() {
    let skills = json!({ "skills_required": "food hygiene" });
    let told = house().offer("round", &cook(skills));
    let answer = house().get("/v1/opportunities/alder:round", "application/xml");
    assert_eq!((answer.status, answer.kind()), (200, "application/xml"));
    let mut fields = json!(read_back(&answer.bytes));
    let external_id = fields["external_id"].take();
    assert_eq!(
        external_id.as_str().map(str::len),
        Some(36),
        "{external_id}"
    );
    fields["fee_to_worker_amount"] = json!("0");
    fields
        .as_object_mut()
        .expect("an object")
        .remove("external_id");
    let again = house().offer("round-again", &fields);
    for field in [
        "title",
        "lang",
        "country",
        "city",
        "isco08",
        "skills_required",
        "languages_required",
        "education_isced",
        "experience_years",
        "positions",
        "contract",
        "schedule",
        "start_date",
        "apply_by",
        "employer_name",
        "employer_legal_id",
        "employer_contact",
    ] {
        assert_eq!(again["fields"][field], told["fields"][field], "{field}");
    }
    let description = again["fields"]["description"].as_str().expect("is text");
    assert!(told["fields"]["skills_required"].is_string(), "{told}");
    let own = told["fields"]["description"].as_str().expect("is text");
    let pay = description.strip_prefix(own).expect("begins alike");
    assert_eq!(pay, "\n2500–2900 EUR per month");
}

#[test]
fn an_opening_has_the_names_of_the_standard() {
    house().offer("names", &cook(json!({})));
    let answer = house().get("/v1/opportunities/alder:names", "text/xml");
    assert_eq!(answer.kind(), "text/xml");
    let text = answer.text();
    for piece in [
        "<PositionOpening xmlns=\"http://www.hr-xml.org/3\" xmlns:oa=\"http://www.openapplications.org/oagis/9\" validFrom=\"2026-11-27\" majorVersionID=\"3\" minorVersionID=\"2\">",
        " schemeVersionID=\"1.3\">",
        "<PositionOpeningStatusCode name=\"Active\">Active</PositionOpeningStatusCode>",
        "<PartyName>Alder Recruitment</PartyName>",
        "<PositionProfile languageCode=\"en\">",
        "<PositionTitle>Cook &amp; baker</PositionTitle>",
        "<oa:CityName>Leipzig</oa:CityName><CountryCode>DE</CountryCode>",
        "<JobCategoryCode listName=\"ISCO2008\" listVersionID=\"2008\" listURI=\"http://ec.europa.eu/esco/ConceptScheme/ISCO2008\">5120</JobCategoryCode>",
        "<Content><![CDATA[<p>You cook for 80 guests, less than 8 &lt; 9 hours a day.</p>",
        "<ApplicationCloseDate>2027-01-15</ApplicationCloseDate>",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
}

#[test]
fn browsers_and_other_kinds_get_json() {
    let course = json!({ "kind": "training", "title": "Course", "isco08": null, "contract": null });
    house().offer("course", &cook(course));
    house().offer("browser", &cook(json!({})));
    let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    for (id, accept) in [("course", "application/xml"), ("browser", browser)] {
        let path = format!("/v1/opportunities/alder:{id}");
        let answer = house().get(&path, accept);
        assert_eq!(
            (answer.status, answer.kind()),
            (200, "application/json"),
            "{id}"
        );
    }
}

#[test]
fn a_job_posting_has_what_search_engines_ask_for() {
    house().offer("posting", &cook(json!({ "contract": "fixed-term" })));
    let path = "/v1/opportunities/alder:posting?lang=de";
    let posting = house().get(path, "application/ld+json").json();
    let wanted = json!({
        "@type": "JobPosting",
        "title": "Cook & baker",
        "datePosted": "2026-11-27",
        "validThrough": "2027-02-28",
        "jobStartDate": "2027-02-01",
        "totalJobOpenings": 4,
        "employmentType": ["FULL_TIME", "TEMPORARY"],
        "identifier": { "@type": "PropertyValue", "name": "Alder Recruitment", "value": "alder:posting" },
        "hiringOrganization": {
            "@type": "Organization", "name": "Gasthof Lindenau GmbH", "identifier": "HRB 4711",
            "address": { "@type": "PostalAddress", "addressCountry": "DE" },
        },
        "applicationContact": { "@type": "ContactPoint", "email": "jobs@gasthof-lindenau.example" },
        "baseSalary": { "@type": "MonetaryAmount", "currency": "EUR", "value": {
            "@type": "QuantitativeValue", "minValue": 2500.0, "maxValue": 2900.0, "unitText": "MONTH",
        }},
        "jobLocation": { "@type": "Place", "address": {
            "@type": "PostalAddress", "addressLocality": "Leipzig", "addressCountry": "DE",
        }},
    });
    for (name, value) in wanted.as_object().expect("is an object") {
        assert_eq!(&posting[name], value, "{name}");
    }
    assert!(posting.get("applicantLocationRequirements").is_none());
    let permit = posting["eligibilityToWorkRequirement"].as_str();
    assert!(
        permit.is_some_and(|text| text.contains("Deutschland")),
        "{permit:?}"
    );
}

#[test]
fn a_training_says_who_teaches_where_and_for_how_much() {
    let course = json!({
        "kind": "training", "title": "Italian for care work", "country": "TN", "contract": null,
        "fee_to_worker_amount": "0", "fee_currency": "TND",
    });
    house().offer("italian", &cook(course));
    let path = "/v1/opportunities/alder:italian";
    let answer = house().get(path, "application/ld+json");
    let program = answer.json();
    assert_eq!(program["@type"], "EducationalOccupationalProgram");
    assert_eq!(program["provider"]["name"], "Gasthof Lindenau GmbH");
    assert_eq!(program["offers"]["price"], 0.0);
    assert_eq!(program["offers"]["priceCurrency"], "TND");
    let place = &program["hasCourse"]["hasCourseInstance"]["location"][0];
    assert_eq!(place["address"]["addressCountry"], "TN");
}

#[test]
fn a_service_pulls_everything_then_what_changed() {
    let begin = house().now();
    house().offer("stays", &cook(json!({})));
    house().offer("goes", &cook(json!({})));
    house().offer(
        "learn",
        &cook(json!({ "kind": "training", "isco08": null })),
    );
    let all = house().json(&format!("{EURES}/getAll"));
    let own = find(&all["allReferences"], "alder:stays");
    assert_eq!(
        (&own["source"], &own["status"]),
        (&json!("passerelle"), &json!("ACTIVE"))
    );
    assert!(own["creationTimestamp"].as_i64() >= Some(begin), "{own}");
    assert!(own.get("closingTimestamp").is_none(), "{own}");
    let all = references(&all["allReferences"]);
    assert!(!all.contains(&"alder:learn"), "only jobs are vacancies");
    let changed = house().json(&format!("{EURES}/getChanges/{begin}"));
    assert!(references(&changed["createdReferences"]).contains(&"alder:goes"));

    let later = house().now();
    house().offer("stays", &cook(json!({ "title": "Head cook" })));
    house().withdraw("goes");
    let changed = house().json(&format!("{EURES}/getChanges/{later}"));
    find(&changed["modifiedReferences"], "alder:stays");
    let closed = find(&changed["closedReferences"], "alder:goes");
    assert_eq!(closed["status"], "CLOSED");
    assert!(
        closed["closingTimestamp"].as_i64() >= Some(later),
        "{closed}"
    );
    let end = house().now() + 1_000_000;
    let nothing = house().json(&format!("{EURES}/getChanges/{end}"));
    let none = json!({ "createdReferences": [], "modifiedReferences": [], "closedReferences": [] });
    assert_eq!(nothing, none);
}

#[test]
fn details_tell_active_vacancies_in_full_and_of_closed_ones_that_they_are_closed() {
    house().offer("open", &cook(json!({})));
    house().offer("closed", &cook(json!({ "title": "Secret cook" })));
    house().withdraw("closed");
    let answer = details(&["alder:open", "alder:closed", "alder:never", "de-blue-card"]);
    let details = answer["details"].as_object().expect("is an object");
    let known: Vec<&String> = details.keys().collect();
    assert_eq!(known, ["alder:closed", "alder:open"]);
    let open = &details["alder:open"];
    assert_eq!(open["contentFormatVersion"], "1.3");
    assert_eq!(open["status"], "ACTIVE");
    let content = open["content"].as_str().expect("is text");
    let own = house().get("/v1/opportunities/alder:open", "application/xml");
    assert_eq!(content, own.text());
    assert_eq!(read_back(content.as_bytes())["title"], "Cook & baker");
    let closed = &details["alder:closed"];
    assert_eq!(closed["status"], "CLOSED");
    let content = closed["content"].as_str().expect("is text");
    assert!(
        content.contains(">Closed</PositionOpeningStatusCode>"),
        "{content}"
    );
    assert!(!content.contains("Secret"), "{content}");
}

#[test]
fn more_than_500_references_and_what_is_no_reference_are_refused() {
    let path = format!("{EURES}/getDetails");
    let many: Vec<String> = (0..501).map(|own| format!("alder:{own}")).collect();
    for (body, pointer) in [
        (json!(many), ""),
        (json!(["alder:open", 7]), "/1"),
        (json!({}), ""),
    ] {
        let answer = house().write("POST", &path, body.to_string());
        assert_eq!(answer.status, 422, "{}", answer.text());
        let body: Value = serde_json::from_slice(&answer.bytes).expect("is JSON");
        assert_eq!(body["errors"][0]["pointer"], pointer, "{body}");
    }
    let answer = house().get(&format!("{EURES}/getChanges/yesterday"), "*/*");
    assert_eq!(answer.status, 404);
}

#[test]
fn feeds_tables_and_the_site_map_have_uploaded_offers_and_no_formula() {
    let formula = json!({ "title": "=HYPERLINK(\"x\")", "employer_name": "@cook" });
    house().offer("formula", &cook(formula));
    let table = house().get("/v1/opportunities.csv?q=hyperlink", "*/*");
    let row = table
        .text()
        .lines()
        .find(|line| line.starts_with("alder:formula,"));
    let row = row.expect("is in the table");
    assert!(row.contains(",\"'=HYPERLINK(\"\"x\"\")\","), "{row}");
    assert!(row.contains(",'@cook,"), "{row}");
    let feed = house().json("/v1/feeds/jobs.json?q=hyperlink");
    let url = "https://passerelle.example/o/alder:formula?lang=en";
    assert_eq!(feed["items"][0]["url"], url);
    assert_eq!(feed["items"][0]["date_modified"], "2026-11-27T00:00:00Z");
    let map = house().get("/sitemap.xml", "*/*");
    assert!(map.text().contains(&format!("<loc>{url}</loc>")));
}
