//! How much one concept counts for another.

use std::sync::Arc;

use passerelle::app::TextFiles;
use passerelle::matching::Weights;
use passerelle::taxonomy::{Closeness, ClosenessReason, ClosenessWeights};
use proptest::prelude::*;

use crate::download::{occupation_uri, skill_uri};
use crate::joining::{find, joined};

fn weights() -> ClosenessWeights {
    let files = TextFiles::index();
    let text = files.find("weights.toml").expect("is in the program");
    Weights::read("weights.toml", text)
        .expect("is sound")
        .fit
        .closeness
}

fn closeness() -> &'static Closeness {
    static ONCE: std::sync::OnceLock<Closeness> = std::sync::OnceLock::new();
    ONCE.get_or_init(|| Closeness::new(Arc::new(joined()), weights()))
}

fn credit(held: &str, wanted: &str) -> Option<(f32, ClosenessReason)> {
    let vocabulary = closeness().vocabulary();
    closeness().credit(find(vocabulary, held), find(vocabulary, wanted))
}

#[test]
fn each_way_of_being_close_has_its_credit_and_reason() {
    let weights = weights();
    let (fitter, horns, lamps) = (occupation_uri(1), occupation_uri(2), occupation_uri(4));
    let (horn_theory, trimming) = (skill_uri(2), skill_uri(3));
    for (held, wanted, expected) in [
        (
            fitter.as_str(),
            fitter.as_str(),
            Some((1.0, ClosenessReason::Same)),
        ),
        (
            &fitter,
            "isco:7126",
            Some((weights.same_isco_4, ClosenessReason::SameIsco(4))),
        ),
        (
            "isco:7126",
            &fitter,
            Some((weights.same_isco_4, ClosenessReason::SameIsco(4))),
        ),
        (
            &fitter,
            "isco:71",
            Some((weights.same_isco_4, ClosenessReason::SameIsco(2))),
        ),
        (
            &fitter,
            "isco:7127",
            Some((weights.same_isco_3, ClosenessReason::SameIsco(3))),
        ),
        (
            &fitter,
            "isco:7131",
            Some((weights.same_isco_2, ClosenessReason::SameIsco(2))),
        ),
        (&fitter, "isco:2221", None),
        (
            &horns,
            &fitter,
            Some((weights.narrower_occupation, ClosenessReason::Narrower)),
        ),
        (
            &fitter,
            &horns,
            Some((weights.broader_occupation, ClosenessReason::Broader)),
        ),
        (
            &fitter,
            &lamps,
            Some((weights.shared_skills, ClosenessReason::SharedSkills)),
        ),
        (
            &lamps,
            &fitter,
            Some((weights.shared_skills, ClosenessReason::SharedSkills)),
        ),
        (
            &horn_theory,
            &trimming,
            Some((weights.related_skill, ClosenessReason::Related)),
        ),
        (
            &trimming,
            &horn_theory,
            Some((weights.related_skill, ClosenessReason::Related)),
        ),
        (&fitter, &trimming, None),
    ] {
        assert_eq!(credit(held, wanted), expected, "{held} for {wanted}");
    }
}

proptest! {
    #[test]
    fn nothing_counts_more_than_itself(pairs in proptest::collection::vec((any::<u32>(), any::<u32>()), 50)) {
        let all = closeness().vocabulary().concepts().len() as u32;
        for (held, wanted) in pairs {
            let (held, wanted) = (held % all, wanted % all);
            let (own, _) = closeness().credit(held, held).expect("is itself");
            prop_assert_eq!(own, 1.0);
            if let Some((credit, _)) = closeness().credit(held, wanted) {
                prop_assert!((0.0..=1.0).contains(&credit));
            }
        }
    }

    #[test]
    fn holding_more_never_counts_less(held in proptest::collection::vec(any::<u32>(), 1..6), more: u32, wanted: u32) {
        let all = closeness().vocabulary().concepts().len() as u32;
        let best = |held: &[u32]| {
            let credits = held.iter().filter_map(|own| closeness().credit(own % all, wanted % all));
            credits.map(|(credit, _)| credit).fold(0.0, f32::max)
        };
        let before = best(&held);
        let after = best(&[held, vec![more]].concat());
        prop_assert!(after >= before);
    }
}

#[test]
fn lists_of_shared_skills_are_bounded_and_the_same_from_both_sides() {
    let vocabulary = closeness().vocabulary();
    let near = |own: u32| {
        closeness()
            .occupations_sharing_skills(own)
            .collect::<Vec<_>>()
    };
    let mut pairs = 0;
    for own in 0..vocabulary.concepts().len() as u32 {
        assert!(near(own).len() <= 12);
        for (other, credit) in near(own) {
            assert!(near(other).contains(&(own, credit)));
            pairs += 1;
        }
    }
    assert_eq!(pairs, 2);
}
