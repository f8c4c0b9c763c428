//! Strict parsers for the published files.
//!
//! Each accepts only what dateline writes, so text outside its field is an error, which a tolerant
//! parser would accept.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::html::{Element, Node};

/// Fields of a record in the order of the file.
pub type Fields = Vec<(String, String)>;

/// Parses the rows of a CSV table (RFC 4180), which must have one length.
pub fn csv(table: &str) -> Result<Vec<Vec<String>>, String> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut rest = table;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let (text, behind) = cell(rest)?;
            row.push(text);
            match behind.strip_prefix(',') {
                Some(more) => rest = more,
                None => {
                    rest = behind.strip_prefix("\r\n").ok_or(format!("no end of {row:?}"))?;
                    break;
                }
            }
        }
        if rows.first().is_some_and(|first| first.len() != row.len()) {
            return Err(format!("a row of {} cells: {row:?}", row.len()));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Parses the first cell, and returns the rest of the text.
fn cell(rest: &str) -> Result<(String, &str), String> {
    let Some(mut rest) = rest.strip_prefix('"') else {
        let end = rest.find([',', '"', '\r', '\n']).unwrap_or(rest.len());
        return Ok((rest[..end].to_owned(), &rest[end..]));
    };
    let mut cell = String::new();
    loop {
        let (piece, behind) = rest.split_once('"').ok_or("a cell without its end")?;
        cell.push_str(piece);
        let Some(more) = behind.strip_prefix('"') else { return Ok((cell, behind)) };
        cell.push('"');
        rest = more;
    }
}

/// Whether any spreadsheet program takes a cell for a formula.
pub fn is_formula(cell: &str) -> bool {
    let signs = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    cell.starts_with(['\t', '\r']) || cell.trim_start().starts_with(signs)
}

/// Parses an XML document and returns its root. Comments, CDATA sections and the like are errors.
pub fn xml(document: &str) -> Result<Element, String> {
    let known = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if let Some(unknown) = document.chars().find(|c| !known(*c)) {
        return Err(format!("XML does not know {unknown:?}"));
    }
    let mut reader = Reader::from_str(document);
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let node = match event {
            Event::Decl(_) => continue,
            Event::Start(tag) => {
                open.push(element(&tag)?);
                continue;
            }
            Event::Empty(tag) => Node::Element(element(&tag)?),
            Event::End(_) => Node::Element(open.pop().ok_or("an end too many")?),
            Event::Text(text) => Node::Text(text.to_string()),
            Event::GeneralRef(name) => Node::Text(decode_references(&format!("&{};", &*name))?),
            Event::Eof => break,
            other => return Err(format!("nobody needs {other:?}")),
        };
        open.last_mut().ok_or("an end too many")?.children.push(node);
    }
    let [document] = open.as_slice() else { return Err("an element stays open".into()) };
    let roots = document.children.iter().filter_map(|child| match child {
        Node::Element(root) => Some(root),
        Node::Text(_) => None,
    });
    match roots.collect::<Vec<_>>().as_slice() {
        [root] => Ok((*root).clone()),
        all => Err(format!("{} roots", all.len())),
    }
}

fn element(tag: &BytesStart<'_>) -> Result<Element, String> {
    let mut element = Element { name: tag.name().as_ref().to_owned(), ..Element::default() };
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|error| error.to_string())?.into_owned();
        element.attributes.push((attribute.key.as_ref().to_owned(), value));
    }
    Ok(element)
}

fn decode_references(reference: &str) -> Result<String, String> {
    quick_xml::escape::unescape(reference).map(Into::into).map_err(|error| error.to_string())
}

/// Parses the records of a RIS file, each from its `TY` to its `ER`.
pub fn ris(file: &str) -> Result<Vec<Fields>, String> {
    let mut records = Vec::new();
    for record in file.split_terminator("ER  - \r\n\r\n") {
        let mut fields = Fields::new();
        for line in record.split_terminator("\r\n") {
            let (tag, value) = line.split_once("  - ").ok_or(format!("no tag: {line:?}"))?;
            let is_tag = tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if !is_tag || value.contains(char::is_control) || value.is_empty() {
                return Err(format!("a bad line: {line:?}"));
            }
            fields.push((tag.to_owned(), value.to_owned()));
        }
        let begins = fields.iter().filter(|(tag, _)| tag == "TY").count();
        if begins != 1 || fields[0].0 != "TY" {
            return Err(format!("a record that does not begin once: {fields:?}"));
        }
        records.push(fields);
    }
    Ok(records)
}

