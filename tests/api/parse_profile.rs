//! `POST /v1/profiles/parse`

use serde_json::{Value, json};

use crate::client::{assert_fields, client, list_of, texts_of};
use crate::cv::{ALL, cv, fact, pdf, send};

/// Asserts that facts have these values and these words.
#[track_caller]
fn assert_facts(answer: &Value, wanted: &[(&str, Value, &str)]) {
    for (pointer, value, words) in wanted {
        assert_eq!(fact(answer, pointer), (value, *words), "{pointer}");
        assert_eq!(answer["profile"].pointer(pointer), Some(value), "{pointer}");
    }
}

#[track_caller]
fn assert_told(answer: &Value, format: &str, language: &str, dropped: &[&str]) {
    assert_eq!(answer["format"], format);
    assert_eq!(answer["language"], language);
    let told = texts_of(&answer["dropped"]);
    for kind in dropped {
        assert!(
            told.iter().any(|own| own == kind),
            "{kind} is not in {told:?}"
        );
    }
}

#[tokio::test]
async fn the_answer_has_the_documented_shape() {
    let answer = send(cv!("../../../docs/examples/cv.fr.txt"), "text/plain")
        .await
        .ok();
    assert_fields(&answer, "profile facts dropped unresolved language format");
    assert_fields(
        &answer["facts"][0],
        "pointer value evidence line path reason note",
    );
}

#[tokio::test]
async fn a_french_plumber_is_read() {
    let answer = send(cv!("../../../docs/examples/cv.fr.txt"), "text/plain")
        .await
        .ok();
    let dropped = ["name", "birth_date", "contacts", "marital_status"];
    assert_told(&answer, "text", "fr", &dropped);
    assert_facts(
        &answer,
        &[
            (
                "/occupations/0/title",
                json!("Plombier-chauffagiste"),
                "Plombier-chauffagiste",
            ),
            (
                "/occupations/0/code",
                json!("isco:7126"),
                "Plombier-chauffagiste",
            ),
            ("/occupations/0/years", json!(5.7), "Depuis mars 2021"),
            ("/occupations/0/country", json!("TN"), "Tunisie"),
            ("/occupations/1/title", json!("Plombier"), "Plombier"),
            ("/occupations/1/years", json!(4.0), "03/2017 – 02/2021"),
            (
                "/occupations/1/until",
                json!("2021-02"),
                "03/2017 – 02/2021",
            ),
            ("/languages/0/level", json!("C2"), "langue maternelle"),
            ("/languages/1/level", json!("B2"), "courant"),
            ("/languages/2/level", json!("A2"), "A2"),
            ("/languages/2/certified", json!(true), "Goethe-Zertifikat"),
            ("/languages/2/certified_on", json!("2025"), "2025"),
            ("/languages/3/level", json!(null), "bonnes connaissances"),
            ("/qualifications/0/isced", json!(3), "BTP"),
            ("/qualifications/0/awarded", json!("2015"), "2013 – 2015"),
            ("/licences/0", json!("driving:B"), "B"),
            ("/nationalities/0", json!("TN"), "tunisienne"),
            ("/residence", json!("TN"), "Tunisie"),
        ],
    );
    assert!(
        answer["profile"]["occupations"][0]["until"].is_null(),
        "it goes on"
    );
    let diplomas = list_of(&answer["profile"]["qualifications"]).len();
    assert_eq!(diplomas, 1, "`niveau baccalauréat` is no diploma");
}

