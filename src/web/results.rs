//! What was found, in the order in which the page tells it.

use super::answers::Answers;
use super::card::Card;
use super::question::{STEPS, shown};
use super::words::Words;
use crate::app::view::{MatchAnswer, MatchView, QuestionView, UnresolvedView};

/// How many questions are asked next.
const MOST_QUESTIONS: usize = 5;

/// The results of the page.
pub struct Results {
    /// How many there are, in words.
    pub count: String,
    /// The day they hold for.
    pub as_of: String,
    /// Buttons that show one verdict only; the first shows all.
    pub views: Vec<ViewButton>,
    /// What to ask next.
    pub questions: Vec<QuestionLine>,
    /// Words that were not understood.
    pub unresolved: Vec<UnresolvedLine>,
    /// The cards, by verdict.
    pub groups: Vec<Group>,
    /// A button for more.
    pub more: Option<MoreButton>,
}

/// A button that shows results of one verdict.
pub struct ViewButton {
    /// What the form sends.
    pub show: String,
    /// Its words.
    pub label: String,
    /// How many results it shows.
    pub count: u64,
    /// Whether they are shown now.
    pub is_current: bool,
}

/// A question with the field that takes the answer.
pub struct QuestionLine {
    /// The question.
    pub text: String,
    /// How many results it settles, in words.
    pub settles: String,
    /// The id of the field.
    pub field: Option<String>,
}

/// Words that were not understood.
pub struct UnresolvedLine {
    /// The label of their field.
    pub label: String,
    /// The words.
    pub text: String,
    /// What may have been meant: what the form sends, and the name.
    pub suggestions: Vec<(String, String)>,
}

/// Cards of one verdict.
pub struct Group {
    /// `eligible`, `undetermined` or `not_eligible`.
    pub verdict: &'static str,
    /// The verdict in words.
    pub heading: String,
    /// The cards.
    pub cards: Vec<Card>,
}

/// The button for more results.
pub struct MoreButton {
    /// What the form sends.
    pub show: String,
    /// The place of the first card that is new then.
    pub first: usize,
}

impl Results {
    /// An answer as the page tells it.
    pub fn new(answer: MatchAnswer, answers: &Answers, words: &Words) -> Self {
        let questions = answer.questions.iter().take(MOST_QUESTIONS);
        let unresolved = answer.unresolved.iter();
        Self {
            count: words.count("results-count", answer.total.count),
            as_of: answer.catalogue.as_of.clone(),
            views: views(&answer, answers, words),
            questions: questions
                .map(|q| question_line(q, answers, words))
                .collect(),
            unresolved: unresolved.map(|own| unresolved_line(own, words)).collect(),
            more: more(&answer, answers),
            groups: groups(answer.matches, words),
        }
    }

    /// Whether a question is asked whose field is one of the further ones.
    pub fn asks_further(&self) -> bool {
        let further = ["job_offer", "admission", "stay_", "protection", "savings"];
        let mut fields = self.questions.iter().filter_map(|own| own.field.as_ref());
        fields.any(|field| further.iter().any(|start| field.starts_with(start)))
    }
}

/// The results by verdict, in the order in which they were found.
fn groups(matches: Vec<MatchView>, words: &Words) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, own) in matches.into_iter().enumerate() {
        let verdict: &'static str = own.verdict.into();
        let card = Card::new(own, index + 1);
        match groups.iter_mut().find(|group| group.verdict == verdict) {
            Some(group) => group.cards.push(card),
            None => groups.push(Group {
                verdict,
                heading: words.code("verdict", verdict),
                cards: vec![card],
            }),
        }
    }
    groups
}

fn views(answer: &MatchAnswer, answers: &Answers, words: &Words) -> Vec<ViewButton> {
    let (current, _) = shown(answers);
    let counts = answer.verdicts;
    let all = counts.eligible + counts.undetermined + counts.not_eligible;
    let view = |verdict: &str, label: &str, count: u64| ViewButton {
        show: format!("{verdict} {}", STEPS[0]).trim_start().to_owned(),
        label: words.say(label),
        count,
        is_current: verdict == current,
    };
    vec![
        view("", "results-heading", all),
        view("eligible", "verdict-eligible", counts.eligible),
        view("undetermined", "verdict-undetermined", counts.undetermined),
        view("not_eligible", "verdict-not_eligible", counts.not_eligible),
    ]
}

fn more(answer: &MatchAnswer, answers: &Answers) -> Option<MoreButton> {
    answer.next.as_ref()?;
    let shown_now = answer.matches.len();
    let limit = STEPS.into_iter().find(|step| *step > shown_now)?;
    let (verdict, _) = shown(answers);
    Some(MoreButton {
        show: format!("{verdict} {limit}").trim_start().to_owned(),
        first: shown_now + 1,
    })
}

fn question_line(question: &QuestionView, answers: &Answers, words: &Words) -> QuestionLine {
    QuestionLine {
        text: question.text.clone(),
        settles: words.count("results-settles", question.settles),
        field: field_for(&question.field, answers),
    }
}

/// The id of the field that takes the answer to a question about a profile field.
fn field_for(asked: &str, answers: &Answers) -> Option<String> {
    if asked == "languages" || asked.starts_with("languages.") {
        let free = answers.languages.iter().position(|row| row.code.is_empty());
        return Some(format!("language_{}", free.unwrap_or(0) + 1));
    }
    let field = match asked {
        "age" | "residence" | "skills" | "job_offer" | "admission" | "savings" => asked,
        "nationalities" => "nationality",
        "qualifications" => "education",
        "occupations" => "occupation",
        "occupations.years" => "years",
        "job_offer.country" => "job_offer_country",
        "current_stay.country" => "stay_country",
        "current_stay.permit" => "stay_permit",
        "protection.status" => "protection",
        _ => return None,
    };
    Some(field.to_owned())
}

fn unresolved_line(own: &UnresolvedView, words: &Words) -> UnresolvedLine {
    let label = match own.field.starts_with("skills") {
        true => "field-skills",
        false => "form-occupation",
    };
    let suggestions = own.suggestions.iter();
    UnresolvedLine {
        label: words.say(label),
        text: own.text.clone(),
        suggestions: suggestions
            .map(|meant| {
                (
                    format!("{}={}", own.field, meant.label),
                    meant.label.clone(),
                )
            })
            .collect(),
    }
}
