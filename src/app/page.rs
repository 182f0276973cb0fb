//! Pages: an opaque cursor that belongs to one question.

use super::problem::AppError;

/// Where a page begins, and the question it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageStart {
    /// Results before the page.
    pub offset: usize,
    question: u64,
}

impl PageStart {
    /// The page that a cursor names, or the first one.
    ///
    /// # Errors
    /// When the cursor is none of ours or belongs to another question.
    pub fn read(cursor: Option<&str>, question: &str) -> Result<Self, AppError> {
        let question = hash(question);
        let Some(cursor) = cursor else {
            return Ok(Self {
                offset: 0,
                question,
            });
        };
        let parsed = cursor.split_once('-').and_then(|(offset, own)| {
            let offset = usize::from_str_radix(offset, 36).ok()?;
            let own = u64::from_str_radix(own, 16).ok()?;
            Some((offset, own))
        });
        match parsed {
            Some((offset, own)) if own == question && offset <= 10_000_000 => {
                Ok(Self { offset, question })
            }
            _ => Err(AppError::BadCursor),
        }
    }

    /// The cursor of the page after `seen` results, when there are more.
    pub fn next(&self, seen: usize, total: usize) -> Option<String> {
        (seen < total).then(|| format!("{}-{:016x}", base36(seen), self.question))
    }
}

fn hash(question: &str) -> u64 {
    let bytes = blake3::hash(question.as_bytes());
    u64::from_le_bytes(bytes.as_bytes()[..8].try_into().unwrap_or_default())
}

fn base36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}
