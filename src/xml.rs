//! Writes XML 1.0 documents.
//!
//! The only module that uses `quick-xml`. Characters that XML does not allow are left out, so that
//! documents are well-formed whatever the notes contain.

use std::borrow::Cow;
use std::string::FromUtf8Error;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An XML document that is being written.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Default for Xml {
    fn default() -> Xml {
        Xml::new()
    }
}

impl Xml {
    /// Makes a document with its declaration and no element.
    pub fn new() -> Xml {
        let mut xml = Xml { writer: Writer::new(Vec::new()), open: Vec::new() };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Opens an element; what follows is inside it until [`Xml::end`].
    pub fn begin(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.write(Event::Start(start(name, attributes)));
        self.open.push(name);
    }

    /// Closes the last open element; does nothing if none is open.
    pub fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// Writes an element with text.
    pub fn text(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.begin(name, attributes);
        self.write(Event::Text(BytesText::new(&without_forbidden(text))));
        self.end();
    }

    /// Writes an empty element.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// Closes all open elements and returns the document.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        let lossy = |error: FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
        let mut text = String::from_utf8(self.writer.into_inner()).unwrap_or_else(lossy);
        text.push('\n');
        text
    }

    fn write(&mut self, event: Event<'_>) {
        let result = self.writer.write_event(event);
        debug_assert!(result.is_ok(), "writing to memory does not fail");
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*without_forbidden(value)));
    }
    start
}

/// Returns a text without the characters that XML 1.0 does not allow (section 2.2, `Char`).
fn without_forbidden(text: &str) -> Cow<'_, str> {
    let known = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    match text.chars().all(known) {
        true => text.into(),
        false => text.chars().filter(|c| known(*c)).collect::<String>().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_well_formed() {
        let mut xml = Xml::new();
        xml.begin("a", &[("b", "\"<&\u{0}>")]);
        xml.text("c", &[], "1 < 2 & \u{1}\u{fffe}3");
        xml.empty("d", &[]);
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
                        <a b=\"&quot;&lt;&amp;&gt;\"><c>1 &lt; 2 &amp; 3</c><d/></a>\n";
        assert_eq!(xml.finish(), expected);
    }
}
