//! Character n-grams of whole labels, compared as weighted sets.

/// A number of letters that stand together.
pub fn number(letters: &[char]) -> u32 {
    letters.iter().fold(0x9e37, |hash: u32, letter| {
        let mixed = (hash ^ *letter as u32).wrapping_mul(0x0100_0193);
        mixed ^ (mixed >> 15)
    })
}

const PLACES: usize = 1 << 15;

/// How telling each n-gram is among the labels of one language.
pub struct GramWeights(Vec<f32>);

impl GramWeights {
    /// Counts the n-grams of folded labels.
    pub fn new<'a>(labels: impl Iterator<Item = &'a str>) -> Self {
        let mut counts = vec![0_u32; PLACES];
        let (mut all, mut own) = (0, Vec::new());
        for label in labels {
            read(label, &mut own);
            own.iter().for_each(|place| counts[*place as usize] += 1);
            all += 1;
        }
        let all = all as f32;
        let weight = |count: u32| (1.0 + all / (1.0 + count as f32)).ln().powi(2);
        Self(counts.into_iter().map(weight).collect())
    }

    /// What the n-grams of a folded label weigh together.
    pub fn norm(&self, label: &str) -> f32 {
        let mut own = Vec::new();
        read(label, &mut own);
        own.iter().map(|place| self.0[*place as usize]).sum()
    }

    /// A phrase made ready to be compared with many labels.
    pub fn phrase(&self, folded: &str) -> GramPhrase<'_> {
        let mut own = Vec::new();
        read(folded, &mut own);
        let mut has = vec![0_u64; PLACES / 64];
        for place in &own {
            has[*place as usize / 64] |= 1 << (place % 64);
        }
        GramPhrase {
            weights: &self.0,
            norm: own.iter().map(|place| self.0[*place as usize]).sum(),
            has,
            shared: own,
        }
    }
}

/// The n-grams of a phrase.
pub struct GramPhrase<'a> {
    weights: &'a [f32],
    norm: f32,
    has: Vec<u64>,
    /// Those that the label of the moment has too.
    shared: Vec<u16>,
}

impl GramPhrase<'_> {
    /// The cosine with a folded label whose n-grams weigh `norm`, 0 to 1.
    pub fn cosine(&mut self, label: &str, norm: f32) -> f32 {
        let (has, shared) = (&self.has, &mut self.shared);
        shared.clear();
        each(label, |place| {
            let known = has[usize::from(place) / 64] & (1 << (place % 64)) != 0;
            if known && !shared.contains(&place) {
                shared.push(place);
            }
        });
        let weights = shared.iter().map(|place| self.weights[usize::from(*place)]);
        weights.sum::<f32>() / (norm * self.norm).sqrt().max(f32::EPSILON)
    }
}

/// The distinct places of the n-grams of three and four letters.
fn read(text: &str, places: &mut Vec<u16>) {
    places.clear();
    each(text, |place| places.push(place));
    places.sort_unstable();
    places.dedup();
}

/// The places of the n-grams of three and four letters as they stand.
fn each(text: &str, mut take: impl FnMut(u16)) {
    let mut window = [' '; 4];
    let letters = std::iter::once(' ').chain(text.chars()).chain([' ']);
    for (count, letter) in letters.enumerate() {
        window = [window[1], window[2], window[3], letter];
        if count >= 2 {
            take((number(&window[1..]) as usize & (PLACES - 1)) as u16);
        }
        if count >= 3 {
            take((number(&window) as usize & (PLACES - 1)) as u16);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_costs_less_than_another_word() {
        let labels = ["welder", "plumber", "pipe fitter"];
        let weights = GramWeights::new(labels.into_iter());
        let mut phrase = weights.phrase("plumbr");
        let cosines = labels.map(|label| phrase.cosine(label, weights.norm(label)));
        assert!(cosines[1] > 0.4 && cosines[0] < 0.2 && cosines[2] < 0.2);
        let same = weights
            .phrase("welder")
            .cosine("welder", weights.norm("welder"));
        assert!(same > 0.999);
    }
}
