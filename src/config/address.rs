//! Checks the addresses of the configuration that dateline itself builds upon.

use web_url::Url;

/// What is wrong with an address, and what to write instead.
pub(super) struct AddressFault {
    /// What is wrong, after the address.
    pub(super) problem: &'static str,
    /// What to write.
    pub(super) help: String,
}

/// Returns the address of a site as machines write it: the host in lower case and Punycode, the path
/// percent-encoded, without the port that the scheme has anyway, and with a slash at the end.
pub(super) fn of_site(text: &str) -> Result<String, AddressFault> {
    let Some(mut url) = parse(text) else {
        let is_host = text.contains('.') && !text.contains(':');
        let whole = is_host.then(|| format!("https://{}", text.trim_start_matches('/')));
        let help = match whole.and_then(|whole| of_site(&whole).ok()) {
            Some(address) => format!("write `{address}`"),
            None => "write the whole address, such as `https://example.org/treaty/`".to_owned(),
        };
        return Err(AddressFault { problem: "is not the address of a site", help });
    };
    let problem = if is_private(&url) {
        Some("contains a user name or password, which every page would show")
    } else if is_page(&url) {
        Some("is the address of a page, not of a folder")
    } else if url.query().or(url.fragment()).is_some() {
        Some("contains `?` or `#`, after which no path can follow")
    } else {
        None
    };
    if is_page(&url)
        && let Ok(folder) = url.join(".")
    {
        url = folder;
    }
    url.set_query(None);
    url.set_fragment(None);
    // Neither fails, since the address has a host.
    let _ = url.set_username("").and_then(|()| url.set_password(None));
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    match problem {
        None => Ok(url.into()),
        Some(problem) => Err(AddressFault { problem, help: format!("write `{url}`") }),
    }
}

/// Returns whether an address contains what gives access to something.
fn is_private(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

/// Returns whether an address names a page instead of a folder, by the ending of its last part.
fn is_page(url: &Url) -> bool {
    let last = url.path().rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let endings = [".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp"];
    endings.iter().any(|ending| last.ends_with(ending))
}

/// Returns the host in an address, also in one without its scheme, as written but without `www.`.
pub fn host(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host_and_port = authority.rsplit('@').next().unwrap_or_default();
    let host = host_and_port.split(':').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Returns whether notes can be edited at such an address.
pub(super) fn edits_notes(text: &str) -> bool {
    let url = parse(&text.replace("{file}", "file"));
    text.contains("{file}") && url.is_some_and(|url| !is_private(&url))
}

/// Returns whether a text that may be an address is meant as one: it begins with what looks like a scheme.
pub(super) fn is_meant(text: &str) -> bool {
    let is_scheme = |start: &str| {
        !start.is_empty() && start.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
    };
    text.split_once(':').is_some_and(|(start, rest)| is_scheme(start) && !rest.starts_with(' '))
}

/// Parses an address of the web. More strict than browsers, which skip white space, turn backslashes and add
/// slashes.
fn parse(text: &str) -> Option<Url> {
    let (scheme, rest) = text.split_once("://")?;
    let is_web = ["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
    if !is_web || rest.starts_with(['/', '?', '#', ':']) || rest.contains(is_odd) {
        return None;
    }
    Url::parse(text).ok().filter(Url::has_host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_sites_get_one_form() {
        let table = [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/a/b", "https://example.org/a/b/"),
            ("https://example.org/v1.0/", "https://example.org/v1.0/"),
            ("HTTPS://Example.ORG/Treaty/", "https://example.org/Treaty/"),
            ("https://example.org:443/a/", "https://example.org/a/"),
            ("http://example.org:80", "http://example.org/"),
            ("https://example.org:8443/", "https://example.org:8443/"),
            ("http://localhost:1111/", "http://localhost:1111/"),
            ("http://[::1]:80/a", "http://[::1]/a/"),
            (
                "https://приклад.укр/шлях",
                "https://xn--80aikifvh.xn--j1amh/%D1%88%D0%BB%D1%8F%D1%85/",
            ),
            ("https://München.example/ü/", "https://xn--mnchen-3ya.example/%C3%BC/"),
            ("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"),
            ("https://example.org/%D1%88/", "https://example.org/%D1%88/"),
            ("https://example.org/a/../b/", "https://example.org/b/"),
        ];
        for (text, expected) in table {
            assert_eq!(of_site(text).ok().as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn addresses_of_other_things_are_refused() {
        let table = [
            ("https://u:p@example.org/", "write `https://example.org/`"),
            ("https://u@example.org/a", "write `https://example.org/a/`"),
            ("https://example.org/index.html", "write `https://example.org/`"),
            ("https://example.org/a/INDEX.HTM", "write `https://example.org/a/`"),
            ("https://u:p@example.org/a/b.php?x#y", "write `https://example.org/a/`"),
            ("https://example.org/?x=1", "write `https://example.org/`"),
            ("https://example.org/a/#top", "write `https://example.org/a/`"),
            ("https://", "such as"),
            ("https:///a", "such as"),
            ("https://:80/", "such as"),
            ("https://?x", "such as"),
            ("https:/example.org/", "such as"),
            ("https:example.org", "such as"),
            ("example.org", "write `https://example.org/`"),
            ("//example.org/", "write `https://example.org/`"),
            ("ftp://example.org/", "such as"),
            ("javascript://example.org/", "such as"),
            ("file:///home/me/site/", "such as"),
            ("https://exa mple.org/", "such as"),
            ("https://example.org\\a", "such as"),
            ("https://example.org/\u{7}", "such as"),
            ("https://example.org:99999/", "such as"),
            ("https://exam%00ple.org/", "such as"),
            ("https://a..b/<x>", "such as"),
            ("exa mple.org", "such as"),
            ("a..b/<x>", "such as"),
        ];
        for (text, help) in table {
            let found = of_site(text).err().map(|fault| fault.help).unwrap_or_default();
            assert!(found.contains(help), "{text}: {found}");
        }
    }

    #[test]
    fn notes_are_edited_at_addresses_with_their_file() {
        let table = [
            ("https://example.org/edit/{file}", true),
            ("https://example.org/edit?file={file}#x", true),
            ("https://example.org/edit/", false),
            ("https://u:p@example.org/{file}", false),
            ("https:///{file}", false),
            ("javascript:alert('{file}')", false),
            ("https://example.org/a b/{file}", false),
        ];
        for (text, expected) in table {
            assert_eq!(edits_notes(text), expected, "{text}");
        }
    }
}
