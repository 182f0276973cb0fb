//! Writing a bundle.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::taxonomy::label::LabelKind;

use super::{BUNDLE_FORMAT, Bundle, BundleConcept, BundleKind, Counts, MAGIC, Manifest};

impl<'a> Bundle<'a> {
    /// A bundle of concepts; counts and hash are filled in.
    pub fn new(mut manifest: Manifest, concepts: Vec<BundleConcept<'a>>) -> Self {
        manifest.format = BUNDLE_FORMAT;
        manifest.counts = count(&concepts);
        manifest.languages = languages(&concepts);
        let body = body(&concepts);
        manifest.bytes = body.len() as u64;
        manifest.blake3 = blake3::hash(body.as_bytes()).to_hex().to_string();
        Self {
            hash: manifest.blake3.clone(),
            manifest,
            concepts,
        }
    }

    /// The text of the bundle; equal bundles have equal texts.
    pub fn to_text(&self) -> String {
        let manifest = serde_json::to_string(&self.manifest)
            .expect("a manifest has text keys and plain values only");
        let body = body(&self.concepts);
        format!("{MAGIC} {BUNDLE_FORMAT}\n{manifest}\n{body}")
    }
}

fn body(concepts: &[BundleConcept<'_>]) -> String {
    let mut out = String::new();
    for concept in concepts {
        out.push_str(match concept.kind {
            BundleKind::IscoGroup => "#g\t",
            BundleKind::Occupation => "#o\t",
            BundleKind::Skill => "#s\t",
            BundleKind::Knowledge => "#k\t",
        });
        out.push_str(concept.uri);
        out.push('\t');
        if let Some(code) = concept.isco {
            // Writing into a string does not fail.
            let _ = write!(out, "{code}");
        }
        for list in [
            &concept.broader,
            &concept.essential,
            &concept.optional,
            &concept.related,
        ] {
            out.push('\t');
            push_list(&mut out, list);
        }
        out.push('\n');
        for label in &concept.labels {
            out.push_str(label.language.as_str());
            out.push(match label.kind {
                LabelKind::Preferred => '=',
                LabelKind::Feminine => '+',
                LabelKind::Alternative => '-',
            });
            out.push_str(label.text);
            out.push('\n');
        }
    }
    out
}

fn push_list(out: &mut String, list: &[u32]) {
    for (place, number) in list.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        let _ = write!(out, "{comma}{number}");
    }
}

fn count(concepts: &[BundleConcept<'_>]) -> Counts {
    let mut counts = Counts::default();
    for concept in concepts {
        match concept.kind {
            BundleKind::IscoGroup => counts.isco_groups += 1,
            BundleKind::Occupation => counts.occupations += 1,
            BundleKind::Skill | BundleKind::Knowledge => counts.skills += 1,
        }
        counts.labels += concept.labels.len();
        counts.essential += concept.essential.len();
        counts.optional += concept.optional.len();
        counts.broader += concept.broader.len();
        counts.related += concept.related.len();
    }
    counts
}

fn languages(concepts: &[BundleConcept<'_>]) -> BTreeMap<String, usize> {
    let mut languages = BTreeMap::new();
    for label in concepts.iter().flat_map(|concept| &concept.labels) {
        *languages.entry(label.language.to_string()).or_default() += 1;
    }
    languages
}
