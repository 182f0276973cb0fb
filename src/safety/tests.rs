use jiff::civil::date;
use strum::VariantArray;

use super::*;
use crate::domain::{Amount, LocalText, Locale, Pay, PayPeriod, Source};

const FILES: [(&str, &str); 12] = [
    ("safety/bd.toml", include_str!("../../data/safety/bd.toml")),
    ("safety/de.toml", include_str!("../../data/safety/de.toml")),
    ("safety/eg.toml", include_str!("../../data/safety/eg.toml")),
    ("safety/es.toml", include_str!("../../data/safety/es.toml")),
    ("safety/fr.toml", include_str!("../../data/safety/fr.toml")),
    ("safety/it.toml", include_str!("../../data/safety/it.toml")),
    ("safety/ma.toml", include_str!("../../data/safety/ma.toml")),
    ("safety/pk.toml", include_str!("../../data/safety/pk.toml")),
    ("safety/tn.toml", include_str!("../../data/safety/tn.toml")),
    (
        "safety/everywhere.toml",
        include_str!("../../data/safety/everywhere.toml"),
    ),
    (
        "safety/usual-pay.toml",
        include_str!("../../data/safety/usual-pay.toml"),
    ),
    ("safety/red-flags.toml", FLAGS_FILE),
];
const FLAGS_FILE: &str = include_str!("../../data/safety/red-flags.toml");
const TODAY: Date = date(2026, 11, 21);

pub(super) fn shipped() -> Safety {
    let mut safety = Safety::default();
    for (path, text) in FILES {
        safety.add_file(path, text).expect("the file is sound");
    }
    safety
}

/// The first problem of a shipped file with something replaced.
fn broken(path: &str, from: &str, to: &str) -> String {
    let (_, text) = FILES
        .iter()
        .find(|(own, _)| *own == path)
        .expect("is shipped");
    assert!(text.contains(from), "`{from}` is not in {path}");
    let text = text.replacen(from, to, 1);
    let problems = Safety::default().add_file(path, &text);
    problems.expect_err("is broken")[0].to_string()
}

fn offer(text: &str) -> Offer<'_> {
    Offer {
        texts: vec![text],
        ..Offer::default()
    }
}

fn ids(offer: &Offer<'_>) -> Vec<String> {
    let safety = shipped();
    let raised = safety.find_flags(offer, TODAY);
    raised.iter().map(|own| own.flag.id.clone()).collect()
}

fn is_in_script(text: &str, locale: Locale) -> bool {
    let within = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
    match locale {
        Locale::Ar | Locale::Ur => within('\u{600}', '\u{6ff}'),
        Locale::Bn => within('\u{980}', '\u{9ff}'),
        _ => within('a', 'z') && !within('\u{600}', '\u{6ff}') && !within('\u{980}', '\u{9ff}'),
    }
}

fn assert_all_scripts(text: &LocalText) {
    for locale in Locale::VARIANTS {
        let own = text
            .in_language(locale.code())
            .expect("every language is there");
        assert!(is_in_script(own, *locale), "{locale}: {own}");
    }
}

fn assert_evidence(source: Option<&Source>, unverified: bool) {
    assert!(unverified || source.is_some());
    assert!(source.is_none_or(|own| own.seen <= TODAY));
}

#[test]
fn the_shipped_files_are_in_the_script_of_each_language_and_name_their_sources() {
    let safety = shipped();
    let countries: Vec<String> = safety.countries().map(|own| own.to_string()).collect();
    assert_eq!(countries.join(" "), "BD DE EG ES FR IT MA PK TN");
    let guides = safety.countries.values().chain(safety.everywhere());
    for guide in guides {
        for channel in &guide.channels {
            assert_all_scripts(&channel.what);
            assert_evidence(channel.source.as_ref(), channel.unverified);
        }
        for fee in &guide.fees {
            assert_all_scripts(&fee.text);
            assert_evidence(fee.source.as_ref(), fee.unverified);
        }
    }
    for flag in safety.red_flags() {
        assert_all_scripts(&flag.text);
        assert_all_scripts(&flag.advice);
        assert_evidence(flag.source.as_ref(), flag.unverified);
    }
}

#[test]
fn a_problem_names_file_line_key_and_what_was_meant() {
    let unknown = broken("safety/bd.toml", "run_by = ", "run_bi = ");
    assert_eq!(
        unknown,
        "safety/bd.toml:8: `run_bi`: unknown field `run_bi`; did you mean `run_by`?"
    );
    let wrong = broken("safety/bd.toml", "\"licence\"", "\"license\"");
    assert!(wrong.starts_with("safety/bd.toml:5: `license`"), "{wrong}");
    assert!(wrong.ends_with("did you mean `licence`?"), "{wrong}");
    let severity = broken(
        "safety/red-flags.toml",
        "\"blocks\"\nraised",
        "\"block\"\nraised",
    );
    assert!(severity.ends_with("did you mean `blocks`?"), "{severity}");
}