#[tokio::test]
async fn an_arabic_nurse_is_read() {
    let answer = send(cv!("infirmiere.ar.txt"), "text/plain").await.ok();
    let dropped = [
        "name",
        "birth_date",
        "contacts",
        "marital_status",
        "religion",
    ];
    assert_told(&answer, "text", "ar", &dropped);
    assert_facts(
        &answer,
        &[
            ("/occupations/0/code", json!("isco:2221"), "ممرضة"),
            ("/occupations/0/years", json!(8.7), "مارس 2018 - حتى الآن"),
            ("/occupations/1/years", json!(2.0), "٢٠١٦ إلى ٢٠١٨"),
            ("/languages/0/level", json!("C2"), "اللغة الأم"),
            ("/languages/1/level", json!("B2"), "B2"),
            ("/languages/3/level", json!(null), "جيدة"),
            ("/qualifications/0/isced", json!(6), "الإجازة في"),
            ("/nationalities/0", json!("TN"), "تونسية"),
        ],
    );
}

#[tokio::test]
async fn a_bengali_mason_and_an_urdu_driver_are_read() {
    let mason = send(cv!("rajmistri.bn.txt"), "text/plain").await.ok();
    assert_told(
        &mason,
        "text",
        "bn",
        &["name", "religion", "identity_number"],
    );
    assert_facts(
        &mason,
        &[
            ("/occupations/0/code", json!("isco:7112"), "রাজমিস্ত্রি"),
            ("/occupations/0/years", json!(7.7), "মার্চ ২০১৯ - বর্তমান"),
            ("/occupations/1/country", json!("SA"), "সৌদি আরব"),
            ("/qualifications/0/isced", json!(2), "এসএসসি"),
            ("/nationalities/0", json!("BD"), "বাংলাদেশী"),
        ],
    );
    let driver = send(cv!("driver.ur.txt"), "text/plain").await.ok();
    assert_told(
        &driver,
        "text",
        "ur",
        &["name", "religion", "identity_number"],
    );
    assert_facts(
        &driver,
        &[
            ("/occupations/0/code", json!("isco:8332"), "ٹرک ڈرائیور"),
            ("/occupations/0/years", json!(8.3), "۲۰۱۸ سے تاحال"),
            ("/occupations/1/until", json!("2017"), "2013 سے 2017"),
            ("/licences/0", json!("driving:HTV"), "HTV"),
            ("/languages/0/level", json!("C2"), "مادری زبان"),
        ],
    );
}

#[tokio::test]
async fn other_languages_are_read() {
    for (bytes, language, code, level) in [
        (
            cv!("developer.en.txt"),
            "en",
            "isco:2512",
            ("/languages/1/level", "B1"),
        ),
        (
            cv!("koch.de.txt"),
            "de",
            "isco:5120",
            ("/languages/1/level", "B1"),
        ),
        (
            cv!("soldadora.es.txt"),
            "es",
            "isco:7212",
            ("/languages/2/level", "A1"),
        ),
        (
            cv!("badante.it.txt"),
            "it",
            "isco:5321",
            ("/languages/1/level", "B1"),
        ),
    ] {
        let answer = send(bytes, "text/plain").await.ok();
        assert_told(
            &answer,
            "text",
            language,
            &["name", "birth_date", "marital_status"],
        );
        assert_eq!(fact(&answer, "/occupations/0/code").0, code);
        assert_eq!(fact(&answer, level.0).0, level.1);
    }
}

#[tokio::test]
async fn a_course_that_goes_on_is_no_diploma() {
    let answer = send(cv!("developer.en.txt"), "text/plain").await.ok();
    let held = list_of(&answer["profile"]["qualifications"]);
    assert_eq!(held.len(), 1, "{held:?}");
    assert_eq!(held[0]["isced"], 6);
}

