//! Where each concept stands: its group of ISCO-08 and how deep below it.

use crate::taxonomy::concept::{ConceptIndex, ConceptKind};
use crate::taxonomy::vocabulary::Vocabulary;

/// What linking knows of one concept besides its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The four digits of its unit group; 0 for none.
    pub unit: u16,
    /// Steps below its unit group, or digits that a broader group lacks.
    pub depth: u8,
    /// Digits of an ISCO-08 group; 0 for every other concept.
    pub group_digits: u8,
    /// Whether it is an occupation.
    pub occupation: bool,
}

/// Facts by concept.
#[derive(Debug)]
pub struct Facts(Vec<Fact>);

impl Facts {
    /// Reads them from a vocabulary.
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let all = 0..vocabulary.concepts().len() as ConceptIndex;
        Self(all.map(|concept| fact(vocabulary, concept)).collect())
    }

    /// Of one concept.
    pub fn of(&self, concept: ConceptIndex) -> Fact {
        self.0[concept as usize]
    }
}

fn fact(vocabulary: &Vocabulary, place: ConceptIndex) -> Fact {
    let concept = vocabulary.concept(place);
    let occupation = concept.kind == ConceptKind::Occupation;
    let group_digits = concept.id.isco().map_or(0, |code| code.digits());
    let unit = concept.isco.filter(|code| code.digits() == 4);
    let unit = unit.and_then(|code| code.to_string().parse().ok());
    let depth = match group_digits {
        0 if occupation => {
            let above = |own: &ConceptIndex| {
                let broader = vocabulary.concept(*own).broader.first().copied();
                broader.filter(|above| vocabulary.concept(*above).id.isco().is_none())
            };
            let ancestors = std::iter::successors(above(&place), above);
            ancestors.take(4).count() as u8
        }
        0 => 0,
        digits => 4_u8.saturating_sub(digits),
    };
    Fact {
        unit: unit.unwrap_or(0),
        depth,
        group_digits,
        occupation,
    }
}