#[test]
fn every_language_and_every_source_is_demanded_where_it_is_missing() {
    for (path, from, to, told) in [
        (
            "safety/tn.toml",
            "ur = \"",
            "fa = \"",
            "safety/tn.toml:4: `channels[0].what`: has no text in `ur`",
        ),
        (
            "safety/ma.toml",
            "de = \"Rufen",
            "ps = \"Rufen",
            "safety/ma.toml:4: `channels[0].what`: has no text in `de`",
        ),
        (
            "safety/de.toml",
            "unverified = true",
            "unverified = false",
            "`channels[2].source`: is missing; name it, or say `unverified = true`",
        ),
        (
            "safety/fr.toml",
            "currency = \"EUR\"\n",
            "",
            "`fees[0].amount`: needs `currency` beside it",
        ),
        (
            "safety/es.toml",
            "https://inclusion",
            "inclusion",
            "`channels[1].url`: `inclusion.gob.es/web/migraciones` is no web address",
        ),
        (
            "safety/it.toml",
            "next = 2027-01-15",
            "next = 2026-10-05",
            "safety/it.toml:1: `checked`: `next` must come after `on`",
        ),
        (
            "safety/eg.toml",
            "confidence = \"high\"",
            "confidence = \"unverified\"",
            "say `unverified = true` beside it",
        ),
        (
            "safety/red-flags.toml",
            "id = \"hurry\"",
            "id = \"no-licence\"",
            "`flags[13].id`: id `no-licence` is there twice",
        ),
    ] {
        let found = broken(path, from, to);
        assert!(found.contains(told), "{found}\nnot: {told}");
    }
}

#[test]
fn a_file_that_is_no_country_says_which_name_was_meant() {
    let mut safety = Safety::default();
    for (path, meant) in [
        ("safety/redflags.toml", "red-flags"),
        ("safety/BD.toml", "bd"),
        ("safety/everwhere.toml", "everywhere"),
    ] {
        let problems = safety.add_file(path, "").expect_err("is no country");
        assert_eq!(problems[0].suggestion.as_deref(), Some(meant), "{path}");
    }
}

#[test]
fn a_file_is_stale_from_the_day_it_is_due() {
    let safety = shipped();
    let bangladesh = "BD".parse().expect("is a country");
    let due = date(2027, 3, 31);
    let before = due.yesterday().expect("there is one");
    assert!(!safety.is_stale(bangladesh, before));
    assert!(safety.is_stale(bangladesh, due));
    assert!(safety.list_stale(TODAY).is_empty());
    assert_eq!(safety.list_stale(due).len(), FILES.len());
}

#[test]
fn facts_of_an_offer_raise_their_flags() {
    let pay = |amount: i64| Pay {
        amount: Amount::from_hundredths(amount * 100),
        currency: "EUR".parse().expect("is a currency"),
        period: PayPeriod::Month,
    };
    let plain = Offer {
        contact: Some("jobs@firma.example, WhatsApp +49 30 1234"),
        fee_to_worker: Some(Amount::from_hundredths(0)),
        deposit: Some(false),
        pay: Some(pay(2_000)),
        usual_pay: Some(pay(1_000)),
        licence: Some(Paper::Until(TODAY)),
        ..offer("Plumber, full time, interview by video.")
    };
    assert_eq!(ids(&plain), [""; 0]);
    let bad = Offer {
        contact: Some("dream.jobs@gmail.com / WhatsApp: +880 1234"),
        fee_to_worker: Some(Amount::from_hundredths(1)),
        pay: Some(pay(2_001)),
        licence: Some(Paper::Missing),
        permission: Some(Paper::Until(TODAY.yesterday().expect("there is one"))),
        charges: Some(true),
        ..plain.clone()
    };
    assert_eq!(
        ids(&bad),
        [
            "worker-pays",
            "private-contact",
            "pay-too-high",
            "no-licence",
            "no-permission",
            "travel-or-housing-charged"
        ]
    );
    let poor = Offer {
        pay: Some(pay(499)),
        ..plain
    };
    assert_eq!(ids(&poor), ["pay-too-low"]);
}

#[test]
fn words_of_an_offer_raise_their_flags_in_every_language() {
    for (text, flag) in [
        ("100% VISA, apply now", "guaranteed-visa"),
        ("Poste de soudeur, visa garanti.", "guaranteed-visa"),
        ("سائق شاحنة، تأشيرة مضمونة", "guaranteed-visa"),
        ("ইতালিতে কাজ, ভিসা নিশ্চিত।", "guaranteed-visa"),
        ("جرمنی میں کام، ویزے کی ضمانت", "guaranteed-visa"),
        ("Trabajo en el campo con visado de turista", "tourist-visa"),
        ("Si parte subito, senza colloquio", "no-interview"),
        ("Der Reisepass wird einbehalten.", "passport-kept"),
        ("Waiters (male only)", "discrimination"),
        ("Air ticket at own cost", "travel-or-housing-charged"),
    ] {
        assert_eq!(ids(&offer(text)), [flag], "{text}");
    }
}

#[test]
fn words_that_are_denied_raise_nothing() {
    for text in [
        "There is no guaranteed visa; the embassy decides.",
        "We never ask you to hand over your passport.",
        "Aucune caution de garantie n'est demandée.",
        "Keine Kaution von Ihnen, keine Anzahlung von Reisekosten.",
        "Sin fianza de ningún tipo",
        "জামানত দিতে হবে না",
        "کوئی ضمانتی رقم نہیں",
        "بدون دفع مقدم",
        "An interview takes place in Tunis.",
    ] {
        assert_eq!(ids(&offer(text)), [""; 0], "{text}");
    }
}

#[test]
fn a_flag_says_why_it_is_raised() {
    let offer = Offer {
        deposit: Some(true),
        ..offer("Refundable deposit; refundable deposit!")
    };
    let safety = shipped();
    let raised = safety.find_flags(&offer, TODAY);
    let words = Why::Words("Refundable deposit".to_owned());
    assert_eq!(raised[0].why, [Why::Sign(Sign::Deposit), words]);
    assert_eq!(raised[0].flag.severity, Severity::Blocks);
}
