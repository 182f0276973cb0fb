//! XML as a small tree: no document types, no entities, bounded in depth and size.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::format::CvError;

/// One element, without its prefix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// Its local name.
    pub name: String,
    /// Local names and values of its attributes.
    pub attributes: Vec<(String, String)>,
    /// The text directly in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

/// No CV is nested deeper.
pub const DEEPEST: usize = 64;
/// No CV has more elements.
const MOST_ELEMENTS: usize = 50_000;
/// No element of a CV has a longer name; paths are made of names.
const LONGEST_NAME: usize = 60;

impl Element {
    /// The first child of that name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The element at the end of a path of names, taking the first of each.
    pub fn at(&self, path: &str) -> Option<&Element> {
        path.split('/').try_fold(self, |own, name| own.child(name))
    }

    /// The text at the end of a path, when there is any.
    pub fn text_at(&self, path: &str) -> Option<&str> {
        let text = self.at(path)?.text.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.trim())
    }

    /// Every element of that name below, with its path; `path` is the path of `self`.
    pub fn find_all<'e>(&'e self, path: &str, name: &str) -> Vec<(&'e Element, String)> {
        let mut found = Vec::new();
        self.collect(path, name, &mut found);
        found
    }

    fn collect<'e>(&'e self, path: &str, name: &str, found: &mut Vec<(&'e Element, String)>) {
        let mut counted: std::collections::BTreeMap<&str, usize> =
            std::collections::BTreeMap::new();
        for child in &self.children {
            let place = counted.entry(&child.name).or_default();
            *place += 1;
            let below = format!("{path}/{}[{place}]", child.name);
            if child.name == name {
                found.push((child, below));
            } else {
                child.collect(&below, name, found);
            }
        }
    }

    /// Takes out every element of these names, and says which were there.
    pub fn remove<'n>(
        &mut self,
        names: &[&'n str],
        removed: &mut std::collections::BTreeSet<&'n str>,
    ) {
        self.children.retain(|child| {
            let found = names.iter().find(|name| **name == child.name);
            removed.extend(found);
            found.is_none()
        });
        for child in &mut self.children {
            child.remove(names, removed);
        }
    }

    /// Does something with every element of that name.
    pub fn each_mut(&mut self, name: &str, change: &mut dyn FnMut(&mut Element)) {
        for child in &mut self.children {
            if child.name == name {
                change(child);
            }
            child.each_mut(name, change);
        }
    }
}

/// Reads a document; names lose their prefixes.
///
/// # Errors
/// When it is not well formed, has a document type or an own entity, or is too deep or too large.
pub fn parse_xml(text: &str) -> Result<Element, CvError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Element::default()];
    let mut count = 0_usize;
    loop {
        let at = reader.buffer_position();
        let broken = |reason: String| CvError::InvalidXml {
            line: line_of(text, at),
            reason,
        };
        match reader
            .read_event()
            .map_err(|error| broken(short(&error.to_string())))?
        {
            Event::Start(start) => {
                count += 1;
                if open.len() > DEEPEST || count > MOST_ELEMENTS {
                    return Err(CvError::TooNested);
                }
                open.push(element(&start).map_err(broken)?);
            }
            Event::Empty(start) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(CvError::TooNested);
                }
                let child = element(&start).map_err(broken)?;
                innermost(&mut open).children.push(child);
            }
            Event::End(_) => {
                if let Some(child) = open.pop() {
                    innermost(&mut open).children.push(child);
                }
            }
            Event::Text(own) => innermost(&mut open).text.push_str(&own),
            Event::CData(own) => innermost(&mut open).text.push_str(&own),
            Event::GeneralRef(own) => {
                let character = character(&own).ok_or(CvError::Entity)?;
                innermost(&mut open).text.push(character);
            }
            Event::DocType(_) => return Err(CvError::DocumentType),
            Event::Eof if open.len() > 1 => {
                return Err(broken(
                    "the document ends before its elements do".to_owned(),
                ));
            }
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    let document = open.pop().unwrap_or_default();
    document
        .children
        .into_iter()
        .next()
        .ok_or(CvError::InvalidXml {
            line: 1,
            reason: "there is no element".to_owned(),
        })
}

/// The innermost open element; the document itself is never closed.
fn innermost(open: &mut Vec<Element>) -> &mut Element {
    if open.is_empty() {
        open.push(Element::default());
    }
    let last = open.len() - 1;
    &mut open[last]
}

/// One element with its attributes, still without what stands in it.
///
/// # Errors
/// When an attribute is not well formed; what is wrong with it.
pub fn element(start: &BytesStart<'_>) -> Result<Element, String> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| short(&error.to_string()))?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| short(&error.to_string()))?;
        let name = attribute.key.local_name().as_ref().to_owned();
        attributes.push((name, value.into_owned()));
    }
    Ok(Element {
        name: short_name(start.local_name().as_ref()),
        attributes,
        ..Element::default()
    })
}

/// A name that is not longer than names are.
pub fn short_name(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}

/// The five predefined entities and references to characters; nothing is ever expanded.
pub fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// The first words of a reason, without what stood in the document.
pub fn short(reason: &str) -> String {
    let first = reason.split(['`', '\n']).next().unwrap_or_default();
    first
        .trim_end_matches([' ', ':'])
        .chars()
        .take(80)
        .collect()
}

fn line_of(text: &str, at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
    text.as_bytes()[..at]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_dropped_and_paths_are_counted() {
        let text = "<a xmlns:h='x'><h:b k='1'>x &amp; &#233;</h:b><b>y</b></a>";
        let root = parse_xml(text).expect("is well formed");
        let found = root.find_all("/a", "b");
        assert_eq!(found[0].0.text, "x & é");
        assert_eq!(found[0].0.attribute("k"), Some("1"));
        assert_eq!(found[1].1, "/a/b[2]");
    }

    #[test]
    fn what_could_grow_or_never_end_is_refused() {
        let deep = "<a>".repeat(5_000);
        let bomb = "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>";
        assert!(matches!(parse_xml(&deep), Err(CvError::TooNested)));
        assert!(matches!(parse_xml(bomb), Err(CvError::DocumentType)));
        assert!(matches!(parse_xml("<a>&x;</a>"), Err(CvError::Entity)));
        assert!(matches!(
            parse_xml("<a><b>"),
            Err(CvError::InvalidXml { .. })
        ));
        assert!(matches!(
            parse_xml("<a></b>"),
            Err(CvError::InvalidXml { .. })
        ));
    }
}
