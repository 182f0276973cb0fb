//! Learns the weights of linking again, by the development sets, and says how they carry over.
//!
//! A listwise logistic loss over the candidates of each phrase, each set with the same weight,
//! plain gradient steps with Adam, no chance anywhere. What speaks for a concept never counts
//! against it; only narrowness may.

use passerelle::domain::LanguageCode;
use passerelle::taxonomy::{FEATURE_NAMES, FEATURES, Features, TermKind};

use crate::development::{SETS, esco_linker, phrases, shared};
use crate::figures::Figures;

const STEPS: i32 = 250;
const FOLDS: u64 = 5;

struct Example {
    set: usize,
    fold: u64,
    features: Vec<Features>,
    wanted: Option<usize>,
}

#[test]
#[ignore = "takes minutes; run it with --release -- --ignored --nocapture after a feature changes"]
fn weights_are_learned_again() {
    let Some(shared) = shared() else {
        println!("skipped: `../shared/data/linking_dev` is not here");
        return;
    };
    let linker = esco_linker(&shared);
    let mut examples = Vec::new();
    for (set, (_, file, language, ..)) in SETS.iter().enumerate() {
        let language: LanguageCode = language.parse().expect("a language");
        for (phrase, wanted) in phrases(&shared, file, &linker) {
            let evidence = linker.evidence(&phrase, TermKind::Occupation, language);
            examples.push(Example {
                set,
                fold: hash(&phrase) % FOLDS,
                wanted: evidence.iter().position(|(own, _)| Some(*own) == wanted),
                features: evidence.into_iter().map(|(_, features)| features).collect(),
            });
        }
    }
    let all = learn(&examples, |_| true);
    for (name, weight) in FEATURE_NAMES.iter().zip(all) {
        println!("{name} = {weight:.2}");
    }
    tell("same phrases", &examples, |_| all);
    let folds: Vec<Features> = (0..FOLDS)
        .map(|fold| learn(&examples, |own| own.fold != fold))
        .collect();
    tell("cross-validated", &examples, |own| folds[own.fold as usize]);
    let sets: Vec<Features> = (0..SETS.len())
        .map(|set| learn(&examples, |own| own.set != set))
        .collect();
    tell("learned on the other sets", &examples, |own| sets[own.set]);
}

fn tell(what: &str, examples: &[Example], weights: impl Fn(&Example) -> Features) {
    for (set, (name, ..)) in SETS.iter().enumerate() {
        let mut figures = Figures::new(format!("{what}, {name}"));
        for own in examples.iter().filter(|own| own.set == set) {
            let sums = sums(own, &weights(own));
            let rank = |wanted: usize| sums.iter().filter(|sum| **sum > sums[wanted]).count();
            figures.add(own.wanted.map(rank));
        }
        println!("{figures}");
    }
}

fn sums(example: &Example, weights: &Features) -> Vec<f32> {
    let sum = |own: &Features| own.iter().zip(weights).map(|(a, b)| a * b).sum();
    example.features.iter().map(sum).collect()
}

fn learn(examples: &[Example], takes: impl Fn(&Example) -> bool) -> Features {
    let taken: Vec<&Example> = examples.iter().filter(|own| takes(own)).collect();
    let size = |set: usize| taken.iter().filter(|own| own.set == set).count() as f32;
    let sizes: Vec<f32> = (0..SETS.len()).map(size).collect();
    let sets = sizes.iter().filter(|size| **size > 0.0).count() as f32;
    let mut weights = [1.0_f32; FEATURES];
    let (mut mean, mut square) = ([0.0_f32; FEATURES], [0.0_f32; FEATURES]);
    for step in 1..=STEPS {
        let mut slope = weights.map(|weight| 0.0015 * weight);
        for own in &taken {
            add_slope(own, &weights, 1.0 / (sizes[own.set] * sets), &mut slope);
        }
        for (place, slope) in slope.into_iter().enumerate() {
            mean[place] = 0.9 * mean[place] + 0.1 * slope;
            square[place] = 0.999 * square[place] + 0.001 * slope * slope;
            let mean = mean[place] / (1.0 - 0.9_f32.powi(step));
            let square = square[place] / (1.0 - 0.999_f32.powi(step));
            weights[place] -= 0.1 * mean / (square.sqrt() + 1e-8);
            if FEATURE_NAMES[place] != "narrowness" {
                weights[place] = weights[place].max(0.0);
            }
        }
    }
    weights
}

fn add_slope(example: &Example, weights: &Features, share: f32, slope: &mut Features) {
    let Some(wanted) = example.wanted else {
        return;
    };
    let sums = sums(example, weights);
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    let likely: Vec<f32> = sums.iter().map(|sum| (sum - most).exp()).collect();
    let all: f32 = likely.iter().sum();
    for (place, features) in example.features.iter().enumerate() {
        let target = if place == wanted { 1.0 } else { 0.0 };
        let pull = share * (likely[place] / all - target);
        for (slope, feature) in slope.iter_mut().zip(features) {
            *slope += pull * feature;
        }
    }
}

fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    }) >> 20
}
