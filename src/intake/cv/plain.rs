//! Reading a CV that is plain text.

use super::dates::{When, find_when, find_years};
use super::draft::{Job, Said, Spot};
use super::identity::{may_be_a_name, take_out};
use super::phrases::words_of;
use super::reading::{Reading, Sureness, Title};
use super::sections::{Line, Section, sections};
use super::studies::read_studies;
use super::words::{DroppedKind, SectionKind, words};

/// Reads a text: identity first, then section by section.
pub fn read_plain(text: &str, reading: &mut Reading<'_>) {
    let mut all = sections(text);
    let identity = take_out(&mut all);
    reading.draft.dropped.extend(&identity.dropped);
    for said in &identity.nationalities {
        reading.add_nationalities(said);
    }
    for said in &identity.residences {
        reading.set_residence(said);
    }
    let mut headline = None;
    for section in &all {
        match section.kind {
            None | Some(SectionKind::Title | SectionKind::Personal) => {
                let found = read_head(section, reading);
                headline = headline.or(found);
            }
            Some(SectionKind::Profile) => {
                let found = read_summary(section, reading);
                headline = headline.or(found);
            }
            Some(SectionKind::Experience) => read_jobs(section, reading),
            Some(SectionKind::Education) => read_studies(section, reading),
            Some(SectionKind::Skills) => read_skills(section, reading),
            Some(SectionKind::Languages) => {
                for (line, spot) in lines_of(section) {
                    reading.add_tongues_in(&line.text, &spot);
                }
            }
            Some(SectionKind::Licences) => {
                for (line, spot) in lines_of(section) {
                    reading.add_licence_list(&line.text, &spot);
                }
            }
            Some(SectionKind::Certificates) => {
                read_studies(section, reading);
                for (line, spot) in lines_of(section) {
                    reading.add_exams_in(&line.text, &spot);
                }
            }
            Some(SectionKind::Other) => {
                for (line, spot) in lines_of(section) {
                    reading.add_licences_in(&line.text, &spot);
                }
            }
            Some(SectionKind::References) => {}
        }
    }
    if let Some(headline) = headline {
        add_headline(headline, reading);
    }
}

fn lines_of(section: &Section) -> impl Iterator<Item = (&Line, Spot)> {
    let written = section.lines.iter().filter(|line| !line.text.is_empty());
    written.map(|line| (line, Spot::Line(line.number)))
}

/// A list of skills, in which languages and licences may stand as well.
fn read_skills(section: &Section, reading: &mut Reading<'_>) {
    for (line, spot) in lines_of(section) {
        let licence = words().driving.find_all(&words_of(&line.text), |()| true);
        if !licence.is_empty() {
            reading.add_licences_in(&line.text, &spot);
        } else if reading.tells_level(&line.text) {
            reading.add_tongues_in(&line.text, &spot);
        } else {
            reading.add_skill_list(&line.text, &spot);
        }
    }
}

/// The head of a CV: only an occupation and a licence are read, the rest is the person.
fn read_head(section: &Section, reading: &mut Reading<'_>) -> Option<Job> {
    let mut headline = None;
    for (place, (line, spot)) in lines_of(section).enumerate() {
        reading.add_licences_in(&line.text, &spot);
        if place > 0 {
            read_address(&line.text, &spot, reading);
        }
        let found = head_title(
            &line.text,
            place == 0 && section.kind.is_none(),
            &spot,
            reading,
        );
        if found.is_none() && may_be_a_name(&words_of(&line.text)) {
            reading.draft.dropped.insert(DroppedKind::Name);
        }
        headline = headline.or(found);
    }
    headline
}

/// An address without a label ends in a country: only that lives on.
fn read_address(line: &str, spot: &Spot, reading: &mut Reading<'_>) {
    let mut parts = line.rsplit([',', '،']);
    let last = parts.next().unwrap_or_default().trim();
    let Some((_, said)) = reading.country_in(last, spot) else {
        return;
    };
    if said.words.len() == last.len() && parts.next().is_some() {
        reading.draft.dropped.insert(DroppedKind::Contacts);
        reading.set_residence(&said);
    }
}

/// An occupation in the head of a CV. The first line is a name unless it is nothing but a title,
/// and names such as `Mason` or `Berger` are labels too: so capitals after a label refuse it.
fn head_title(line: &str, first: bool, spot: &Spot, reading: &Reading<'_>) -> Option<Job> {
    let whole = line.trim();
    for part in super::reading::parts(line) {
        if first && part != whole {
            return None;
        }
        let hits = reading.reader.occupations.find(part, reading.locale);
        let Some(hit) = hits.first() else {
            continue;
        };
        let after = part[hit.range.end..].trim_start().chars().next();
        let goes_on = after.is_some_and(|c| c.is_uppercase());
        if hit.range.start > 0 || goes_on || (first && after.is_some()) {
            continue;
        }
        let said = Said::new(&part[hit.range.clone()], spot);
        let isco = reading.linker.vocabulary().concept(hit.concept).isco;
        let code = isco.filter(|_| hit.certain && after.is_none());
        return Some(Job {
            code: code.map(|code| (code, said.clone())),
            title: Some(said),
            years: find_years(line).map(|(years, range)| (years, Said::new(&line[range], spot))),
            ..Job::default()
        });
    }
    None
}

