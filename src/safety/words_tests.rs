//! What honest and dishonest offers say, and what their pay tells.

use std::sync::LazyLock;

use super::tests::shipped;
use super::*;
use crate::domain::{Amount, PayPeriod};

fn raised(text: &str) -> Vec<String> {
    static SHIPPED: LazyLock<Safety> = LazyLock::new(shipped);
    let offer = Offer {
        texts: vec![text],
        ..Offer::default()
    };
    let raised = SHIPPED.find_flags(&offer, jiff::civil::date(2026, 11, 21));
    raised.iter().map(|own| own.flag.id.clone()).collect()
}

#[test]
fn words_raise_their_flag_however_they_are_turned() {
    for (text, flag) in [
        (
            "The applicants must pay 300 euro to our agent.",
            "worker-pays",
        ),
        ("Before the flight you pay the commission.", "worker-pays"),
        (
            "Les candidats versent une commission de 900 euros.",
            "worker-pays",
        ),
        ("على كل مترشح دفع عمولة قدرها ألف دينار", "worker-pays"),
        ("প্রার্থীকে ২০,০০০ টাকা কমিশন দিতে হবে", "worker-pays"),
        (
            "Il candidato deve pagare una quota di 500 euro.",
            "worker-pays",
        ),
        (
            "Jeder Bewerber zahlt vorher eine Vermittlungsgebühr.",
            "worker-pays",
        ),
        (
            "El trabajador pagará una comisión a la agencia.",
            "worker-pays",
        ),
        ("امیدوار کو 50,000 روپے فیس جمع کرانی ہوگی", "worker-pays"),
        (
            "Nobody may go out without permission of the boss.",
            "movement",
        ),
        ("Die Handys werden eingesammelt.", "movement"),
        ("Le téléphone est confisqué pendant la semaine.", "movement"),
        ("يمنع الخروج من السكن", "movement"),
        ("মোবাইল জমা রাখতে হবে", "movement"),
        (
            "The agent's loan is deducted from your wages each month.",
            "debt",
        ),
        ("Die Reisekosten werden vom Lohn abgezogen.", "debt"),
        ("تخصم تكاليف السفر من راتبك كل شهر", "debt"),
        ("দালালের খরচ বেতন থেকে কাটা হবে", "debt"),
    ] {
        assert!(
            raised(text).iter().any(|own| own == flag),
            "{text}: {:?}",
            raised(text)
        );
    }
}

#[test]
fn honest_words_raise_nothing() {
    for text in [
        "We never charge a fee, and nobody pays a deposit.",
        "You keep your passport; we only need a copy.",
        "All fees are paid by the bakery.",
        "Interview on 3 March in Tunis.",
        "An attractive salary in a beautiful region.",
        "Rent of 90 euro per month; you pay it to the landlord.",
        "Le loyer est à votre charge, aucune caution n'est demandée.",
        "Un travail physique, dans un hôtel de charme.",
        "L'entreprise assure toutes les démarches de visa.",
        "لا ندفع ولا نطلب أي عمولة من العامل",
        "راتب جذاب والضمان الاجتماعي",
        "কোনো জামানত লাগে না",
        "প্রতি মাসে বেতন ব্যাংকে পরিশোধ করা হয়",
        "Der Arbeitgeber zahlt alle Gebühren.",
        "Sie behalten Ihren Pass.",
        "La empresa paga el visado y el viaje.",
        "L'azienda paga il visto e il viaggio.",
        "کمپنی ویزا فیس ادا کرے گی",
    ] {
        assert_eq!(raised(text), [""; 0], "{text}");
    }
}

#[test]
fn a_denial_reaches_to_the_comma() {
    assert_eq!(raised("No refundable deposit."), [""; 0]);
    assert_eq!(
        raised("No experience, refundable deposit."),
        ["worker-pays"]
    );
}

#[test]
fn usual_pay_follows_the_longest_group_and_hours_count_as_full_time() {
    let safety = shipped();
    let usual = |country: &str, group: &str| {
        let (country, group) = (country.parse().ok()?, group.parse().ok()?);
        safety.find_usual_pay(country, group)
    };
    let cleaner = usual("DE", "9112").expect("is known");
    let labourer = usual("DE", "9333").expect("is known");
    assert!(cleaner.amount < labourer.amount);
    assert!(usual("US", "9112").is_none());
    let signs = |amount: f64, period: PayPeriod| {
        let offer = Offer {
            pay: Some(Pay {
                amount: Amount::try_from(amount).expect("an amount"),
                currency: cleaner.currency,
                period,
            }),
            usual_pay: Some(cleaner),
            ..Offer::default()
        };
        offer.signs(jiff::civil::date(2026, 11, 21))
    };
    for (amount, period, sign) in [
        (5_000.0, PayPeriod::Month, Some(Sign::HighPay)),
        (30.0, PayPeriod::Hour, Some(Sign::HighPay)),
        (60_000.0, PayPeriod::Year, Some(Sign::HighPay)),
        (13.0, PayPeriod::Hour, None),
        (2_300.0, PayPeriod::Month, None),
        (6.0, PayPeriod::Hour, Some(Sign::LowPay)),
        (900.0, PayPeriod::Month, Some(Sign::LowPay)),
    ] {
        let expected: Vec<Sign> = sign.into_iter().collect();
        assert_eq!(signs(amount, period), expected, "{amount} {period}");
    }
}

#[test]
fn a_broken_phrase_or_pay_is_told_with_its_place() {
    let problems = |path: &str, text: &str| {
        let problems = Safety::default().add_file(path, text);
        let problems = problems.expect_err("is broken");
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let flags =
        include_str!("../../data/safety/red-flags.toml").replacen("..1 {money}", "..1 {mony}", 1);
    let told = problems("safety/red-flags.toml", &flags);
    assert!(told[0].contains("unknown group `mony`"), "{told:?}");
    assert!(told[0].ends_with("did you mean `money`?"), "{told:?}");
    let pay = include_str!("../../data/safety/usual-pay.toml");
    for (from, to, expected) in [
        (
            "AT = ",
            "XX = ",
            "`average_per_month.XX`: `XX` is not a country",
        ),
        (
            "AT = 4550",
            "AT = 45",
            "`average_per_month.AT`: `45` is not from 100 to 30000",
        ),
        (
            "\n221 = ",
            "\nten = ",
            "`factor_by_group.ten`: `ten` is not",
        ),
        ("\n9 = 0.6", "", "`factor_by_group.9`: is missing"),
        (
            "unverified = true",
            "unverified = false",
            "`usual-pay.source`: is missing",
        ),
    ] {
        assert!(pay.contains(from), "{from}");
        let told = problems("safety/usual-pay.toml", &pay.replacen(from, to, 1));
        assert!(told[0].contains(expected), "{told:?}");
    }
}
