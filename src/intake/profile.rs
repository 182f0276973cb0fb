//! Reading a profile. Its fields are documented in the OpenAPI document.

use serde_json::Value;

use super::field::{FieldProblem, Place};
use super::object::{ObjectReader, read_text};
use crate::domain::{
    Admission, Amount, CurrentStay, FamilyMember, IscedLevel, JobOffer, Language, Occupation, Pay,
    Profile, Protection, Qualification, Recognition, Savings, Skill, Stay, Wishes,
};

/// The longest lists a profile may have.
const MOST_ITEMS: usize = 200;

/// Reads a profile; what is broken is reported and left out.
pub fn read_profile(value: &Value, place: Place, problems: &mut Vec<FieldProblem>) -> Profile {
    let mut reader = ObjectReader::new(value, place, problems);
    let profile = Profile {
        occupations: each(&mut reader, "occupations", occupation),
        skills: each(&mut reader, "skills", skill),
        languages: each(&mut reader, "languages", language),
        qualifications: each(&mut reader, "qualifications", qualification),
        licences: reader.texts("licences", MOST_ITEMS),
        nationalities: reader.codes("nationalities", 10),
        residence: reader.code("residence"),
        age: reader
            .integer("age", 0, 120)
            .and_then(|age| u8::try_from(age).ok()),
        birth_date: reader.day("birth_date"),
        current_stay: one(&mut reader, "current_stay", current_stay),
        stays: each(&mut reader, "stays", stay),
        job_offer: one(&mut reader, "job_offer", job_offer),
        savings: one(&mut reader, "savings", savings).flatten(),
        admission: one(&mut reader, "admission", admission),
        protection: one(&mut reader, "protection", protection),
        family: each(&mut reader, "family", family_member),
        completed: reader.codes("completed", MOST_ITEMS),
        wishes: one(&mut reader, "wishes", wishes),
    };
    if profile.age.is_some() && profile.birth_date.is_some() {
        reader.contradiction("birth_date", "give either `age` or `birth_date`");
    }
    reader.finish();
    profile
}

/// Reads the object in a field, when there is one.
fn one<T>(
    reader: &mut ObjectReader<'_, '_>,
    name: &'static str,
    read: fn(&mut ObjectReader<'_, '_>) -> T,
) -> Option<T> {
    let (place, value) = reader.value(name)?;
    let mut inner = ObjectReader::new(value, place, reader.problems());
    let read = read(&mut inner);
    inner.finish();
    Some(read)
}

