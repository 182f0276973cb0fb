//! Who can get in, and how; nothing says "apply" where a person cannot.

use crate::app::view::CardView;
use crate::domain::{Access, StatusKind};
use crate::web::words::Words;

/// How a person gets in today, as one sentence.
pub fn sentence(card: &CardView, words: &Words) -> String {
    let who = words.list(
        card.access
            .iter()
            .map(|who| words.code("access", who.code())),
    );
    let key = match card.status.is {
        StatusKind::Closed => return words.say("record-access-closed"),
        _ if card.access.is_empty() => return words.say("record-access-nobody"),
        StatusKind::ReferralOnly => "record-access-referral",
        StatusKind::Planned => "record-access-planned",
        StatusKind::Paused => "record-access-paused",
        StatusKind::Open if card.can_apply && card.access == [Access::Candidate] => {
            return words.say("record-access-self");
        }
        StatusKind::Open if card.can_apply => "record-access-several",
        StatusKind::Open => "record-access-others",
    };
    words.fill(key, &[("who", &who)])
}
