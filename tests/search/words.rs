//! Words: typing errors, prefixes, minimum match, other languages, marks.

use std::collections::BTreeSet;

use passerelle::app::FindResult;
use passerelle::domain::Locale;
use passerelle::search::Fragment;

use crate::served::{TODAY, asking, find, ids, shipped};

/// Groups of nurses, midwives and their assistants.
const NURSING: [&str; 6] = [
    "isco:222",
    "isco:2221",
    "isco:322",
    "isco:3221",
    "isco:532",
    "isco:5321",
];

fn found(q: &str, locale: Locale) -> BTreeSet<String> {
    ids(&find(&asking(q), locale))
        .into_iter()
        .map(str::to_owned)
        .collect()
}

fn wanted_occupations(id: &str) -> Vec<String> {
    let record = shipped().get_opportunity(id, Locale::En, TODAY);
    let occupations = record.expect("a result is a record").occupations;
    occupations
        .into_iter()
        .map(|occupation| occupation.id)
        .collect()
}

#[test]
fn words_for_nursing_find_only_what_wants_nurses() {
    for (q, locale) in [("infirmeir", Locale::Fr), ("تمريض", Locale::Ar)] {
        let found = found(q, locale);
        assert!(!found.is_empty(), "`{q}` finds nothing");
        for id in found {
            let wanted = wanted_occupations(&id);
            let is_nursing = wanted.iter().any(|own| NURSING.contains(&own.as_str()));
            assert!(is_nursing, "`{q}` finds {id}, which wants {wanted:?}");
        }
    }
}

#[test]
fn words_for_nursing_find_the_routes_of_nurses() {
    for (q, locale) in [
        ("infirmeir", Locale::Fr),
        ("nurse", Locale::En),
        ("تمريض", Locale::Ar),
    ] {
        let found = found(q, locale);
        for id in [
            "triple-win-nurses",
            "de-anpassungslehrgang-pflege",
            "de-kenntnispruefung-pflege",
        ] {
            assert!(
                found.contains(id),
                "`{q}` does not find {id}, only {found:?}"
            );
        }
    }
}

#[test]
fn a_word_in_one_language_finds_what_is_written_in_another() {
    let plumbers = ["thamm-plus-de-ausbildung", "thamm-plus-de-skilled"];
    for (q, locale) in [
        ("plumber", Locale::En),
        ("سباك", Locale::Ar),
        ("plombier", Locale::Fr),
        ("Installateur", Locale::De),
        ("fontanero", Locale::Es),
        ("idraulico", Locale::It),
        ("প্লাম্বার", Locale::Bn),
        ("پلمبر", Locale::Ur),
        ("سباك", Locale::De),
    ] {
        let found = found(q, locale);
        let missing: Vec<_> = plumbers.iter().filter(|id| !found.contains(**id)).collect();
        assert!(
            missing.is_empty(),
            "`{q}` in {locale} does not find {missing:?}"
        );
    }
}

#[test]
fn a_word_that_is_known_is_not_taken_for_its_neighbour() {
    for (q, neighbour, not_meant) in [
        ("germany", "german", "dw-learn-german-a1"),
        ("card", "care", "it-care-extraquota"),
        ("care", "card", "de-blue-card"),
    ] {
        let answer = find(&asking(q), Locale::En);
        assert_eq!(answer.did_you_mean, None, "`{q}`");
        assert!(!answer.results.is_empty(), "`{q}` finds nothing");
        assert!(
            found(neighbour, Locale::En).contains(not_meant),
            "`{neighbour}`"
        );
        assert!(
            !ids(&answer).contains(&not_meant),
            "`{q}` finds {not_meant}"
        );
    }
}

#[test]
fn a_typing_error_still_finds_what_was_meant_and_asks_back() {
    for (typed, meant, locale) in [
        ("infirmeir", "infirmier", Locale::Fr),
        ("goethr", "goethe", Locale::En),
        ("germn course", "german course", Locale::En),
    ] {
        let answer = find(&asking(typed), locale);
        assert_eq!(answer.did_you_mean.as_deref(), Some(meant));
        let (typed_found, meant_found) = (found(typed, locale), found(meant, locale));
        let lost: Vec<_> = meant_found.difference(&typed_found).collect();
        assert!(lost.is_empty(), "`{typed}` loses {lost:?} of `{meant}`");
    }
}

#[test]
fn what_was_meant_needs_no_correction() {
    for q in [
        "infirmier",
        "german course",
        "blue card",
        "goethe",
        "تمريض",
        "xqzvk",
    ] {
        assert_eq!(find(&asking(q), Locale::En).did_you_mean, None, "`{q}`");
    }
}

