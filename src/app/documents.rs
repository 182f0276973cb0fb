//! Records become documents of the index.

use std::path::Path;

use super::snapshot::Progress;
use crate::catalogue::Catalogue;
use crate::domain::{ConceptId, Locale, Opportunity};
use crate::rules::TreeId;
use crate::search::{BuildError, IndexDeclaration, IndexDocument, IndexSource, build_index};
use crate::taxonomy::Vocabulary;

/// Builds the index of a catalogue.
pub(super) fn build(
    declaration: &IndexDeclaration,
    folder: &Path,
    stamp: &str,
    catalogue: &Catalogue,
    vocabulary: &Vocabulary,
    progress: Progress<'_>,
) -> Result<(), BuildError> {
    let source = CatalogueSource {
        catalogue,
        vocabulary,
    };
    let all = source.count();
    build_index(declaration, folder, stamp, &source, &mut |done| {
        progress(done, all)
    })
}

struct CatalogueSource<'a> {
    catalogue: &'a Catalogue,
    vocabulary: &'a Vocabulary,
}

impl IndexSource for CatalogueSource<'_> {
    fn count(&self) -> usize {
        self.catalogue.entries.len()
    }

    fn each(
        &self,
        take: &mut dyn FnMut(IndexDocument<'_>) -> Result<(), BuildError>,
    ) -> Result<(), BuildError> {
        self.catalogue
            .entries
            .values()
            .try_for_each(|entry| take(document(&entry.opportunity, entry.tree, self.vocabulary)))
    }
}

/// What the index needs of an opportunity with its requirement tree.
pub(super) fn document<'a>(
    own: &'a Opportunity,
    tree: TreeId,
    vocabulary: &Vocabulary,
) -> IndexDocument<'a> {
    use strum::VariantArray;
    let wanted = &own.wanted;
    let places =
        |skills: &[ConceptId]| skills.iter().filter_map(|id| vocabulary.find(id)).collect();
    let skills: Vec<u32> = places(&wanted.skills);
    let occupations = wanted
        .occupations
        .iter()
        .filter_map(|code| vocabulary.find_isco(*code));
    let concepts: Vec<u32> = occupations.chain(skills.iter().copied()).collect();
    let countries = &own.countries;
    let labels = Locale::VARIANTS.iter().flat_map(|locale| {
        let label = |concept: &u32| (*locale, vocabulary.preferred(*concept, *locale).to_owned());
        concepts.iter().map(label)
    });
    let names = countries.iter().flat_map(|code| {
        let name = |locale: &Locale| vocabulary.names().country(*code, *locale);
        Locale::VARIANTS.iter().map(name)
    });
    IndexDocument {
        opportunity: own,
        tree: tree.0,
        labels: labels.collect(),
        countries: names.collect(),
        optional_skills: places(&wanted.optional_skills),
        skills,
    }
}
