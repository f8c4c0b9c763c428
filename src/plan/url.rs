//! Addresses below the published folder, and links from one page to another.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::date::Day;

/// Returns the folder of a year: `2024`, `0044`; `y-0043` and `y12024` for years of more than four digits
/// or before the year 1.
pub fn year_folder(year: i64) -> String {
    match year {
        1..=9999 => year_name(year),
        _ => year_anchor(year),
    }
}

/// Returns the folder of a year's page.
pub fn year_address(year: i64) -> String {
    format!("{}/", year_folder(year))
}

/// Returns the folder of a named timeline's page.
pub fn timeline_address(id: &str) -> String {
    format!("timelines/{id}/")
}

/// Returns the folder of a term's page.
pub fn term_address(taxonomy: &str, slug: &str) -> String {
    format!("{taxonomy}/{slug}/")
}

/// Returns a year for anchors and ids: at least four digits, with a sign before Christ.
pub fn year_name(year: i64) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.unsigned_abs())
}

/// Returns a month for anchors and ids: `2024-06`.
pub fn month_name(year: i64, month: u8) -> String {
    format!("{}-{month:02}", year_name(year))
}

/// `y2024`
pub fn year_anchor(year: i64) -> String {
    format!("y{}", year_name(year))
}

/// `m2024-06`
pub fn month_anchor(year: i64, month: u8) -> String {
    format!("m{}", month_name(year, month))
}

/// `e-treaty-signed`
pub fn event_anchor(id: &str) -> String {
    format!("e-{id}")
}

/// `d2024-06-19`
pub fn day_anchor(day: Day) -> String {
    format!("d{}-{:02}", month_name(day.year, day.month), day.day)
}

/// One folder up.
const UP: &str = "../";

/// Returns the link from one file of the site to another, with the file: `../events/x/index.html`. Both
/// are paths below the published folder.
pub fn relative(from: &str, to: &str) -> String {
    let alike = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    // Both share these folders, the last slash included; a slash is never inside a character.
    let shared =
        from.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    let tail = &to[shared..];
    let up = depth(&from[shared..]);
    let mut link = String::with_capacity(up * UP.len() + tail.len());
    link.extend(std::iter::repeat_n(UP, up));
    // A first part with a colon would look like a scheme (RFC 3986, section 4.2).
    if link.is_empty() && tail.split('/').next().is_some_and(|first| first.contains(':')) {
        link.push_str("./");
    }
    link.extend(utf8_percent_encode(tail, NOT_IN_PATHS));
    link
}

/// Returns what leads from a file to the site's root: `../../`, or nothing.
pub fn root_of(path: &str) -> String {
    UP.repeat(depth(path))
}

/// Returns the number of folders of a path.
fn depth(path: &str) -> usize {
    path.bytes().filter(|byte| *byte == b'/').count()
}

/// Returns the directory form of a path, for addresses outside pages: `events/x/` for
/// `events/x/index.html`.
pub fn directory(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => encode(folder),
        _ => encode(path),
    }
}

/// What is percent-encoded: all that RFC 3986, section 3.3, does not allow in a path.
const NOT_IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// Percent-encodes a path.
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, NOT_IN_PATHS).to_string()
}

/// Returns a link that contains a text file itself, as UTF-8.
pub fn data_link(media_type: &str, text: &str) -> String {
    let mut link = format!("data:{media_type};charset=utf-8,");
    for char in text.chars() {
        match char {
            // Addresses may contain the letters of all languages, and are shorter with them.
            '\u{a0}'.. => link.push(char),
            _ => link.extend(utf8_percent_encode(char.encode_utf8(&mut [0; 4]), NOT_IN_PATHS)),
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_from_file_to_file() {
        let check = |from: &str, to: &str, expected: &str| assert_eq!(relative(from, to), expected);
        check("index.html", "events/a/index.html", "events/a/index.html");
        check("events/a/index.html", "events/b/index.html", "../b/index.html");
        check("events/a/index.html", "index.html", "../../index.html");
        check("2024/index.html", "theme/x.css", "../theme/x.css");
        check("a/index.html", "a/index.html", "index.html");
        check("index.html", "files/my map.svg", "files/my%20map.svg");
        check("files/x", "files/a:b.svg", "./a:b.svg");
        check("events/a/index.html", "events/ab/index.html", "../ab/index.html");
        check("events/a/index.html", "a:b.svg", "../../a:b.svg");
        check("é/index.html", "è/index.html", "../%C3%A8/index.html");
    }

    #[test]
    fn data_links_contain_any_text() {
        let check = |text: &str, expected: &str| {
            assert_eq!(data_link("text/x", text), format!("data:text/x;charset=utf-8,{expected}"));
        };
        check("a-b.c\r\n", "a-b.c%0D%0A");
        check("50 % #1 \"<>\" \u{85}", "50%20%25%20%231%20%22%3C%3E%22%20%C2%85");
        check("Договір 조약", "Договір%20조약");
    }

    #[test]
    fn years_have_folders_and_anchors() {
        let check = |year: i64, folder: &str, anchor: &str| {
            assert_eq!((year_folder(year).as_str(), year_anchor(year).as_str()), (folder, anchor));
        };
        check(2024, "2024", "y2024");
        check(44, "0044", "y0044");
        check(0, "y0000", "y0000");
        check(-43, "y-0043", "y-0043");
        check(12024, "y12024", "y12024");
    }

    #[test]
    fn months_and_days_have_anchors() {
        assert_eq!(month_anchor(2024, 6), "m2024-06");
        assert_eq!(month_anchor(-43, 12), "m-0043-12");
        assert_eq!(day_anchor(Day { year: 44, month: 3, day: 15 }), "d0044-03-15");
    }
}
