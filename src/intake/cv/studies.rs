//! Diplomas in a text CV.

use super::dates::find_when;
use super::draft::{Said, Spot};
use super::reading::Reading;
use super::sections::{Line, Section};

/// Diplomas, with the date on their line or alone on the line beside it.
pub fn read_studies(section: &Section, reading: &mut Reading<'_>) {
    let lines: Vec<&Line> = section.lines.iter().collect();
    for (at, line) in lines.iter().enumerate() {
        let spot = Spot::Line(line.number);
        reading.add_licences_in(&line.text, &spot);
        let Some(mut study) = reading.study_in(&line.text, &spot) else {
            continue;
        };
        let beside = |place: Option<usize>| {
            let other = lines.get(place?)?;
            let (when, range) = find_when(&other.text, reading.today)?;
            let only_date = other.text.len() < range.len() + 4;
            let named = reading.study_in(&other.text, &spot).is_some();
            (!named && (only_date || place > Some(at))).then(|| {
                (
                    when,
                    Said::new(&other.text[range], &Spot::Line(other.number)),
                )
            })
        };
        if study.awarded.is_none() {
            study.awarded = beside(at.checked_sub(1)).or_else(|| beside(Some(at + 1)));
        }
        if study.country.is_none()
            && let Some(next) = lines.get(at + 1)
            && reading.study_in(&next.text, &spot).is_none()
        {
            study.country = reading.country_in(&next.text, &Spot::Line(next.number));
        }
        reading.add_study(study);
    }
}
