//! Gender forms: `Tischler/in`, `Kaufmann/-frau`, `operador(a)` as one word.

use crate::text::fold;

/// Feminine endings that follow a sign without a dash.
const ENDINGS: &str = "in innen frau frauen e a as es ere euse trice rice ra ora ras oras esa r n \
     ne nne ienne enne ica o os essa er ice se te ve iere na ta da ca la nen eira ira dora tora \
     trix eur ero ora";
/// What job advertisements put in brackets for all genders, folded.
const ALL_GENDERS: [&str; 12] = [
    "m w d", "w m d", "d m w", "m f d", "f m d", "m f x", "m w x", "m w", "w m", "m f", "f m",
    "h f",
];

/// The text with one form of each word, and without `(m/w/d)`.
pub fn without_gender_forms(text: &str) -> String {
    if !text.contains(['/', '*', ':', '_', '·', '•', '(']) {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        let after_word = at > 0 && (letters[at - 1].is_alphabetic() || letters[at - 1] == ')');
        let end = match letter {
            '/' | '*' | ':' | '_' | '·' | '•' if after_word => ending(&letters, at),
            '(' => bracket(&letters, at, &mut plain),
            _ => None,
        };
        match end {
            Some(end) => at = end,
            None => {
                plain.push(letter);
                at += 1;
            }
        }
    }
    plain
}

/// Where an ending such as `/in` or `/-köchin` stops.
fn ending(letters: &[char], sign: usize) -> Option<usize> {
    let dashed = letters.get(sign + 1) == Some(&'-');
    let start = sign + 1 + usize::from(dashed);
    let end = word_end(letters, start);
    let word: String = letters.get(start..end)?.iter().collect();
    let is_ending =
        || word.starts_with(char::is_lowercase) && ENDINGS.split(' ').any(|own| own == fold(&word));
    (start < end && (dashed || is_ending())).then_some(end)
}

/// Where brackets with letters of a word stop: `Gehilf(e)in`, `operador(a)`, `(m/w/d)`.
fn bracket(letters: &[char], open: usize, plain: &mut String) -> Option<usize> {
    let close = open + letters[open..].iter().position(|own| *own == ')')?;
    let inner: String = letters[open + 1..close].iter().collect();
    if inner.contains(['/', '|', '*']) {
        let spaced = inner.replace(['/', '|', '*', '.'], " ");
        let folded = fold(&spaced);
        return ALL_GENDERS.contains(&folded.as_str()).then_some(close + 1);
    }
    let glued = open > 0 && letters[open - 1].is_alphabetic();
    let short = inner.chars().count() <= 4 && inner.chars().all(char::is_alphabetic);
    if !glued || !short {
        return None;
    }
    let end = word_end(letters, close + 1);
    let rest: String = letters[close + 1..end].iter().collect();
    match rest.as_str() {
        "in" | "innen" => plain.push_str(&inner),
        rest => plain.push_str(rest),
    }
    Some(end)
}

fn word_end(letters: &[char], start: usize) -> usize {
    let rest = letters.iter().skip(start);
    start + rest.take_while(|own| own.is_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_is_left_of_each_word() {
        for (written, plain) in [
            ("Landwirt/in", "Landwirt"),
            ("Lehrer*innen", "Lehrer"),
            ("Diätkoch/-köchin", "Diätkoch"),
            ("Kaufmann/-frau", "Kaufmann"),
            ("Biotechnolog(e)in (DI)", "Biotechnologe (DI)"),
            ("Landwirtschaftlich(er)e Hilfe", "Landwirtschaftliche Hilfe"),
            ("Koch (m/w/d)", "Koch "),
            ("vendedor/a", "vendedor"),
            ("operador(a) de máquina", "operador de máquina"),
            ("Steward/Hostess", "Steward/Hostess"),
            ("Maler (Bau)", "Maler (Bau)"),
        ] {
            assert_eq!(without_gender_forms(written), plain);
        }
    }
}
