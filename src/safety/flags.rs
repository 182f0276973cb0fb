//! Which red flags does an offer raise?

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::{RedFlag, Safety};
use crate::domain::{Amount, Pay, kebab_enum};

kebab_enum! {
    /// A fact of an offer that raises a flag.
    Sign {
        /// The worker pays a fee.
        Fee,
        /// The worker leaves a deposit.
        Deposit,
        /// The journey is charged to the worker.
        Charges,
        /// Only a free mailbox or a messenger leads to the employer.
        PrivateContact,
        /// More than twice the usual pay of the occupation.
        HighPay,
        /// Less than half the usual pay of the occupation.
        LowPay,
        /// The recruiter has named no licence, or none that still holds.
        NoLicence,
        /// The permission for this offer is missing or over.
        NoPermission,
    }
}

/// What is looked at in an offer; what is not known stays out.
#[derive(Debug, Clone, Default)]
pub struct Offer<'a> {
    /// Title, description and every other free text.
    pub texts: Vec<&'a str>,
    /// How the employer is reached: addresses, numbers, links.
    pub contact: Option<&'a str>,
    /// What the worker pays to get the job.
    pub fee_to_worker: Option<Amount>,
    /// Whether the worker leaves a deposit.
    pub deposit: Option<bool>,
    /// Whether the worker pays for the journey.
    pub charges: Option<bool>,
    /// The pay offered.
    pub pay: Option<Pay>,
    /// The usual pay of the occupation where the job is.
    pub usual_pay: Option<Pay>,
    /// Whether a recruiter needs a licence here, with the last day it holds.
    pub licence: Option<Paper>,
    /// Whether this offer needs a permission, with the last day it holds.
    pub permission: Option<Paper>,
}

/// A paper that is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// It was not given.
    Missing,
    /// It holds until this day.
    Until(Date),
}

/// Why a flag is raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A fact of the offer.
    Sign(Sign),
    /// Words of the offer, as it has them.
    Words(String),
}

/// A flag that an offer raises.
#[derive(Debug, Clone)]
pub struct Raised<'a> {
    /// The flag.
    pub flag: &'a RedFlag,
    /// Everything that raises it, facts first.
    pub why: Vec<Why>,
}

impl Safety {
    /// The flags that an offer raises on that day, in the order of the file.
    pub fn find_flags<'a>(&'a self, offer: &Offer<'_>, today: Date) -> Vec<Raised<'a>> {
        let signs = offer.signs(today);
        let mut said = self.phrases.find(&offer.texts);
        let raised = |(place, flag): (usize, &'a RedFlag)| {
            let facts = signs.iter().filter(|sign| flag.raised_by.contains(sign));
            let facts = facts.map(|sign| Why::Sign(*sign));
            let words = said.remove(&place).unwrap_or_default();
            let why: Vec<Why> = facts.chain(words.into_iter().map(Why::Words)).collect();
            (!why.is_empty()).then_some(Raised { flag, why })
        };
        let flags = self.red_flags().iter().enumerate();
        flags.filter_map(raised).collect()
    }
}

impl Offer<'_> {
    /// The facts that speak against the offer on that day.
    pub fn signs(&self, today: Date) -> Vec<Sign> {
        let lacks = |paper: Option<Paper>| match paper {
            None => false,
            Some(Paper::Missing) => true,
            Some(Paper::Until(last)) => last < today,
        };
        let (high, low) = self.unusual_pay();
        let signs = [
            (
                Sign::Fee,
                self.fee_to_worker.is_some_and(|fee| fee.hundredths() > 0),
            ),
            (Sign::Deposit, self.deposit == Some(true)),
            (Sign::Charges, self.charges == Some(true)),
            (Sign::PrivateContact, self.contact.is_some_and(is_private)),
            (Sign::HighPay, high),
            (Sign::LowPay, low),
            (Sign::NoLicence, lacks(self.licence)),
            (Sign::NoPermission, lacks(self.permission)),
        ];
        let present = signs.into_iter().filter(|(_, present)| *present);
        present.map(|(sign, _)| sign).collect()
    }

    /// Whether the pay is above twice, or below half, what is usual.
    fn unusual_pay(&self) -> (bool, bool) {
        let (Some(pay), Some(usual)) = (self.pay, self.usual_pay) else {
            return (false, false);
        };
        if pay.currency != usual.currency {
            return (false, false);
        }
        let (pay, usual) = (per_year(pay), per_year(usual));
        let (above, below) = (pay > usual * 2, pay * 2 < usual);
        (above, below)
    }
}

/// Hours of a month of full-time work, roughly.
const HOURS_PER_MONTH: i128 = 170;

/// Hundredths per year, hours counted as full time.
fn per_year(pay: Pay) -> i128 {
    let times = pay
        .period
        .per_year()
        .map_or(HOURS_PER_MONTH * 12, i128::from);
    i128::from(pay.amount.hundredths()) * times
}

/// Mailboxes that anybody opens without showing who they are.
const FREE_MAIL: &str = "gmail.com googlemail.com yahoo.com yahoo.fr yahoo.de yahoo.it yahoo.es \
    ymail.com hotmail.com hotmail.fr hotmail.it hotmail.es outlook.com outlook.fr live.com live.fr \
    msn.com aol.com gmx.de gmx.net gmx.com web.de mail.com mail.ru yandex.com yandex.ru proton.me \
    protonmail.com icloud.com libero.it virgilio.it orange.fr wanadoo.fr laposte.net free.fr";

/// Messengers, by their names and by their links.
const MESSENGERS: &str = "whatsapp wa.me telegram t.me viber imo signal messenger m.me";

/// A name, an at sign and a domain; `@name` is an account of a messenger.
fn is_mail(part: &str) -> bool {
    let halves = part.rsplit_once('@');
    halves.is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
}

/// Whether nothing but free mailboxes and messengers leads to the employer.
fn is_private(contact: &str) -> bool {
    let lower = contact.to_lowercase();
    let between =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '<' | '>' | '(' | ')');
    let parts = lower
        .split(between)
        .map(|part| part.trim_matches(['.', ':', '/']));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_free = |part: &str| {
        let domain = part.rsplit_once('@').map(|(_, domain)| domain);
        domain.is_some_and(|domain| FREE_MAIL.split_whitespace().any(|own| own == domain))
    };
    let is_messenger = |part: &str| {
        let bare = part
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        let host = bare.split(['/', ':', '?']).next().unwrap_or_default();
        MESSENGERS.split_whitespace().any(|own| own == host)
    };
    let leads_home = |part: &&str| {
        let is_mail = is_mail(part) && !is_free(part);
        let is_site = part.contains('.') && part.contains(char::is_alphabetic);
        is_mail || is_site && !part.contains('@') && !is_messenger(part)
    };
    let suspect = parts.iter().any(|part| is_free(part) || is_messenger(part));
    suspect && !parts.iter().any(leads_home)
}
