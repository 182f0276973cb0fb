//! The site map: which addresses robots may read, in every language.
//!
//! Source: the sitemap protocol 0.9, with the `xhtml:link` annotations that search engines read.

use std::sync::Arc;

use strum::VariantArray;

use super::Pieces;
use super::problem::AppError;
use super::site::{record_page, record_url};
use super::snapshot::Snapshot;
use super::xml::Xml;
use crate::domain::Locale;
use crate::search::{Hit, SearchRequest};

/// Opportunities of one file: eight addresses each, below 50,000 addresses and 50 MB.
pub const RECORDS_PER_FILE: usize = 4_000;
/// Opportunities that are written at once.
const AT_ONCE: usize = 100;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

impl Snapshot {
    /// The site map: the only file, or the list of the files, when there are more than one.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn sitemap(self: &Arc<Self>, site: &str, per_file: usize) -> Result<Pieces, AppError> {
        let hits = self.mapped()?;
        if hits.len() <= per_file {
            return Ok(self.file(hits, site));
        }
        let mut xml = Xml::document();
        xml.open("sitemapindex", &[("xmlns", NAMESPACE)]);
        for number in 1..=hits.len().div_ceil(per_file) {
            xml.open("sitemap", &[]);
            xml.element("loc", &[], &format!("{site}/sitemaps/{number}.xml"));
            xml.close();
        }
        Ok(Box::new(std::iter::once(Ok(xml.finish()))))
    }

    /// One file of the site map, counted from one; none when there is no such file.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn sitemap_file(
        self: &Arc<Self>,
        site: &str,
        number: usize,
        per_file: usize,
    ) -> Result<Option<Pieces>, AppError> {
        let hits = self.mapped()?;
        let mut files = hits.chunks(per_file);
        let file = number.checked_sub(1).and_then(|place| files.nth(place));
        Ok(file.map(|hits| self.file(hits.to_vec(), site)))
    }

    /// Every opportunity, in the order of the ids.
    fn mapped(&self) -> Result<Vec<Hit>, AppError> {
        Ok(self.index.search(&SearchRequest::default())?.hits)
    }

    fn file(self: &Arc<Self>, hits: Vec<Hit>, site: &str) -> Pieces {
        let (own, site) = (Arc::clone(self), site.to_owned());
        let mut at = 0;
        let middle = std::iter::from_fn(move || {
            let end = hits.len().min(at + AT_ONCE);
            let hits = hits.get(at..end).filter(|hits| !hits.is_empty())?;
            at = end;
            Some(own.addresses(hits, &site))
        });
        let mut begin = Xml::document().unfinished();
        let xhtml = "http://www.w3.org/1999/xhtml";
        let root = format!("<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"{xhtml}\">");
        begin.extend(root.as_bytes());
        let begin = std::iter::once(Ok(begin));
        let end = std::iter::once(Ok(b"</urlset>".to_vec()));
        Box::new(begin.chain(middle).chain(end))
    }

    fn addresses(&self, hits: &[Hit], site: &str) -> Result<Vec<u8>, AppError> {
        let mut xml = Xml::piece();
        for hit in hits {
            let (own, _) = self.index.record(hit.address)?;
            // What is invented is for nobody to find.
            if own.sample {
                continue;
            }
            let id = own.id.to_string();
            for locale in Locale::VARIANTS {
                xml.open("url", &[]);
                xml.element("loc", &[], &record_url(site, &id, *locale));
                xml.element("lastmod", &[], &own.checked.on.to_string());
                for other in Locale::VARIANTS {
                    link(&mut xml, other.code(), &record_url(site, &id, *other));
                }
                // Without `lang` the reader's own languages are looked at.
                link(&mut xml, "x-default", &record_page(site, &id));
                xml.close();
            }
        }
        Ok(xml.finish())
    }
}

fn link(xml: &mut Xml, language: &str, address: &str) {
    let attributes = [
        ("rel", "alternate"),
        ("hreflang", language),
        ("href", address),
    ];
    xml.empty("xhtml:link", &attributes);
}
