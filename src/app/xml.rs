//! XML as it is written: well-formed whatever the texts hold.

use quick_xml::Writer;
use quick_xml::events::{BytesCData, BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Names and values of attributes.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A document, or a piece of one, that is being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
}

impl Xml {
    /// Begins a document.
    pub fn document() -> Self {
        let mut own = Self::piece();
        own.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        own
    }

    /// Begins a piece that stands within a document.
    pub fn piece() -> Self {
        Self {
            writer: Writer::new(Vec::new()),
            open: Vec::new(),
        }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.put(Event::Start(start(name, attributes)));
        self.open.push(name.to_owned());
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.put(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element with a text.
    pub fn element(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.put(Event::Text(BytesText::new(&legal(text))));
        self.close();
    }

    /// An element with a text, when there is one.
    pub fn element_if(&mut self, name: &str, attributes: Attributes<'_>, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.element(name, attributes, text);
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.put(Event::Empty(start(name, attributes)));
    }

    /// An element whose text stands in CDATA.
    pub fn cdata(&mut self, name: &str, text: &str) {
        self.open(name, &[]);
        let text = legal(text);
        for part in BytesCData::escaped(&text) {
            self.put(Event::CData(part));
        }
        self.close();
    }

    /// What is left open, and what was written.
    pub fn finish(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.writer.into_inner()
    }

    /// What was written so far; elements stay open.
    pub fn unfinished(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    fn put(&mut self, event: Event<'_>) {
        self.writer
            .write_event(event)
            .expect("memory takes every write");
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, legal(value).as_str()));
    }
    start
}

/// A text without the characters that no XML document may have.
fn legal(text: &str) -> String {
    let is_legal = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(is_legal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_well_formed_whatever_the_texts_hold() {
        let mut xml = Xml::document();
        xml.open("a", &[("b", "\"<&>'\u{0}")]);
        xml.element("c", &[], "1 < 2 & 3\u{1}\u{ffff}");
        xml.cdata("d", "x ]]> y");
        xml.element_if("e", &[], Some(" "));
        xml.open("f", &[]);
        let text = String::from_utf8(xml.finish()).expect("is UTF-8");
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <a b=\"&quot;&lt;&amp;&gt;&apos;\"><c>1 &lt; 2 &amp; 3</c>\
             <d><![CDATA[x ]]]]><![CDATA[> y]]></d><f></f></a>"
        );
    }
}