#[test]
fn most_words_must_be_found_and_not_all() {
    let course = found("german course", Locale::En);
    assert!(course.len() > 5, "{course:?}");
    for (q, passes) in [
        ("xqzvk", false),
        ("xqzvk german", false),
        ("xqzvk german course", true),
        ("xqzvk vvwqx german course", false),
        ("xqzvk goethe german course", true),
        ("xqzvk vvwqx goethe german course", false),
        ("xqzvk goethe morocco german course", true),
    ] {
        let found = found(q, Locale::En);
        assert_eq!(!found.is_empty(), passes, "`{q}` finds {found:?}");
    }
    assert_eq!(found("xqzvk german course", Locale::En), course);
}

#[test]
fn only_the_last_word_may_be_begun() {
    let whole = found("goethe bangladesh", Locale::En);
    assert!(!whole.is_empty());
    assert!(found("goethe banglad", Locale::En).is_superset(&whole));
    assert_eq!(found("banglad goethe", Locale::En), BTreeSet::new());
}

#[test]
fn the_beginning_of_a_word_finds_what_the_word_finds() {
    for (begun, word, locale) in [
        ("infirm", "infirmier", Locale::Fr),
        ("goeth", "goethe", Locale::En),
        ("chancenk", "chancenkarte", Locale::De),
    ] {
        let (begun_found, whole) = (found(begun, locale), found(word, locale));
        assert!(!whole.is_empty(), "`{word}` finds nothing");
        let lost: Vec<_> = whole.difference(&begun_found).collect();
        assert!(lost.is_empty(), "`{begun}` loses {lost:?} of `{word}`");
    }
}

#[test]
fn words_between_words_need_not_be_shared() {
    for (q, plain) in [
        ("the german course", "german course"),
        ("the blue card", "blue card"),
    ] {
        assert_eq!(found(q, Locale::En), found(plain, Locale::En), "`{q}`");
    }
}

#[test]
fn upper_case_accents_and_elisions_do_not_matter() {
    for (written, plain) in [
        ("CARTE BLEUE EUROPÉENNE", "carte bleue europeenne"),
        ("l'infirmier", "infirmier"),
        ("Pflegekräfte", "pflegekrafte"),
        ("مُمَرِّض", "ممرض"),
    ] {
        let found = found(written, Locale::Fr);
        assert!(!found.is_empty(), "`{written}` finds nothing");
        assert_eq!(found, self::found(plain, Locale::Fr), "`{written}`");
    }
}

fn text(fragments: &[Fragment]) -> String {
    fragments
        .iter()
        .map(|fragment| fragment.text.as_str())
        .collect()
}

/// Title and summary of a result, each with its pieces.
fn marked(result: &FindResult) -> [(&str, &[Fragment]); 2] {
    let (card, marks) = (&result.opportunity, &result.highlights);
    [(&card.title, &marks.title), (&card.summary, &marks.summary)]
}

#[test]
fn marked_pieces_put_together_are_the_text() {
    for (q, locale) in [
        ("infirmeir", Locale::Fr),
        ("cours d'allemand", Locale::Fr),
        ("تمريض", Locale::Ar),
        ("german course", Locale::En),
        ("Pflegekräfte für Deutschland", Locale::De),
    ] {
        let answer = find(&asking(q), locale);
        let all = answer.results.iter().flat_map(marked);
        let pieces: Vec<_> = all.filter(|(_, pieces)| !pieces.is_empty()).collect();
        assert!(!pieces.is_empty(), "`{q}` marks nothing");
        for (whole, pieces) in pieces {
            assert_eq!(text(pieces), whole, "`{q}`");
            assert!(pieces.iter().any(|piece| piece.hit), "`{q}` in {whole}");
            assert!(
                pieces.iter().all(|piece| !piece.text.is_empty()),
                "`{q}` in {whole}"
            );
        }
    }
}

#[test]
fn the_words_that_answer_are_marked() {
    for (q, locale, id, hit) in [
        ("infirmier", Locale::Fr, "triple-win-nurses", "infirmiers"),
        ("infirmeir", Locale::Fr, "triple-win-nurses", "infirmier"),
        (
            "german courses",
            Locale::En,
            "goethe-ma-courses-a1",
            "German",
        ),
        ("allemand", Locale::Fr, "goethe-ma-courses-a1", "allemand"),
    ] {
        let answer = find(&asking(q), locale);
        let result = answer.results.iter().find(|own| own.opportunity.id == id);
        let marks = &result
            .unwrap_or_else(|| panic!("`{q}` does not find {id}"))
            .highlights;
        let pieces = marks.title.iter().chain(&marks.summary);
        let hits: Vec<&str> = pieces.filter(|p| p.hit).map(|p| p.text.as_str()).collect();
        assert!(hits.contains(&hit), "`{q}` marks {hits:?} in {id}");
    }
}
