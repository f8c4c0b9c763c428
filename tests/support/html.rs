//! A strict HTML parser.
//!
//! It is stricter than a browser on purpose: elements that are not properly nested and closed are errors,
//! since dateline writes every page itself and need not rely on the tolerance of parsers.

/// Elements without content and end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "param",
];

/// An element with its content.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its name in lower case; empty for the whole page.
    pub name: String,
    /// Its attributes in their order, with decoded values.
    pub attributes: Vec<(String, String)>,
    /// Its content.
    pub children: Vec<Node>,
}

/// A child of an element.
#[derive(Debug, Clone)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Decoded text.
    Text(String),
}

impl Element {
    /// Parses a whole page.
    pub fn read(html: &str) -> Result<Element, String> {
        let mut open = vec![Element::default()];
        let mut rest = html;
        while !rest.is_empty() {
            rest = parse_next(rest, &mut open)?;
        }
        match open.len() {
            1 => Ok(open.remove(0)),
            _ => Err(format!("`<{}>` is never closed", open[open.len() - 1].name)),
        }
    }

    /// This element and all below it, in the order of the page.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        for child in &self.children {
            if let Node::Element(child) = child {
                all.extend(child.all());
            }
        }
        all
    }

    /// All elements with a name.
    pub fn named(&self, name: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    /// All elements with a class.
    pub fn classed(&self, class: &str) -> Vec<&Element> {
        let has = |element: &&Element| {
            element.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
        };
        self.all().into_iter().filter(has).collect()
    }

    /// The element with an id.
    pub fn by_id(&self, id: &str) -> Option<&Element> {
        self.all().into_iter().find(|element| element.attribute("id") == Some(id))
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| &**value)
    }

    /// All text in it, with single spaces.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.collect_text(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn collect_text(&self, into: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(text) => into.push_str(text),
                Node::Element(child) => child.collect_text(into),
            }
        }
    }
}

/// Parses one tag, comment or run of text, and returns the rest.
fn parse_next<'a>(rest: &'a str, open: &mut Vec<Element>) -> Result<&'a str, String> {
    let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
    if !text.is_empty() {
        last(open).children.push(Node::Text(decode(text)?));
        return Ok(tag);
    }
    if let Some(comment) = tag.strip_prefix("<!--") {
        return comment.split_once("-->").map(|(_, rest)| rest).ok_or("an open comment".into());
    }
    if let Some(doctype) = tag.strip_prefix("<!DOCTYPE html>") {
        return Ok(doctype);
    }
    if let Some(end) = tag.strip_prefix("</") {
        let (name, rest) = end.split_once('>').ok_or("an open end tag")?;
        return close(name, open).map(|()| rest);
    }
    let (mut element, rest) = parse_start_tag(&tag[1..])?;
    let name = element.name.clone();
    // Only SVG has self-closing elements.
    let drawing = open.iter().any(|outer| outer.name == "svg");
    let closed = drawing && element.attributes.pop_if(|(name, _)| name == "/").is_some();
    open.push(element);
    if closed || VOID.contains(&name.as_str()) {
        close(&name, open)?;
        return Ok(rest);
    }
    match name == "script" || name == "style" {
        true => raw_content(&name, rest, open),
        false => Ok(rest),
    }
}

fn last(open: &mut [Element]) -> &mut Element {
    open.last_mut().expect("the page itself is always open")
}

/// Closes the innermost element, which must have this name.
fn close(name: &str, open: &mut Vec<Element>) -> Result<(), String> {
    let element = open.pop().filter(|element| !open.is_empty() && element.name == name);
    let element = element.ok_or(format!("`</{name}>` closes nothing"))?;
    last(open).children.push(Node::Element(element));
    Ok(())
}

/// The content of an element without markup.
fn raw_content<'a>(name: &str, rest: &'a str, open: &mut [Element]) -> Result<&'a str, String> {
    let end = rest.find(&format!("</{name}")).ok_or(format!("`<{name}>` is never closed"))?;
    last(open).children.push(Node::Text(rest[..end].to_owned()));
    Ok(&rest[end..])
}

/// Parses a start tag after its `<`.
fn parse_start_tag(tag: &str) -> Result<(Element, &str), String> {
    let name = word(tag);
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Err(format!("a stray `<` before `{}`", tag.chars().take(20).collect::<String>()));
    }
    let mut element = Element { name: name.to_ascii_lowercase(), ..Element::default() };
    let mut rest = tag[name.len()..].trim_start();
    loop {
        if let Some(rest) = rest.strip_prefix('>') {
            return Ok((element, rest));
        }
        let name = word(rest);
        if name.is_empty() {
            return Err(format!("`<{}` is not understood", element.name));
        }
        let value;
        (value, rest) = attribute(&rest[name.len()..])?;
        if element.attribute(name).is_some() {
            return Err(format!("`<{}>` has two `{name}`", element.name));
        }
        element.attributes.push((name.to_owned(), value));
        rest = rest.trim_start();
    }
}

/// The value of an attribute, empty if it has none, and the rest.
fn attribute(rest: &str) -> Result<(String, &str), String> {
    let Some(value) = rest.strip_prefix('=') else { return Ok((String::new(), rest)) };
    match value.strip_prefix('"') {
        Some(value) => {
            let (value, rest) = value.split_once('"').ok_or("a value without its end")?;
            Ok((decode(value)?, rest))
        }
        None => {
            let end = value.find([' ', '\n', '>']).ok_or("a value without its end")?;
            Ok((decode(&value[..end])?, &value[end..]))
        }
    }
}

fn word(text: &str) -> &str {
    &text[..text.find([' ', '\n', '\t', '=', '>', '"', '\'', '<']).unwrap_or(text.len())]
}

/// Decodes character references. Those that dateline does not use are errors.
fn decode(text: &str) -> Result<String, String> {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').ok_or(format!("a bare `&` before `{part}`"))?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" | "#x27" => '\'',
            "nbsp" => '\u{a0}',
            "ldquo" => '“',
            "shy" => '\u{ad}',
            _ => return Err(format!("`&{name};` is not understood")),
        });
        out.push_str(rest);
    }
    Ok(out)
}
