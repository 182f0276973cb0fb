//! What was filled in, as it was typed.

/// How many languages the form asks for.
pub const LANGUAGE_ROWS: usize = 4;

/// What stands between skills.
const SEPARATORS: [char; 6] = [',', '،', ';', '؛', '\n', '\r'];

/// Everything the form carries; empty is not said. Never printed: it describes a person.
#[derive(Clone, Default)]
pub struct Answers {
    pub lang: String,
    pub occupation: String,
    pub years: String,
    pub until: String,
    pub skills: String,
    pub languages: [LanguageRow; LANGUAGE_ROWS],
    pub education: String,
    pub education_country: String,
    pub nationality: String,
    pub residence: String,
    pub age: String,
    pub wish_countries: Vec<String>,
    pub wish_kinds: Vec<String>,
    pub job_offer: bool,
    pub job_offer_country: String,
    pub admission: String,
    pub stay_country: String,
    pub stay_permit: String,
    pub protection: String,
    pub savings: String,
    /// How many results, and of which verdict: `50` or `undetermined 20`.
    pub show: String,
}

/// One language with its level.
#[derive(Clone, Default)]
pub struct LanguageRow {
    pub code: String,
    pub level: String,
}

impl LanguageRow {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.code.is_empty() && self.level.is_empty()
    }
}

impl Answers {
    /// Reads the pairs of a form; names that are not ours are passed over.
    pub fn read(pairs: Vec<(String, String)>) -> Self {
        let mut answers = Self::default();
        let mut instead = None;
        for (name, value) in pairs {
            match name.as_str() {
                "instead" => instead = Some(value),
                _ => answers.take(&name, value.trim()),
            }
        }
        if let Some((field, word)) = instead.as_deref().and_then(|text| text.split_once('=')) {
            answers.say_instead(field, word.trim());
        }
        answers
    }

    /// The skills, one by one.
    pub fn skill_list(&self) -> Vec<&str> {
        let skills = self.skills.split(SEPARATORS);
        skills
            .map(str::trim)
            .filter(|skill| !skill.is_empty())
            .collect()
    }

    /// Languages of which something was said, with the place of their row.
    pub fn spoken(&self) -> impl Iterator<Item = (usize, &LanguageRow)> {
        let rows = self.languages.iter().enumerate();
        rows.filter(|(_, row)| !row.is_empty())
    }

    /// Whether one of the further questions was answered.
    pub fn says_more(&self) -> bool {
        let texts = [
            &self.job_offer_country,
            &self.admission,
            &self.stay_country,
            &self.stay_permit,
            &self.protection,
            &self.savings,
        ];
        self.job_offer || texts.iter().any(|text| !text.is_empty())
    }

    fn take(&mut self, name: &str, value: &str) {
        let value = value.to_owned();
        match name {
            "lang" => self.lang = value,
            "occupation" => self.occupation = value,
            "years" => self.years = value,
            "until" => self.until = value,
            "skills" => self.skills = value,
            "education" => self.education = value,
            "education_country" => self.education_country = value,
            "nationality" => self.nationality = value,
            "residence" => self.residence = value,
            "age" => self.age = value,
            "wish_country" if !value.is_empty() => self.wish_countries.push(value),
            "wish_kind" if !value.is_empty() => self.wish_kinds.push(value),
            "job_offer" => self.job_offer = !value.is_empty(),
            "job_offer_country" => self.job_offer_country = value,
            "admission" => self.admission = value,
            "stay_country" => self.stay_country = value,
            "stay_permit" => self.stay_permit = value,
            "protection" => self.protection = value,
            "savings" => self.savings = value,
            "show" => self.show = value,
            _ => self.take_language(name, value),
        }
    }

    fn take_language(&mut self, name: &str, value: String) {
        let Some((part, place)) = name.rsplit_once('_') else {
            return;
        };
        let place = place.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let Some(row) = place.and_then(|place| self.languages.get_mut(place)) else {
            return;
        };
        match part {
            "language" => row.code = value,
            "level" => row.level = value,
            _ => {}
        }
    }

    /// Puts a suggested word in the place of one that was not understood.
    fn say_instead(&mut self, field: &str, word: &str) {
        if field.starts_with("occupations") {
            word.clone_into(&mut self.occupation);
            return;
        }
        let place = field.strip_prefix("skills[");
        let place = place.and_then(|rest| rest.strip_suffix(']')?.parse::<usize>().ok());
        let mut skills: Vec<String> = self.skill_list().into_iter().map(str::to_owned).collect();
        if let Some(skill) = place.and_then(|place| skills.get_mut(place)) {
            // A name with a comma in it is one skill; without the comma it means the same.
            let pieces: Vec<&str> = word.split(SEPARATORS).map(str::trim).collect();
            *skill = pieces.join(" ");
            self.skills = skills.join(", ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Answers {
        let pairs = pairs.iter();
        Answers::read(
            pairs
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn skills_are_separated_in_every_usual_way() {
        let answers = read(&[("skills", "a, b،c ;d؛e\r\nf,,")]);
        assert_eq!(answers.skill_list(), ["a", "b", "c", "d", "e", "f"]);
    }

    #[test]
    fn a_suggested_word_takes_the_place_of_the_one_not_understood() {
        let answers = read(&[
            ("instead", "skills[1]=pipe cutting, threading"),
            ("skills", "welding; pipelaing"),
            ("occupation", "plumber"),
        ]);
        assert_eq!(answers.skills, "welding, pipe cutting threading");
        assert_eq!(answers.occupation, "plumber");
    }

    #[test]
    fn fields_that_are_not_ours_are_passed_over() {
        let answers = read(&[("language_0", "de"), ("language_9", "de"), ("x", "y")]);
        assert_eq!(answers.spoken().count(), 0);
    }
}