/// Reads a list of objects; items that cannot be read are left out and reported.
fn each<T>(
    reader: &mut ObjectReader<'_, '_>,
    name: &'static str,
    read: fn(&Value, Place, &mut Vec<FieldProblem>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = reader.list(name, MOST_ITEMS)?;
    let problems = reader.problems();
    let read_all = items
        .into_iter()
        .filter_map(|(place, item)| read(item, place, problems));
    Some(read_all.collect())
}

fn occupation(value: &Value, place: Place, problems: &mut Vec<FieldProblem>) -> Option<Occupation> {
    if value.is_string() {
        let title = read_text(value, &place, problems)?;
        return Some(Occupation {
            title: Some(title),
            ..Occupation::default()
        });
    }
    let mut reader = ObjectReader::new(value, place, problems);
    let occupation = Occupation {
        title: reader.text("title"),
        code: reader.code("code"),
        years: reader.number("years", 0.0, 80.0).map(|years| years as f32),
        until: reader.code("until"),
        country: reader.code("country"),
        evidence: reader.word("evidence"),
    };
    reader.finish();
    Some(occupation)
}

fn skill(value: &Value, place: Place, problems: &mut Vec<FieldProblem>) -> Option<Skill> {
    if value.is_string() {
        let name = read_text(value, &place, problems)?;
        return Some(Skill {
            name: Some(name),
            ..Skill::default()
        });
    }
    let mut reader = ObjectReader::new(value, place, problems);
    let code: Option<crate::domain::ConceptId> = reader.code("code");
    let skill = Skill {
        name: reader.text("name"),
        code: code.map(|code| code.to_string()),
        level: reader
            .integer("level", 1, 5)
            .and_then(|level| u8::try_from(level).ok()),
    };
    reader.finish();
    Some(skill)
}

fn language(value: &Value, place: Place, problems: &mut Vec<FieldProblem>) -> Option<Language> {
    let mut reader = ObjectReader::new(value, place, problems);
    let code = reader.code("code");
    if reader.value("code").is_none() {
        reader.require("code");
    }
    let level = reader.word("level");
    let certified = reader.boolean("certified");
    let certified_on = reader.code("certified_on");
    reader.finish();
    Some(Language {
        code: code?,
        level,
        certified,
        certified_on,
    })
}

fn qualification(
    value: &Value,
    place: Place,
    problems: &mut Vec<FieldProblem>,
) -> Option<Qualification> {
    let mut reader = ObjectReader::new(value, place, problems);
    let isced = reader.integer("isced", 0, 8);
    let read = Qualification {
        isced: isced.and_then(|level| IscedLevel::try_from(level).ok()),
        field: reader.code("field"),
        title: reader.text("title"),
        country: reader.code("country"),
        years: reader.number("years", 0.0, 20.0).map(|years| years as f32),
        awarded: reader.code("awarded"),
        state_recognised: reader.boolean("state_recognised"),
        recognition: each(&mut reader, "recognition", recognition).unwrap_or_default(),
    };
    reader.finish();
    Some(read)
}

fn recognition(
    value: &Value,
    place: Place,
    problems: &mut Vec<FieldProblem>,
) -> Option<Recognition> {
    let mut reader = ObjectReader::new(value, place, problems);
    let country = reader.code("in");
    let state = reader.word("state");
    for name in ["in", "state"] {
        if reader.value(name).is_none() {
            reader.require(name);
        }
    }
    reader.finish();
    Some(Recognition {
        country: country?,
        state: state?,
    })
}

fn current_stay(reader: &mut ObjectReader<'_, '_>) -> CurrentStay {
    CurrentStay {
        country: reader.code("country"),
        permit: reader.word("permit"),
    }
}

fn stay(value: &Value, place: Place, problems: &mut Vec<FieldProblem>) -> Option<Stay> {
    let mut reader = ObjectReader::new(value, place, problems);
    let country = reader.code("country");
    if reader.value("country").is_none() {
        reader.require("country");
    }
    let from = reader.code("from");
    let months = reader
        .integer("months", 0, 1_200)
        .and_then(|months| u32::try_from(months).ok());
    let purpose = reader.word("purpose");
    reader.finish();
    Some(Stay {
        country: country?,
        from,
        months,
        purpose,
    })
}

fn job_offer(reader: &mut ObjectReader<'_, '_>) -> JobOffer {
    let months = reader.integer("months", 0, 1_200);
    JobOffer {
        has: reader.boolean("has"),
        country: reader.code("country"),
        occupation: reader.code("occupation"),
        months: months.and_then(|months| u32::try_from(months).ok()),
        salary: one(reader, "salary", pay).flatten(),
    }
}

fn pay(reader: &mut ObjectReader<'_, '_>) -> Option<Pay> {
    let (amount, currency) = money(reader);
    let period = reader.word("period");
    if reader.value("period").is_none() {
        reader.require("period");
    }
    Some(Pay {
        amount: amount?,
        currency: currency?,
        period: period?,
    })
}

fn savings(reader: &mut ObjectReader<'_, '_>) -> Option<Savings> {
    let (amount, currency) = money(reader);
    Some(Savings {
        amount: amount?,
        currency: currency?,
    })
}

fn money(
    reader: &mut ObjectReader<'_, '_>,
) -> (Option<Amount>, Option<crate::domain::CurrencyCode>) {
    let amount = reader.number("amount", 0.0, 1e10);
    let currency = reader.code("currency");
    for name in ["amount", "currency"] {
        if reader.value(name).is_none() {
            reader.require(name);
        }
    }
    (
        amount.and_then(|amount| Amount::try_from(amount).ok()),
        currency,
    )
}

fn admission(reader: &mut ObjectReader<'_, '_>) -> Admission {
    Admission {
        kind: reader.word("kind"),
        country: reader.code("country"),
        has: reader.boolean("has"),
    }
}

fn protection(reader: &mut ObjectReader<'_, '_>) -> Protection {
    Protection {
        status: reader.word("status"),
        registered_with_unhcr: reader.boolean("registered_with_unhcr"),
        host_country: reader.code("host_country"),
    }
}

fn family_member(
    value: &Value,
    place: Place,
    problems: &mut Vec<FieldProblem>,
) -> Option<FamilyMember> {
    let mut reader = ObjectReader::new(value, place, problems);
    let relation = reader.word("relation");
    if reader.value("relation").is_none() {
        reader.require("relation");
    }
    let country = reader.code("in");
    let status = reader.word("status");
    reader.finish();
    Some(FamilyMember {
        relation: relation?,
        country,
        status,
    })
}

fn wishes(reader: &mut ObjectReader<'_, '_>) -> Wishes {
    Wishes {
        countries: reader.codes("countries", MOST_ITEMS).unwrap_or_default(),
        kinds: reader.words("kinds", 4).unwrap_or_default(),
        languages: reader.codes("languages", MOST_ITEMS).unwrap_or_default(),
    }
}
