//! Checks the pages of a published folder: links, loaded resources, inline code, ids, headings.

use std::collections::{BTreeMap, BTreeSet};

use super::html::Element;

/// Attributes with one address.
const ADDRESSES: [&str; 7] = ["href", "src", "poster", "data", "action", "cite", "formaction"];

/// Elements whose addresses a browser loads.
const LOADING: [&str; 10] =
    ["img", "script", "iframe", "source", "video", "audio", "embed", "object", "track", "input"];

/// The values of `rel` with which a `link` element loads nothing.
const QUIET: [&str; 6] = ["license", "canonical", "alternate", "prev", "next", "author"];

/// The parsed pages of an output folder, and the paths of all its files.
pub struct Pages {
    pages: BTreeMap<String, Element>,
    paths: BTreeSet<String>,
    faults: Vec<String>,
}

/// Returns the errors of all pages of a published folder.
///
/// `base` is the address at which the folder is published, with a slash at its end.
pub fn faults(output: &BTreeMap<String, Vec<u8>>, base: Option<&str>) -> Vec<String> {
    let mut pages =
        Pages { pages: BTreeMap::new(), paths: output.keys().cloned().collect(), faults: vec![] };
    // Fragments are parts of other pages: a separate test checks them.
    let is_page = |path: &str| path.ends_with(".html") && !path.contains("fragments/v1/");
    for (path, bytes) in output.iter().filter(|(path, _)| is_page(path)) {
        let text = String::from_utf8_lossy(bytes);
        match Element::read(&text) {
            Ok(page) => drop(pages.pages.insert(path.clone(), page)),
            Err(fault) => pages.faults.push(format!("{path}: {fault}")),
        }
    }
    let mut faults = pages.faults.clone();
    for (path, page) in &pages.pages {
        let found = pages.check_page(path, page, base);
        faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
    }
    faults
}

impl Pages {
    fn check_page(&self, path: &str, page: &Element, base: Option<&str>) -> Vec<String> {
        let mut faults = check_structure(page);
        for element in page.all() {
            faults.extend(check_inline_code(path, element));
            for (name, value) in &element.attributes {
                if ADDRESSES.contains(&&**name) {
                    faults.extend(self.check_address(path, element, value, base));
                }
            }
            if element.attribute("http-equiv") == Some("refresh") {
                let target = element.attribute("content").unwrap_or_default();
                let target = target.split_once("url=").map_or("", |(_, target)| target);
                faults.extend(self.check_relative(path, target, base));
            }
        }
        faults
    }

