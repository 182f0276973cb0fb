use super::lexicon::words;
use super::*;

/// The stretches that a phrase matches, as words of the sentence.
fn found(written: &str, spelling: Spelling, sentence: &str) -> Vec<String> {
    let groups = Groups::from([
        (
            "fee".to_owned(),
            vec!["fee*".to_owned(), "service charge".to_owned()],
        ),
        (
            "money".to_owned(),
            vec!["euro*".to_owned(), "টাকা*".to_owned()],
        ),
    ]);
    let mut lexicon = Lexicon::new(spelling);
    let pattern = Pattern::parse(written, &groups, &mut lexicon).expect("a phrase");
    let words = words(sentence);
    let spans = pattern.spans(&lexicon.read(&words));
    let told = spans.iter().map(|own| words[own.start..own.end].join(" "));
    told.collect()
}

fn is_found(written: &str, sentence: &str) -> bool {
    !found(written, Spelling::Plain, sentence).is_empty()
}

#[test]
fn stems_numbers_and_groups_stand_for_many_words() {
    for (written, sentence) in [
        ("garant*", "Visa garantie"),
        ("*visum", "mit Touristenvisum"),
        ("*visum*", "mit Touristenvisums"),
        ("{fee}", "a service charge"),
        ("{fee}|deposit", "Deposit!"),
        ("no_fee", "no fee"),
        ("# {money}", "4.500 euros"),
        ("# {money}", "৫০০০ টাকার"),
        ("জামানত*", "জামানতের"),
    ] {
        assert!(is_found(written, sentence), "{written}: {sentence}");
    }
    for (written, sentence) in [
        ("visa", "visas"),
        ("{fee}", "a service, a charge"),
        ("no_fee", "fee no"),
        ("#", "four"),
    ] {
        let told = found(written, Spelling::Plain, sentence);
        assert!(told.is_empty(), "{written}: {told:?}");
    }
}

#[test]
fn a_gap_is_a_limit_and_keeps_the_order() {
    assert!(is_found("pay cash", "pay cash"));
    assert!(!is_found("pay cash", "pay in cash"));
    assert!(is_found("pay ..2 cash", "pay it in cash"));
    assert!(!is_found("pay ..2 cash", "pay all of it in cash"));
    assert!(!is_found("pay ..2 cash", "cash pay"));
}

#[test]
fn parts_stand_in_any_order_within_a_window() {
    let written = "passport & locked @5";
    assert!(is_found(written, "the passport is locked"));
    assert!(is_found(written, "locked is the passport"));
    assert!(!is_found(written, "locked in a safe is the passport"));
    let told = found(written, Spelling::Plain, "so the passport stays locked up");
    assert_eq!(told, ["passport stays locked"]);
}

#[test]
fn a_word_that_must_be_absent_is_looked_for_in_the_whole_sentence() {
    let written = "passport & bring & !copy|copies";
    assert!(is_found(written, "bring your passport"));
    assert!(!is_found(
        written,
        "bring your passport, that is to say two copies"
    ));
}

#[test]
fn particles_and_the_article_are_taken_off_in_arabic_only() {
    for sentence in ["التأشيرة", "والتأشيرة", "بالتأشيرة", "للتأشيرة", "وبتأشيرة"]
    {
        assert_eq!(
            found("تأشيرة", Spelling::Clitics, sentence).len(),
            1,
            "{sentence}"
        );
        assert!(!is_found("تأشيرة", sentence), "{sentence}");
    }
    assert!(found("لد", Spelling::Clitics, "ولد").len() == 1);
    assert!(found("يد", Spelling::Clitics, "سيد").is_empty());
}

#[test]
fn what_is_wrong_in_a_phrase_is_said() {
    for (written, told) in [
        (
            "{fees} & paid",
            "phrase `{fees} & paid` names the unknown group `fees`",
        ),
        (
            "pay ..x cash",
            "phrase `pay ..x cash` has `..x`, where a number from 1 to 30 must follow",
        ),
        (
            "pay & cash @99",
            "phrase `pay & cash @99` has `@99`, where a number from 1 to 30 must follow",
        ),
        (
            "pay & & cash",
            "phrase `pay & & cash` has a part without words",
        ),
        ("= ", "phrase `= ` has a part without words"),
        ("!copy", "phrase `!copy` has a part without words"),
        ("pay|", "phrase `pay|` has a part without words"),
    ] {
        let groups = Groups::from([("fee".to_owned(), vec!["fee".to_owned()])]);
        let mut lexicon = Lexicon::new(Spelling::Plain);
        let error = Pattern::parse(written, &groups, &mut lexicon).expect_err("is broken");
        assert_eq!(error.to_string(), told);
    }
}