/// A summary: skills, and the occupation that its first line begins with.
fn read_summary(section: &Section, reading: &mut Reading<'_>) -> Option<Job> {
    let mut headline = None;
    for (place, (line, spot)) in lines_of(section).enumerate() {
        reading.add_licences_in(&line.text, &spot);
        reading.add_skills_in(&line.text, &spot);
        if reading.tells_level(&line.text) {
            reading.add_tongues_in(&line.text, &spot);
        }
        if place == 0 {
            headline = head_title(&line.text, false, &spot, reading);
        }
    }
    headline
}

/// A headline counts when no job says the same.
fn add_headline(headline: Job, reading: &mut Reading<'_>) {
    let words = |job: &Job| {
        job.title
            .as_ref()
            .map(|said| crate::text::fold(&said.words))
    };
    let same = |job: &&mut Job| {
        let code = |job: &Job| job.code.as_ref().map(|(code, _)| *code);
        let by_code = code(job).is_some() && code(job) == code(&headline);
        let (own, other) = (
            words(job).unwrap_or_default(),
            words(&headline).unwrap_or_default(),
        );
        by_code || own.contains(&other)
    };
    match reading.draft.jobs.iter_mut().find(same) {
        Some(job) if job.when.is_empty() && job.years.is_none() => job.years = headline.years,
        Some(_) => {}
        None => reading.draft.push_job(headline),
    }
}

/// A job of the list: its lines, and where its dates stand.
struct Entry<'s> {
    lines: Vec<&'s Line>,
    date: Option<usize>,
}

fn read_jobs(section: &Section, reading: &mut Reading<'_>) {
    for entry in entries(&section.lines, reading) {
        read_job(&entry, reading);
    }
}

/// Splits a list of jobs at its dates. A title stands on the line of the dates or above it.
fn entries<'s>(lines: &'s [Line], reading: &Reading<'_>) -> Vec<Entry<'s>> {
    let dated = |line: &Line| match find_when(&line.text, reading.today) {
        Some((When::At(_), range)) => {
            let edge = range.start < 3 || range.end + 3 > line.text.len();
            !line.bullet && edge && line.text.chars().count() < 80
        }
        Some(_) => true,
        None => false,
    };
    let dates: Vec<usize> = (0..lines.len()).filter(|at| dated(&lines[*at])).collect();
    let first = lines.iter().position(|line| !line.text.is_empty());
    let dates_first = first.is_some() && first == dates.first().copied();
    let mut starts = Vec::new();
    let mut lower = 0;
    for date in &dates {
        let mut start = *date;
        let titled = !reading
            .reader
            .occupations
            .find(&lines[*date].text, reading.locale)
            .is_empty();
        while !dates_first && !titled && start > lower && *date - start < 2 {
            let above = &lines[start - 1];
            if above.text.is_empty() || above.bullet {
                break;
            }
            start -= 1;
        }
        starts.push(start);
        lower = date + 1;
    }
    if starts.is_empty() {
        let written = lines.iter().filter(|line| !line.text.is_empty());
        return written
            .map(|line| Entry {
                lines: vec![line],
                date: None,
            })
            .collect();
    }
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let all = starts.iter().zip(ends).zip(&dates);
    all.map(|((start, end), date)| Entry {
        lines: lines[*start..end]
            .iter()
            .filter(|line| !line.text.is_empty())
            .collect(),
        date: Some(lines[*date].number),
    })
    .collect()
}

fn read_job(entry: &Entry<'_>, reading: &mut Reading<'_>) {
    let mut job = Job::default();
    let mut best: Option<Title> = None;
    let mut past_date = 0;
    let mut titled = None;
    for line in &entry.lines {
        let spot = Spot::Line(line.number);
        let is_date = entry.date == Some(line.number);
        let is_above = entry.date.is_some_and(|date| line.number < date);
        past_date += usize::from(!is_date && !is_above);
        if !is_date && !is_above && (entry.date.is_some() && (past_date > 2 || line.bullet)) {
            continue;
        }
        let mut text = line.text.clone();
        if let Some((when, range)) = find_when(&line.text, reading.today).filter(|_| is_date) {
            job.when
                .push((when, Said::new(&line.text[range.clone()], &spot)));
            text.replace_range(range, " | ");
        } else if let Some((years, range)) = find_years(&line.text) {
            job.years = job
                .years
                .or(Some((years, Said::new(&line.text[range.clone()], &spot))));
            text.replace_range(range, " | ");
        }
        job.country = job.country.or_else(|| reading.country_in(&text, &spot));
        if let Some(title) = reading.title_in(&text, &spot)
            && best
                .as_ref()
                .is_none_or(|known| title.sureness > known.sureness)
        {
            best = Some(title);
            titled = Some(line.number);
        }
    }
    // What was done stands in bullets, or without any below title and dates; the rest is firms.
    let bullets = entry.lines.iter().any(|line| line.bullet);
    let below = titled
        .into_iter()
        .chain(entry.date)
        .max()
        .unwrap_or_default();
    for line in entry.lines.iter().filter(|line| line.number != below) {
        if line.bullet || (!bullets && line.number > below) {
            reading.add_skills_in(&line.text, &Spot::Line(line.number));
            reading.add_licences_in(&line.text, &Spot::Line(line.number));
        }
    }
    let Some(title) = best else {
        return;
    };
    // A line without dates is a job only when its words say so.
    if title.sureness == Sureness::No && job.when.is_empty() {
        return;
    }
    if job
        .when
        .iter()
        .any(|(when, _)| !matches!(when, When::At(_)))
    {
        job.years = None;
    }
    job.code = title.code;
    job.title = Some(title.said);
    reading.draft.push_job(job);
}
