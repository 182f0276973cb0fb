//! Languages and how well somebody knows them.

use super::dates::{When, find_when};
use super::draft::{Said, Spot, Taken, Tongue};
use super::phrases::{Token, span, words_of};
use super::reading::Reading;
use super::words::{LevelWord, words};
use crate::domain::{CefrLevel, LanguageCode};

/// What is said about a level.
type Level = Option<Taken<CefrLevel>>;

impl Reading<'_> {
    /// Adds the languages that a line names; a level alone belongs to the language before it.
    pub fn add_tongues_in(&mut self, line: &str, spot: &Spot) {
        let tokens = words_of(line);
        let found = self.reader.languages.find_all(&tokens, |_| true);
        let Some((first, _)) = found.first() else {
            self.complete_last(line, &tokens, spot);
            return;
        };
        // `Langue maternelle : arabe` names the level first.
        let shared = level_in(line, &tokens[..first.start], spot);
        for (index, (place, code)) in found.iter().enumerate() {
            let end = found
                .get(index + 1)
                .map_or(tokens.len(), |(next, _)| next.start);
            let scope = &tokens[place.end..end];
            let own = level_in(line, scope, spot);
            let certificate = self.certificate_in(line, scope, **code, own.as_ref(), spot);
            self.add_tongue(Tongue {
                code: **code,
                said: Said::new(span(line, &tokens[place.clone()]), spot),
                level: own.or_else(|| shared.clone()),
                certificate,
            });
        }
    }

    /// Whether a line names a language together with a clear level.
    pub fn tells_level(&self, line: &str) -> bool {
        let tokens = words_of(line);
        let named = self.reader.languages.find_all(&tokens, |_| true);
        let level = level_in(line, &tokens, &Spot::Line(0));
        !named.is_empty() && level.is_some_and(|level| level.value.is_some())
    }

    /// Adds the language of a certificate such as `Goethe-Zertifikat B1`.
    pub fn add_exams_in(&mut self, line: &str, spot: &Spot) {
        let tokens = words_of(line);
        for (place, code) in words().exams.find_all(&tokens, |_| true) {
            let level = level_in(line, &tokens, spot);
            let certificate = self.certificate_in(line, &tokens, *code, level.as_ref(), spot);
            if certificate.is_some() {
                let said = Said::new(span(line, &tokens[place]), spot);
                self.add_tongue(Tongue {
                    code: *code,
                    said,
                    level,
                    certificate,
                });
            }
        }
    }

    /// Adds a language; what was already said about it stays, a certificate is worth more.
    pub fn add_tongue(&mut self, tongue: Tongue) {
        let known = self
            .draft
            .tongues
            .iter_mut()
            .find(|known| known.code == tongue.code);
        let Some(known) = known else {
            self.draft.tongues.push(tongue);
            return;
        };
        let has_level = |level: &Level| level.as_ref().is_some_and(|level| level.value.is_some());
        let certified = tongue.certificate.is_some() && known.certificate.is_none();
        if has_level(&tongue.level) && (certified || !has_level(&known.level)) {
            known.level = tongue.level;
        }
        known.certificate = known.certificate.take().or(tongue.certificate);
    }

    fn complete_last(&mut self, line: &str, tokens: &[Token], spot: &Spot) {
        let level = level_in(line, tokens, spot);
        if let Some(last) = self.draft.tongues.last_mut()
            && last.level.is_none()
        {
            last.level = level;
        }
    }

    fn certificate_in(
        &self,
        line: &str,
        scope: &[Token],
        code: LanguageCode,
        level: Option<&Taken<CefrLevel>>,
        spot: &Spot,
    ) -> Option<(Said, Option<(When, Said)>)> {
        let exams = words().exams.find_all(scope, |language| *language == code);
        let (place, _) = exams.first()?;
        // Only a test together with its level certifies anything.
        level.filter(|level| level.value.is_some() && level.note.is_none())?;
        let (start, end) = (scope.first()?.range.start, scope.last()?.range.end);
        let scope_text = &line[start..end];
        let when = find_when(scope_text, self.today);
        let when = when.map(|(when, range)| (when, Said::new(&scope_text[range], spot)));
        Some((Said::new(span(line, &scope[place.clone()]), spot), when))
    }
}

/// The level in some words: the lowest that is named, else what an everyday word is taken for.
pub fn level_in(line: &str, tokens: &[Token], spot: &Spot) -> Level {
    let named = tokens.iter().filter_map(|token| {
        let level: CefrLevel = token.folded.to_uppercase().parse().ok()?;
        Some((level, token))
    });
    if let Some((level, token)) = named.min_by_key(|(level, _)| *level) {
        return Some(Taken {
            value: Some(level),
            said: Said::new(&line[token.range.clone()], spot),
            note: None,
        });
    }
    let found = words().levels.find_all(tokens, |_| true);
    let clear = found.iter().filter(|(_, word)| **word != LevelWord::Vague);
    // Of several everyday words the one that claims least stands.
    let (place, word) = clear.max_by_key(|(_, word)| **word).or(found.first())?;
    let taken = word.level();
    Some(Taken {
        value: taken.map(|(level, _)| level),
        said: Said::new(span(line, &tokens[place.clone()]), spot),
        note: Some(taken.map_or("too vague for a level; ask", |(_, note)| note)),
    })
}

/// The level in a text by itself.
pub fn level_of(text: &str, spot: &Spot) -> Level {
    level_in(text, &words_of(text), spot)
}