    fn check_address(
        &self,
        path: &str,
        element: &Element,
        address: &str,
        base: Option<&str>,
    ) -> Option<String> {
        let loads = LOADING.contains(&&*element.name)
            || element.name == "link"
                && !QUIET.contains(&element.attribute("rel").unwrap_or_default());
        let scheme = address.split_once(':').map(|(scheme, _)| scheme);
        let scheme =
            scheme.filter(|scheme| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        match scheme {
            _ if address.starts_with("//") => Some(format!("`{address}` takes a foreign host")),
            Some("http" | "https" | "data") if loads => Some(format!("`{address}` is loaded")),
            Some("http" | "https") => self.check_absolute(element, address, base),
            Some("mailto" | "tel") => None,
            // The page contains the file.
            Some("data") if element.attribute("download").is_some() => None,
            Some(_) => Some(format!("`{address}` has a foreign scheme")),
            None => self.check_relative(path, address, base),
        }
    }

    /// Checks that an absolute address of the site leads to one of its files.
    fn check_absolute(
        &self,
        element: &Element,
        address: &str,
        base: Option<&str>,
    ) -> Option<String> {
        let inside = base.and_then(|base| address.strip_prefix(base));
        match inside {
            Some(path) if !self.paths.contains(&file_of(path)) => {
                Some(format!("`{address}` leads nowhere"))
            }
            None if element.attribute("rel") == Some("canonical") => {
                Some(format!("`{address}` is not an address of the site"))
            }
            _ => None,
        }
    }

    /// Checks that a relative address names a file of the site, and its fragment an id there.
    fn check_relative(&self, path: &str, address: &str, base: Option<&str>) -> Option<String> {
        let (target, fragment) = match address.split_once('#') {
            Some((target, fragment)) => (target, Some(fragment)),
            None => (address, None),
        };
        let target = decode(target.split('?').next().unwrap_or_default());
        let root = base.and_then(|base| base.splitn(4, '/').nth(3)).unwrap_or_default();
        let file = match target.strip_prefix(&format!("/{root}")) {
            _ if target.is_empty() && fragment.is_some() => path.to_owned(),
            // Only this page is served at any path; the others must work from disk.
            Some(target) if is_not_found_page(path) => file_of(target),
            Some(_) => return Some(format!("`{address}` does not work from disk")),
            None => resolve(path, &target),
        };
        if !self.paths.contains(&file) {
            return Some(format!("`{address}` leads nowhere"));
        }
        let page = self.pages.get(&file);
        match fragment {
            Some("") => Some(format!("`{address}` has an empty fragment")),
            Some(id) if page.is_none_or(|page| page.by_id(&decode(id)).is_none()) => {
                Some(format!("`{address}`: there is no such id"))
            }
            _ => None,
        }
    }
}

/// Checks for repeated ids, skipped levels of headings and invalid times.
fn check_structure(page: &Element) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    let mut level = 0;
    for element in page.all() {
        if let Some(id) = element.attribute("id")
            && (!ids.insert(id) || id.is_empty() || id.contains(char::is_whitespace))
        {
            faults.push(format!("the id `{id}` appears twice or is none"));
        }
        if let Some(found) = element.name.strip_prefix('h').and_then(|name| name.parse::<u8>().ok())
        {
            if found > level + 1 || found == 1 && level > 0 {
                faults.push(format!("`{}` is an h{found} after an h{level}", element.text()));
            }
            level = found;
        }
        if element.name == "time"
            && !element.attribute("datetime").is_some_and(crate::promises::is_datetime)
        {
            faults.push(format!("{:?} is no time", element.attribute("datetime")));
        }
        for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
            for id in element.attribute(name).unwrap_or_default().split_whitespace() {
                if page.by_id(id).is_none() {
                    faults.push(format!("{name}=`{id}` names no id"));
                }
            }
        }
    }
    faults
}

/// Checks for inline code and style.
fn check_inline_code(path: &str, element: &Element) -> Vec<String> {
    let mut faults: Vec<String> = element
        .attributes
        .iter()
        .filter(|(name, _)| name.starts_with("on") || name == "style" || name == "srcdoc")
        .map(|(name, value)| format!("<{} {name}={value:?}>", element.name))
        .collect();
    let inline = match element.name.as_str() {
        // JSON-LD is data, which browsers do not run.
        "script" => {
            let data = element.attribute("type") == Some("application/ld+json");
            element.attribute("src").is_none() && !data && !is_frame_page(path)
        }
        // It is served at any path, so it contains its style.
        "style" => !is_not_found_page(path) && !is_frame_page(path),
        _ => false,
    };
    if inline {
        faults.push(format!("an inline <{}>", element.name));
    }
    faults
}

/// Whether a page is the one that servers show for missing files.
fn is_not_found_page(path: &str) -> bool {
    path == "404.html" || path.ends_with("/404.html")
}

/// Whether a page is shown in frames, and so contains all that it needs.
fn is_frame_page(path: &str) -> bool {
    path.contains("embed/v1/")
}

/// The file of a path below the site's root.
fn file_of(path: &str) -> String {
    let path = decode(path.split(['#', '?']).next().unwrap_or_default());
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

/// Resolves a relative path from a page; a path outside the root gives a path of no file.
fn resolve(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." if parts.pop().is_none() => return "..".to_owned(),
            ".." | "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Decodes percent-encoding.
fn decode(address: &str) -> String {
    let mut parts = address.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        match part.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(&part.as_bytes()[2..]);
            }
            None => bytes.extend(format!("%{part}").as_bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
