//! CVs laid out in other ways, in other encodings, and what no answer may tell.

use serde_json::{Value, json};

use crate::client::{client, list_of};
use crate::cv::{ALL, cv, fact, send, sending};

async fn read(text: &str) -> Value {
    send(text.as_bytes(), "text/plain").await.ok()
}

#[tokio::test]
async fn a_printed_europass_cv_is_read() {
    let answer = read(
        "Curriculum Vitae\nPERSONAL INFORMATION\nRahim Sample\nHouse 1, Dhaka, Bangladesh\n\
         Sex Male | Date of birth 01/01/1990 | Nationality Bangladeshi\n\nWORK EXPERIENCE\n\
         05/2018 – Present\nElectrician\nSample Power Ltd, Dhaka (Bangladesh)\n• Electrical wiring\n\
         • Supervised 3 plumbers\n\nEDUCATION AND TRAINING\n2012 – 2014\n\
         Higher Secondary Certificate (HSC)\n\nPERSONAL SKILLS\nMother tongue(s) Bengali\n\
         English B1 B1 A2 A2 A2\nDriving licence B\n",
    )
    .await;
    for (pointer, value) in [
        ("/occupations/0/code", json!("isco:7411")),
        ("/occupations/0/years", json!(8.5)),
        ("/occupations/0/country", json!("BD")),
        ("/qualifications/0/isced", json!(3)),
        ("/qualifications/0/awarded", json!("2014")),
        ("/languages/0/level", json!("C2")),
        ("/languages/1/level", json!("A2")),
        ("/licences/0", json!("driving:B")),
        ("/nationalities/0", json!("BD")),
        ("/residence", json!("BD")),
    ] {
        assert_eq!(fact(&answer, pointer).0, &value, "{pointer}");
    }
    let held = list_of(&answer["profile"]["occupations"]).len();
    assert_eq!(held, 1, "who was supervised is no occupation held");
}

#[tokio::test]
async fn the_name_of_a_firm_is_no_skill() {
    let answer = read(
        "EXPERIENCE PROFESSIONNELLE\n\nChaudronnerie du Nord – Bizerte\nSoudeur\n\
         Janvier 2019 – Aujourd'hui\n• Lecture de plans\n",
    )
    .await;
    assert_eq!(fact(&answer, "/occupations/0/title").0, "Soudeur");
    let skills = list_of(&answer["profile"]["skills"]);
    assert_eq!(skills.len(), 1, "{skills:?}");
}

#[tokio::test]
async fn time_in_one_occupation_counts_once() {
    let answer = read(
        "Berufserfahrung\n01/2018 - 12/2020 Koch\n01/2019 - 12/2021 Koch\nseit 2025 Kellner\n",
    )
    .await;
    let (years, words) = fact(&answer, "/occupations/0/years");
    assert_eq!(years, &json!(4.0));
    assert_eq!(words, "01/2018 - 12/2020; 01/2019 - 12/2021");
    assert_eq!(fact(&answer, "/occupations/0/until").0, "2021-12");
}

#[tokio::test]
async fn equal_documents_give_equal_bytes() {
    for (bytes, content_type) in ALL {
        let first = send(bytes, content_type).await;
        assert_eq!(first.bytes, send(bytes, content_type).await.bytes);
        assert_eq!(first.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn encodings_do_not_change_what_is_read() {
    let text = std::str::from_utf8(cv!("infirmiere.ar.txt")).expect("is UTF-8");
    let expected = send(text.as_bytes(), "text/plain").await.ok();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (narrow, _, lossy) = encoding_rs::WINDOWS_1256.encode(text);
    assert_eq!(
        send(&wide, "text/plain").await.ok()["profile"],
        expected["profile"]
    );
    assert!(lossy, "digits of Arabic are not in Windows-1252/1256");
    let answer = send(&narrow, "text/plain").await.ok();
    assert_eq!(fact(&answer, "/occupations/0/code").0, "isco:2221");
}

#[tokio::test]
async fn a_declared_language_wins_and_identity_is_nowhere_in_the_answer() {
    let mut request = sending("Plombier\n", "text/plain");
    request
        .headers_mut()
        .insert("content-language", "fr".parse().expect("is a header"));
    assert_eq!(client().send(request).await.ok()["language"], "fr");
    for (bytes, content_type) in ALL {
        let text = send(bytes, content_type).await.text().to_lowercase();
        for word in [
            "exempl",
            "sample street",
            "@example",
            "esempio",
            "ejemplo",
            "beispiel",
            "উদাহরণ",
            "مثال",
            "نموذج",
            "somebody",
        ] {
            let employer = text.contains(word);
            assert!(!employer, "{word} is told");
        }
    }
}
