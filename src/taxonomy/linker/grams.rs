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
        }
    }
}

/// The n-grams of a phrase.
pub struct GramPhrase<'a> {
    weights: &'a [f32],
    norm: f32,
    has: Vec<u64>,
}

impl GramPhrase<'_> {
    /// The cosine with a folded label, 0 to 1; `scratch` spares memory.
    pub fn cosine(&self, label: &str, scratch: &mut Vec<u16>) -> f32 {
        read(label, scratch);
        let (mut shared, mut norm) = (0.0, 0.0);
        for place in scratch.iter() {
            let weight = self.weights[*place as usize];
            norm += weight;
            if self.has[*place as usize / 64] & (1 << (place % 64)) != 0 {
                shared += weight;
            }
        }
        shared / (norm * self.norm).sqrt().max(f32::EPSILON)
    }
}

/// The distinct places of the n-grams of three and four letters.
fn read(text: &str, places: &mut Vec<u16>) {
    places.clear();
    let mut window = [' '; 4];
    let letters = std::iter::once(' ').chain(text.chars()).chain([' ']);
    for (count, letter) in letters.enumerate() {
        window.rotate_left(1);
        window[3] = letter;
        if count >= 2 {
            places.push(number(&window[1..]) as u16 & (PLACES - 1) as u16);
        }
        if count >= 3 {
            places.push(number(&window) as u16 & (PLACES - 1) as u16);
        }
    }
    places.sort_unstable();
    places.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_costs_less_than_another_word() {
        let labels = ["welder", "plumber", "pipe fitter"];
        let weights = GramWeights::new(labels.into_iter());
        let phrase = weights.phrase("plumbr");
        let mut scratch = Vec::new();
        let cosines = labels.map(|label| phrase.cosine(label, &mut scratch));
        assert!(cosines[1] > 0.4 && cosines[0] < 0.2 && cosines[2] < 0.2);
        assert!(weights.phrase("welder").cosine("welder", &mut scratch) > 0.999);
    }
}