#[tokio::test]
async fn europass_xml_of_both_generations_is_read() {
    let now = send(cv!("candidate.xml"), "application/xml").await.ok();
    let dropped = [
        "name",
        "birth_date",
        "sex",
        "photo",
        "contacts",
        "political_activity",
    ];
    assert_told(&now, "europass-xml-3", "fr", &dropped);
    assert_facts(
        &now,
        &[
            ("/occupations/0/code", json!("isco:2221"), "Infirmière"),
            ("/occupations/0/years", json!(7.2), "2019-09 –"),
            ("/occupations/0/country", json!("MA"), "MA"),
            ("/languages/0/level", json!("C2"), "PrimaryLanguageCode"),
            ("/languages/1/level", json!("B2"), "B2"),
            (
                "/qualifications/0/isced",
                json!(6),
                "Licence en sciences infirmières",
            ),
            ("/nationalities/0", json!("MA"), "ma"),
            ("/residence", json!("MA"), "ma"),
            ("/licences/0", json!("driving:B"), "B"),
        ],
    );
    let then = send(cv!("passport.xml"), "text/xml").await.ok();
    assert_told(
        &then,
        "europass-xml-2",
        "it",
        &["name", "birth_date", "sex", "photo", "contacts"],
    );
    assert_facts(
        &then,
        &[
            ("/occupations/0/title", json!("Cuoca"), "Cuoca"),
            ("/occupations/0/years", json!(4.0), "2014-02 – 2018-01"),
            ("/occupations/0/country", json!("IT"), "IT"),
            ("/languages/1/level", json!("B1"), "B1"),
            ("/nationalities/0", json!("AL"), "albanese"),
            ("/residence", json!("AL"), "Albania"),
            ("/qualifications/0/isced", json!(3), "Diploma di maturità"),
        ],
    );
}

#[tokio::test]
async fn a_pdf_gives_the_same_as_the_xml_it_carries() {
    let xml = send(cv!("candidate.xml"), "application/xml").await.ok();
    let pdf = send(&pdf(Some(cv!("candidate.xml"))), "application/pdf")
        .await
        .ok();
    assert_eq!(pdf["format"], "europass-pdf");
    assert_eq!(pdf["profile"], xml["profile"]);
}

#[tokio::test]
async fn json_resume_and_the_older_europass_json_are_read() {
    let resume = send(cv!("resume.json"), "application/json").await.ok();
    assert_told(
        &resume,
        "json-resume",
        "en",
        &["name", "contacts", "references"],
    );
    assert_facts(
        &resume,
        &[
            ("/occupations/0/code", json!("isco:7411"), "Electrician"),
            ("/occupations/0/years", json!(5.0), "2018-05 – 2023-04"),
            ("/languages/0/level", json!("C2"), "Native speaker"),
            ("/languages/1/level", json!(null), "Good"),
            ("/languages/2/certified", json!(true), "Goethe-Zertifikat"),
            (
                "/qualifications/0/isced",
                json!(4),
                "Diploma of Associate Engineer",
            ),
            ("/residence", json!("PK"), "PK"),
        ],
    );
    let passport = json!({ "SkillsPassport": { "LearnerInfo": {
        "Identification": { "PersonName": { "FirstName": "Ada" } },
        "WorkExperience": [{
            "Period": { "From": { "Year": 2016, "Month": 3 }, "To": { "Year": 2018, "Month": 2 } },
            "Position": { "Label": "Cook" }
        }]
    }}});
    let answer = send(passport.to_string().as_bytes(), "application/json")
        .await
        .ok();
    assert_eq!(answer["format"], "europass-json");
    assert_eq!(texts_of(&answer["dropped"]), ["name"]);
    assert_eq!(fact(&answer, "/occupations/0/years").0, &json!(2.0));
}

#[tokio::test]
async fn every_profile_is_taken_by_match_as_it_is() {
    for (bytes, content_type) in ALL {
        let answer = send(bytes, content_type).await.ok();
        let question = json!({ "profile": answer["profile"], "limit": 1 });
        let matched = client().post("/v1/match", &question).await.ok();
        assert!(matched["total"]["count"].as_u64() > Some(0));
        for fact in list_of(&answer["facts"]) {
            let pointer = fact["pointer"].as_str().expect("is text");
            let value = answer["profile"].pointer(pointer);
            assert_eq!(value, Some(&fact["value"]), "{pointer}");
            assert_ne!(fact["evidence"], "", "{pointer}");
            let placed = fact["line"].is_u64() || fact["path"].is_string();
            assert!(placed, "{pointer} has no place");
        }
    }
}
