//! Many short lists in two vectors, and sorted words in one text.

/// Lists of `T` by number, one after the other.
#[derive(Debug, Clone)]
pub struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// An empty row of lists.
    pub fn new() -> Self {
        Self {
            starts: vec![0],
            items: Vec::new(),
        }
    }

    /// Appends one list.
    pub fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.starts.push(self.items.len() as u32);
    }

    /// Distributes items over `count` lists, keeping their order.
    pub fn of_pairs(count: usize, pairs: &[(u32, T)]) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (list, _) in pairs {
            starts[*list as usize + 1] += 1;
        }
        for list in 0..count {
            starts[list + 1] += starts[list];
        }
        let mut next = starts.clone();
        let Some((_, first)) = pairs.first() else {
            return Self {
                starts,
                items: Vec::new(),
            };
        };
        let mut items = vec![*first; pairs.len()];
        for (list, item) in pairs {
            items[next[*list as usize] as usize] = *item;
            next[*list as usize] += 1;
        }
        Self { starts, items }
    }

    /// One list; empty when there is none of this number.
    pub fn get(&self, list: usize) -> &[T] {
        match (self.starts.get(list), self.starts.get(list + 1)) {
            (Some(start), Some(end)) => &self.items[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.starts.len() * 4 + self.items.len() * size_of::<T>()
    }
}

/// Sorted words in one text; the place of a word is its number.
#[derive(Debug, Clone, Default)]
pub struct Words {
    text: String,
    starts: Vec<u32>,
}

impl Words {
    /// Takes words that are sorted and distinct.
    pub fn of_sorted<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut own = Self {
            text: String::new(),
            starts: vec![0],
        };
        for word in words {
            own.text.push_str(word);
            own.starts.push(own.text.len() as u32);
        }
        own
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// One word.
    pub fn get(&self, place: u32) -> &str {
        let place = place as usize;
        &self.text[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// The place of a word.
    pub fn find(&self, word: &str) -> Option<u32> {
        let place = self.first_from(word);
        (place < self.len() as u32 && self.get(place) == word).then_some(place)
    }

    /// The place of the first word that is not before this one.
    pub fn first_from(&self, word: &str) -> u32 {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.text.len() + self.starts.len() * 4
    }
}
