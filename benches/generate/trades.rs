//! Which occupations are offered and held, and which skills belong to them?

use std::collections::BTreeMap;

use fastrand::Rng;
use passerelle::app::TextFiles;
use passerelle::domain::{IscoCode, Locale};
use passerelle::settings::Settings;
use passerelle::taxonomy::{ConceptIndex, Vocabulary};

/// Of a hundred offers, how many fall to each major group of ISCO-08; the armed forces have none.
const SHARES: [u32; 10] = [0, 2, 18, 12, 5, 20, 4, 20, 9, 10];

/// Fewer skills than this do not make an offer.
const FEWEST_SKILLS: usize = 8;

/// A unit group of ISCO-08 with its skills.
pub struct Trade {
    /// The code.
    pub code: IscoCode,
    /// The occupation in the vocabulary.
    pub concept: ConceptIndex,
    /// Its skills, the essential ones first, then those of its neighbours.
    pub skills: Vec<ConceptIndex>,
    /// How often it is drawn.
    share: u32,
}

/// The shipped vocabulary, and occupations as often as they are offered.
pub struct Trades {
    /// The shipped vocabulary.
    pub vocabulary: Vocabulary,
    /// Unit groups with enough skills.
    all: Vec<Trade>,
    shares: u32,
}

impl Trades {
    /// Reads the vocabulary that the program carries.
    pub fn shipped() -> Result<Self, Box<dyn std::error::Error>> {
        let flags = [("vocabulary.path".to_owned(), String::new())];
        let files = TextFiles::vocabulary(&Settings::read(None, &flags)?)?;
        let vocabulary = Vocabulary::read(files.iter())
            .map_err(|problems| format!("the vocabulary has {} problems", problems.len()))?;
        let mut all = units(&vocabulary);
        share_out(&mut all);
        Ok(Self {
            shares: all.iter().map(|trade| trade.share).sum(),
            all,
            vocabulary,
        })
    }

    /// A trade, common ones more often.
    pub fn draw(&self, rng: &mut Rng) -> &Trade {
        let mut at = rng.u32(..self.shares);
        for trade in &self.all {
            match at.checked_sub(trade.share) {
                Some(rest) => at = rest,
                None => return trade,
            }
        }
        &self.all[0]
    }

    /// The usual name of a concept.
    pub fn name(&self, concept: ConceptIndex, locale: Locale) -> &str {
        self.vocabulary.preferred(concept, locale)
    }

    /// Any name of a concept in a language.
    pub fn any_name(&self, concept: ConceptIndex, locale: Locale, rng: &mut Rng) -> &str {
        let names: Vec<&str> = self
            .vocabulary
            .labels_of(concept)
            .filter(|label| label.language == locale)
            .map(|label| label.text)
            .collect();
        match names.is_empty() {
            true => self.name(concept, locale),
            false => names[rng.usize(..names.len())],
        }
    }
}

/// Every unit group whose own and neighbouring skills are enough for an offer.
fn units(vocabulary: &Vocabulary) -> Vec<Trade> {
    let concepts = vocabulary.concepts();
    let code_of = |at: usize| concepts[at].id.isco().filter(|code| code.digits() == 4);
    let coded = (0..concepts.len()).filter_map(|at| Some((at, code_of(at)?)));
    let coded: Vec<(usize, IscoCode)> = coded.collect();
    let own = |at: usize| concepts[at].essential.iter().chain(&concepts[at].optional);
    let mut trades = Vec::new();
    for (at, code) in &coded {
        let near = coded
            .iter()
            .filter(|(_, other)| other.prefix(3) == code.prefix(3));
        let mut skills: Vec<ConceptIndex> = Vec::new();
        for skill in own(*at).chain(near.flat_map(|(other, _)| own(*other))) {
            if !skills.contains(skill) {
                skills.push(*skill);
            }
        }
        if skills.len() >= FEWEST_SKILLS && SHARES[usize::from(code.number() / 1000)] > 0 {
            trades.push(Trade {
                code: *code,
                concept: *at as ConceptIndex,
                skills,
                share: 0,
            });
        }
    }
    trades
}

/// Within a major group a few trades are frequent and many are rare.
fn share_out(trades: &mut [Trade]) {
    let mut groups: BTreeMap<u16, Vec<&mut Trade>> = BTreeMap::new();
    for trade in trades {
        groups
            .entry(trade.code.number() / 1000)
            .or_default()
            .push(trade);
    }
    for (major, mut group) in groups {
        Rng::with_seed(u64::from(major)).shuffle(&mut group);
        let rank_share = |rank: usize| 1.0 / (rank as f64 + 3.0);
        let sum: f64 = (0..group.len()).map(rank_share).sum();
        for (rank, trade) in group.into_iter().enumerate() {
            let share = f64::from(SHARES[usize::from(major)]) * rank_share(rank) / sum;
            trade.share = (share * 10_000.0) as u32 + 1;
        }
    }
}
