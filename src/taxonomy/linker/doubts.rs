//! What is left to explain of a word, by concept, and how usual it is, by unit group.

/// What is left to explain of one word, by concept.
pub struct Doubts {
    left: Vec<f32>,
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Doubts {
    /// Nothing is explained yet.
    pub fn new(concepts: usize) -> Self {
        Self {
            left: vec![1.0; concepts],
            best: vec![0.0; concepts],
            touched: Vec::new(),
        }
    }

    /// Something explains the word for a concept; the best of its kind counts.
    pub fn raise(&mut self, concept: u32, worth: f32) {
        let best = &mut self.best[concept as usize];
        if *best == 0.0 {
            self.touched.push(concept);
        }
        *best = best.max(worth);
    }

    /// Takes what one kind of thing explains away.
    pub fn settle(&mut self, credit: f32) {
        for concept in self.touched.drain(..) {
            let best = std::mem::take(&mut self.best[concept as usize]);
            self.left[concept as usize] *= 1.0 - (credit * best).min(1.0);
        }
    }

    /// Adds what is explained to the shares, and begins with the next word.
    pub fn add_to(&mut self, shares: &mut [f32], weight: f32, unit: impl Fn(usize) -> f32) {
        for (concept, (share, left)) in shares.iter_mut().zip(&mut self.left).enumerate() {
            *share += weight * (1.0 - *left * unit(concept));
            *left = 1.0;
        }
    }
}

/// A number for each unit group, as many as were touched.
#[derive(Default)]
pub struct Units(Vec<f32>);

impl Units {
    /// The number of one group.
    pub fn of(&mut self, unit: u16) -> &mut f32 {
        let place = usize::from(unit);
        if self.0.len() <= place {
            self.0.resize(place + 1, 0.0);
        }
        &mut self.0[place]
    }

    /// How many groups there may be.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes the greater numbers of others.
    pub fn raise(&mut self, others: &Self) {
        for (unit, own) in others.0.iter().enumerate() {
            let known = self.of(unit as u16);
            *known = known.max(*own);
        }
    }

    /// The number of one group, at most 1.
    pub fn get(&self, unit: usize) -> f32 {
        self.0.get(unit).map_or(0.0, |own| own.min(1.0))
    }
}
