//! How well are words linked? Measured on sets, each with a floor that it must not fall below.
//!
//! `docs/topics/linking-quality.md` is what this run prints: `LINKING_QUALITY=write` renews it.

mod development;
mod everyday;
mod figures;
mod held_out;
mod learn;
mod noise;
mod report;
mod speed;
mod words;

use figures::Figures;

/// Floors of sets that need nothing but the repository: name, MRR, hit@10.
const FLOORS: &[(&str, f64, f64)] = &[
    ("one typing error, Latin scripts", 0.985, 0.99),
    ("Arabic spelling noise and one error", 0.97, 0.985),
    ("held-out names", 0.50, 0.67),
];
/// Recall@10 of everyday words in each language.
const EVERYDAY_FLOOR: f64 = 0.90;
/// How far the best and the worst language may be apart.
const PARITY: f64 = 0.05;

/// Every set that needs nothing but the repository.
fn measured() -> Vec<Figures> {
    let mut all = vec![noise::latin(), noise::arabic(), held_out::measure()];
    all.extend(everyday::measure());
    all
}

#[test]
fn figures_do_not_fall_below_their_floors_and_the_report_tells_them() {
    let all = measured();
    for own in &all {
        println!("{own}");
    }
    for (name, mrr, hit) in FLOORS {
        let own = all.iter().find(|own| own.name == *name);
        let own = own.expect("every floor has its set");
        assert!(own.mrr() >= *mrr, "{own}: MRR below {mrr}");
        assert!(own.hit_at_10() >= *hit, "{own}: hit@10 below {hit}");
    }
    let everyday = all.iter().filter(|own| own.name.starts_with("everyday"));
    let recalls: Vec<f64> = everyday.clone().map(Figures::hit_at_10).collect();
    assert_eq!(recalls.len(), 7);
    for own in everyday {
        assert!(own.count() >= 200, "{own}: too few words");
        assert!(own.hit_at_10() >= EVERYDAY_FLOOR, "{own}");
    }
    let least = recalls.iter().copied().fold(1.0, f64::min);
    let most = recalls.iter().copied().fold(0.0, f64::max);
    println!("recall parity: {:.3}", most - least);
    assert!(most - least <= PARITY, "{least:.3} to {most:.3}");
    report::check(&all);
}
