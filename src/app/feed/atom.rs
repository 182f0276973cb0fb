//! Feeds as Atom 1.0 (RFC 4287, with the paging of RFC 5005).

use super::{Entry, Feed, moment};
use crate::app::xml::Xml;

impl Feed {
    /// The feed as an Atom document.
    pub fn to_atom(&self) -> Vec<u8> {
        let mut xml = Xml::document();
        let language = [("xml:lang", self.locale.code())];
        xml.open(
            "feed",
            &[("xmlns", "http://www.w3.org/2005/Atom"), language[0]],
        );
        xml.element("id", &[], &self.id);
        xml.element("title", &[], &self.title);
        xml.element("updated", &[], &moment(self.updated));
        xml.open("author", &[]);
        xml.element("name", &[], "Passerelle");
        xml.close();
        let own = [
            ("rel", "self"),
            ("type", "application/atom+xml"),
            ("href", &self.own),
        ];
        xml.empty("link", &own);
        xml.empty("link", &[("rel", "alternate"), ("href", &self.home())]);
        if let Some(next) = &self.next {
            let next = [
                ("rel", "next"),
                ("type", "application/atom+xml"),
                ("href", next),
            ];
            xml.empty("link", &next);
        }
        for entry in &self.entries {
            write(entry, &mut xml);
        }
        xml.finish()
    }

    /// The page of the service.
    pub(super) fn home(&self) -> String {
        format!("{}/?lang={}", self.site, self.locale)
    }
}

fn write(entry: &Entry, xml: &mut Xml) {
    xml.open("entry", &[]);
    xml.element("id", &[], &entry.id);
    let language = |code: &Option<String>| code.clone().unwrap_or_default();
    let title = language(&entry.title_lang);
    xml.element("title", &[("xml:lang", &title)], &entry.title);
    xml.element("updated", &[], &moment(entry.updated));
    if let Some(author) = &entry.author {
        xml.open("author", &[]);
        xml.element("name", &[], author);
        xml.close();
    }
    xml.empty("link", &[("rel", "alternate"), ("href", &entry.record)]);
    if let Some(page) = &entry.page {
        xml.empty("link", &[("rel", "via"), ("href", page)]);
    }
    for tag in &entry.tags {
        xml.empty("category", &[("term", tag)]);
    }
    let summary = language(&entry.summary_lang);
    xml.element("summary", &[("xml:lang", &summary)], &entry.summary);
    xml.close();
}
