//! Reading what admins, moderators and reporters send.

use jiff::civil::Date;
use serde_json::Value;
use strum::VariantArray;

use super::field::{FieldProblem, Place, ProblemCode};
use super::object::ObjectReader;
use crate::domain::{CountryCode, Licence, OrganisationKind, Role, Tier};

/// An organisation to be registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRequest {
    /// Its slug, when one is wished for.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it is registered.
    pub country: CountryCode,
    /// Its licence to recruit.
    pub licence: Option<Licence>,
    /// How far it is known; `new` when absent.
    pub tier: Tier,
}

/// A key to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRequest {
    /// What it may do.
    pub role: Role,
    /// Whose it is.
    pub organisation: Option<String>,
    /// Sites it is bound to.
    pub origins: Vec<String>,
    /// The last day it holds.
    pub expires_on: Option<Date>,
}

/// A reason with words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonRequest<R> {
    /// The code.
    pub reason: R,
    /// The words; empty when absent.
    pub text: String,
}

/// A licence and, when it changes, the tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenceRequest {
    /// The licence.
    pub licence: Licence,
    /// How far the organisation is known from now on.
    pub tier: Option<Tier>,
}

/// Sites that one key can be bound to.
const MOST_ORIGINS: usize = 50;
const LONGEST_NAME: usize = 200;
const LONGEST_ID: usize = 40;

/// Reads an organisation; every problem is reported at once.
///
/// # Errors
/// All problems, when there is any.
pub fn read_organisation(value: &Value) -> Result<OrganisationRequest, Vec<FieldProblem>> {
    read(value, |reader| {
        let id = reader.text("id");
        if let Some(id) = &id
            && !is_slug(id)
        {
            let detail = format!("must be 2 to {LONGEST_ID} lower-case letters, digits or hyphens");
            wrong(reader, "id", ProblemCode::OutOfRange, detail);
        }
        let name = needed_text(reader, "name", LONGEST_NAME);
        let kind = needed(reader, "kind", ObjectReader::word::<OrganisationKind>);
        let country = needed(reader, "country", ObjectReader::code::<CountryCode>);
        let licence = optional_licence(reader);
        let tier = reader.word::<Tier>("tier").unwrap_or(Tier::New);
        Some(OrganisationRequest {
            id,
            name: name?,
            kind: kind?,
            country: country?,
            licence,
            tier,
        })
    })
}

/// Reads a key to be made; every problem is reported at once.
///
/// # Errors
/// All problems, when there is any.
pub fn read_key(value: &Value) -> Result<KeyRequest, Vec<FieldProblem>> {
    read(value, |reader| {
        let role = needed(reader, "role", ObjectReader::word::<Role>);
        let origins = reader.texts("origins", MOST_ORIGINS).unwrap_or_default();
        for origin in origins.iter().filter(|origin| !is_origin(origin)) {
            let shown = crate::domain::shown(origin);
            let detail = format!("`{shown}` is no origin such as `https://example.org`");
            wrong(reader, "origins", ProblemCode::OutOfRange, detail);
        }
        Some(KeyRequest {
            organisation: reader.text("organisation"),
            expires_on: reader.day("expires_on"),
            role: role?,
            origins,
        })
    })
}

/// Reads the key of somebody who signs in.
///
/// # Errors
/// All problems, when there is any.
pub fn read_session(value: &Value) -> Result<String, Vec<FieldProblem>> {
    read(value, |reader| needed_text(reader, "key", LONGEST_NAME))
}

/// Reads a reason with words; every problem is reported at once.
///
/// # Errors
/// All problems, when there is any.
pub fn read_reason<R>(value: &Value) -> Result<ReasonRequest<R>, Vec<FieldProblem>>
where
    R: std::str::FromStr + VariantArray + Copy + Into<&'static str>,
{
    read(value, |reader| {
        let reason = needed(reader, "reason", ObjectReader::word::<R>);
        let text = reader.text("text").unwrap_or_default();
        Some(ReasonRequest {
            reason: reason?,
            text,
        })
    })
}

/// Reads a licence; every problem is reported at once.
///
/// # Errors
/// All problems, when there is any.
pub fn read_licence(value: &Value) -> Result<LicenceRequest, Vec<FieldProblem>> {
    read(value, |reader| {
        let tier = reader.word::<Tier>("tier");
        let number = needed_text(reader, "number", LONGEST_NAME);
        let authority = reader.text("authority");
        let expires_on = reader.day("expires_on");
        let licence = Licence {
            number: number?,
            authority,
            expires_on,
        };
        Some(LicenceRequest { licence, tier })
    })
}

fn read<T>(
    value: &Value,
    fields: impl FnOnce(&mut ObjectReader<'_, '_>) -> Option<T>,
) -> Result<T, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut reader = ObjectReader::new(value, Place::root(), &mut problems);
    let read = fields(&mut reader);
    reader.finish();
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems),
    }
}

fn optional_licence(reader: &mut ObjectReader<'_, '_>) -> Option<Licence> {
    let (place, value) = reader.value("licence")?;
    let mut own = ObjectReader::new(value, place, reader.problems());
    let number = needed_text(&mut own, "number", LONGEST_NAME);
    let authority = own.text("authority");
    let expires_on = own.day("expires_on");
    own.finish();
    Some(Licence {
        number: number?,
        authority,
        expires_on,
    })
}

/// A field that must be there; one that is there and wrong is told once.
fn needed<'v, 'p, T>(
    reader: &mut ObjectReader<'v, 'p>,
    name: &'static str,
    get: impl FnOnce(&mut ObjectReader<'v, 'p>, &'static str) -> Option<T>,
) -> Option<T> {
    if reader.value(name).is_none() {
        reader.require(name);
        return None;
    }
    get(reader, name)
}

fn needed_text(
    reader: &mut ObjectReader<'_, '_>,
    name: &'static str,
    longest: usize,
) -> Option<String> {
    let text = needed(reader, name, ObjectReader::text)?;
    let text = text.trim();
    if text.is_empty() || text.chars().count() > longest {
        let detail = format!("must be 1 to {longest} characters");
        wrong(reader, name, ProblemCode::OutOfRange, detail);
        return None;
    }
    Some(text.to_owned())
}

fn wrong(reader: &mut ObjectReader<'_, '_>, name: &str, code: ProblemCode, detail: String) {
    let problem = reader.place().below(name).problem(code, detail);
    reader.problems().push(problem);
}

fn is_slug(id: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (2..=LONGEST_ID).contains(&id.len()) && id.bytes().all(fits)
}

/// Scheme and host, without a path.
fn is_origin(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
    host.is_some_and(|host| !host.is_empty() && host.bytes().all(fits))
}