/// Parses the entries of a BibTeX file, each with its type as `@` and its key as `key`, values as written.
pub fn bibtex(file: &str) -> Result<Vec<Fields>, String> {
    let mut entries = Vec::new();
    let mut rest = file;
    while let Some(entry) = rest.trim_start_matches('\n').strip_prefix('@') {
        let (kind, behind) = entry.split_once('{').ok_or("an entry without a brace")?;
        let (key, behind) = behind.split_once(",\n").ok_or("an entry without a key")?;
        let mut fields =
            vec![("@".to_owned(), kind.to_owned()), ("key".to_owned(), key.to_owned())];
        rest = behind;
        while let Some(field) = rest.strip_prefix("  ") {
            let (name, value) = field.split_once(" = ").ok_or(format!("no field: {field:?}"))?;
            let end = end_of_value(value)?;
            fields.push((name.to_owned(), value[..end].to_owned()));
            rest = value[end..].strip_prefix(",\n").ok_or(format!("no end of `{name}`"))?;
        }
        rest = rest.strip_prefix("}\n").ok_or(format!("`{key}` stays open"))?;
        let plain =
            |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !fields.iter().all(|(name, _)| name == "@" || plain(name)) || !plain(key) {
            return Err(format!("a bad name in {fields:?}"));
        }
        entries.push(fields);
    }
    if rest.trim().is_empty() { Ok(entries) } else { Err(format!("between entries: {rest:?}")) }
}

/// The end of a value: after its closing brace, or after a bare word.
fn end_of_value(value: &str) -> Result<usize, String> {
    let mut depth = 0_usize;
    for (at, c) in value.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1).ok_or("a brace too many")?,
            ',' if depth == 0 => return Ok(at),
            '\n' => return Err(format!("a line end in {:?}", &value[..at])),
            _ => {}
        }
    }
    Err("a value without its end".into())
}

#[test]
fn the_readers_of_formats_find_text_outside_its_field() {
    let wrong = |found: Result<usize, String>| assert!(found.is_err(), "{found:?}");
    for table in ["a,b\r\nc\r\n", "a\n", "a\"b\r\n", "\"a\r\n", "\"a\"b\r\n"] {
        wrong(csv(table).map(|rows| rows.len()));
    }
    for document in
        ["<a>", "<a></b>", "<a/><b/>", "<a b=\"1\" b=\"2\"/>", "<a>\u{1}</a>", "<a>&x;</a>"]
            .into_iter()
            .chain(["<a><![CDATA[x]]></a>", "<a><!-- x --></a>"])
    {
        wrong(xml(document).map(|root| root.children.len()));
    }
    for file in
        ["TI  - a\r\nER  - \r\n\r\n", "TY  - A\r\na\r\nER  - \r\n\r\n", "TY  - A\nTI  - b\r\n"]
    {
        wrong(ris(file).map(|records| records.len()));
    }
    for file in [
        "@a{b,\n  c = {d}},\n}\n",
        "@a{b,\n  c = {d,\n}\n",
        "@a{b,\n}\nc",
        "@a{b,\n  c d = {e},\n}\n",
    ] {
        wrong(bibtex(file).map(|entries| entries.len()));
    }
    assert_eq!(
        csv("a,\"b\"\"\r\n\"\r\n,\r\n"),
        Ok(vec![vec!["a".into(), "b\"\r\n".into()], vec![String::new(); 2]])
    );
    assert_eq!(
        xml("<?xml version=\"1.0\"?><a b=\"&lt;\">c &amp; d</a>").map(|root| root.text()),
        Ok("c & d".into())
    );
    assert_eq!(
        bibtex("@a{b-1,\n  c = {{d} e},\n  month = jan,\n}\n").map(|all| all[0].len()),
        Ok(4)
    );
    assert_eq!(ris("TY  - A\r\nTI  - b\r\nER  - \r\n\r\n").map(|all| all[0].len()), Ok(2));
}
