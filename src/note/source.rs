//! Sources: the reports on which notes and claims rest.

use serde::Deserialize;

use crate::cite::Author;
use crate::config::{self, AuthorName, Config};
use crate::date::When;
use crate::yaml::Spanned;

/// A published report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// Name of the outlet.
    pub name: Option<String>,
    /// Title of the report.
    pub title: Option<String>,
    /// Authors.
    pub author: Vec<Author>,
    /// Address; `http` or `https`.
    pub url: Option<String>,
    /// `article`, `book`, `document`, `statement`, `video` or `other`.
    pub kind: String,
    /// Publisher.
    pub publisher: Option<String>,
    /// Number of the report.
    pub number: Option<String>,
    /// Outlet in which an agency's report was read.
    pub via: Option<String>,
    /// When it was published.
    pub published: Option<When>,
    /// When it was accessed.
    pub accessed: Option<When>,
    /// The address of an archived copy.
    pub archived: Option<String>,
    /// Language.
    pub lang: Option<String>,
    /// `free` or `paywall`.
    pub access: Option<String>,
}

/// A source as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawSource {
    pub name: Option<String>,
    pub title: Option<String>,
    pub author: Vec<AuthorName>,
    pub url: Option<Spanned<String>>,
    pub r#type: Option<String>,
    pub publisher: Option<String>,
    pub number: Option<String>,
    pub via: Option<String>,
    pub published: Option<Spanned<String>>,
    pub accessed: Option<Spanned<String>>,
    pub archived: Option<Spanned<String>>,
    pub lang: Option<Spanned<String>>,
    pub access: Option<String>,
}

impl Source {
    /// Returns the name for readers: the outlet, else the title, else the host of the address.
    pub fn label(&self) -> Option<String> {
        self.name
            .clone()
            .or_else(|| self.title.clone())
            .or_else(|| self.url.as_deref().and_then(host).map(str::to_owned))
    }

    /// Returns the name of the outlet, else the host of the address.
    pub fn outlet(&self) -> Option<String> {
        self.name.clone().or_else(|| self.url.as_deref().and_then(host).map(str::to_owned))
    }

    /// The names of the authors.
    pub fn author_names(&self) -> Vec<String> {
        self.author.iter().map(|author| author.name.clone()).collect()
    }

    /// Adds what the configuration knows about the outlet of this address.
    pub fn with_outlet(mut self, config: &Config) -> Self {
        let url = self.url.as_deref().map(str::to_lowercase);
        let outlet = url.as_deref().and_then(host).and_then(|host| config.outlets.get(host));
        if let Some(outlet) = outlet {
            self.name = self.name.or_else(|| outlet.name.clone());
            self.lang = self.lang.or_else(|| outlet.lang.clone());
            self.access = self.access.or_else(|| outlet.access.clone());
        }
        self
    }
}

/// Returns whether an address of the web can be linked as it is written.
pub(super) fn is_web(url: &str) -> bool {
    !url.contains(|c: char| c.is_control() || c == ' ') && host(url).is_some()
}

/// Returns the address that was probably meant, and the words before it: `Herald, https://example.org`.
pub(super) fn meant(written: &str) -> Option<(Option<&str>, String)> {
    const AROUND: [char; 10] = ['<', '>', '"', '“', '”', '«', '»', ',', ';', ' '];
    let bare = written.trim_matches(AROUND);
    if is_web(bare) {
        return Some((None, bare.to_owned()));
    }
    let whole = format!("https://{}", bare.trim_start_matches("//"));
    let is_host = |host: &str| host.contains('.') && !host.ends_with('.');
    if !bare.contains([':', ' ']) && host(&whole).is_some_and(is_host) {
        return Some((None, whole));
    }
    let (name, address) = bare.split_at(bare.find("http")?);
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || ",;:-–—(<".contains(c));
    let address = address.trim_end_matches([')', '>']);
    (!name.is_empty() && is_web(address)).then(|| (Some(name), address.to_owned()))
}

/// Returns the host of an address of the web, without `www.`.
pub fn host(url: &str) -> Option<&str> {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    Some(config::host(url)).filter(|host| is_web && !host.is_empty())
}
