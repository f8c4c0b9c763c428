//! Reads title, day of publication, source, language and text of a saved or pasted article.
//!
//! `header` reads the first lines of plain text and Markdown; `page` finds the article of an HTML page and
//! reads its head; `mail` finds the text of a mail; `date` reads dates, with `temporal`. Nothing here knows the disk, the clock, or notes.

mod date;
mod decode;
mod error;
mod header;
mod label;
mod mail;
#[cfg(feature = "html")]
mod page;

use std::fmt;

use crate::date::Day;

pub use date::publication_date;
pub use error::ArticleError;
use mail::MailText;

/// Length in characters of a title made from the first words of the text.
const TITLE_LENGTH: usize = 80;
/// Length in bytes of a text that may be the beginning of a longer one.
const SHORT_TEXT: usize = 1500;
/// Words of notices that offer the rest of an article to subscribers, in lower case.
const NOTICES: &[&str] = &[
    "subscribe to continue",
    "subscribe to read",
    "to continue reading",
    "already a subscriber",
    "for subscribers only",
    "передплатіть",
    "лише для передплатників",
    "щоб читати далі",
    "оформите подписку",
    "только для подписчиков",
    "чтобы читать дальше",
    "jetzt abonnieren",
    "nur für abonnenten",
    "weiterlesen mit",
];

/// Facts that the caller knows. Each overrides that of the text.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// Day of publication, as in `2024-10-15`.
    pub date: Option<String>,
    /// Title of the article.
    pub title: Option<String>,
    /// Name of the outlet.
    pub outlet: Option<String>,
    /// Address of the article.
    pub address: Option<String>,
    /// Language of the text.
    pub language: Option<String>,
    /// Largest size of the input in bytes.
    pub limit: Option<usize>,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its title; the first words of the text where there is none.
    pub title: String,
    /// Day of publication.
    pub published: Day,
    /// Name of the outlet.
    pub outlet: Option<String>,
    /// Name of the author, as printed.
    pub author: Option<String>,
    /// Address of the article.
    pub address: Option<String>,
    /// Language of the text, from the caller or the page, such as `uk`.
    pub language: Option<String>,
    /// The text in Markdown, with an empty line between paragraphs.
    pub body: String,
    /// What a person should check.
    pub doubts: Vec<Doubt>,
}

/// A possible problem of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// There is no title, so the first words of the text are used.
    NoTitle,
    /// The day of publication is only in the address.
    DateFromAddress,
    /// The day is that of the mail.
    DateOfMail,
    /// The text is short and asks the reader to subscribe.
    Paywall,
    /// There are several articles.
    ManyArticles,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoTitle => "found no title, so the first words of the text are used",
            Self::DateFromAddress => "the publication date comes from the web address",
            Self::DateOfMail => "the publication date is the date of the email",
            Self::Paywall => "the text may be only the free part of the article",
            Self::ManyArticles => "the text seems to contain several articles",
        })
    }
}

/// Facts that a text states, before overrides and defaults.
#[derive(Debug, Default)]
struct Facts {
    title: Option<String>,
    published: Option<Day>,
    outlet: Option<String>,
    author: Option<String>,
    address: Option<String>,
    language: Option<String>,
    body: String,
    doubts: Vec<Doubt>,
}

/// Reads an article: plain text, Markdown or HTML.
///
/// # Errors
///
/// Fails if the input is not an article, or if neither the text nor `given` has a day of publication.
pub fn read(bytes: &[u8], given: &Overrides) -> Result<Article, ArticleError> {
    if let Some(limit) = given.limit.filter(|limit| bytes.len() > *limit) {
        return Err(ArticleError::TooLarge { size: bytes.len(), limit });
    }
    let day = given.date.as_deref().map(|text| {
        let day = publication_date(text);
        day.ok_or_else(|| ArticleError::BadDate(text.to_owned()))
    });
    let day = day.transpose()?;
    let text = decode::decode(bytes)?;
    let facts = match mail::read(&text) {
        Some(mail) => facts_of_mail(mail?, given)?,
        None if decode::is_html(&text) => facts_of_page(&text, given)?,
        None => header::facts(&text, given),
    };
    finish(facts, day, given)
}

/// Returns the facts of a mail. What its text says of itself counts more than the header.
fn facts_of_mail(mail: MailText, given: &Overrides) -> Result<Facts, ArticleError> {
    let MailText { facts: header, text } = mail;
    if let Some(forwarded) = mail::forwarded(&text) {
        let inner = header::facts(forwarded, given);
        return Ok(Facts {
            title: inner.title.or(header.title),
            published: inner.published.or(header.published),
            author: inner.author.or(header.author),
            body: inner.body,
            ..header
        });
    }
    if !decode::is_html(&text) {
        return Ok(Facts { body: header::paragraphs(&text), ..header });
    }
    let page = facts_of_page(&text, given)?;
    let doubts = if page.published.is_none() { header.doubts } else { page.doubts.clone() };
    Ok(Facts {
        title: page.title.clone().or(header.title),
        published: page.published.or(header.published),
        author: page.author.clone().or(header.author),
        address: page.address.clone().or(header.address),
        doubts,
        ..page
    })
}

#[cfg(feature = "html")]
fn facts_of_page(text: &str, given: &Overrides) -> Result<Facts, ArticleError> {
    page::facts(text, given.address.as_deref())
}

#[cfg(not(feature = "html"))]
fn facts_of_page(_: &str, _: &Overrides) -> Result<Facts, ArticleError> {
    Err(ArticleError::NoHtml)
}

/// Applies the caller's facts, and fills in what is missing.
fn finish(facts: Facts, day: Option<Day>, given: &Overrides) -> Result<Article, ArticleError> {
    let Facts { title, published, outlet, author, address, language, body, mut doubts } = facts;
    if body.trim().is_empty() {
        return Err(ArticleError::NoText);
    }
    let address = given.address.clone().or(address);
    let published = day.or(published).or_else(|| {
        let day = date::date_in_address(address.as_deref()?)?;
        doubts.push(Doubt::DateFromAddress);
        Some(day)
    });
    let title = given.title.clone().or(title).unwrap_or_else(|| {
        doubts.push(Doubt::NoTitle);
        first_words(&body)
    });
    if body.len() < SHORT_TEXT && has_notice(&body) && !doubts.contains(&Doubt::Paywall) {
        doubts.push(Doubt::Paywall);
    }
    Ok(Article {
        title,
        published: published.ok_or(ArticleError::NoDate)?,
        outlet: given.outlet.clone().or(outlet),
        author,
        address,
        language: given.language.clone().or(language),
        body,
        doubts,
    })
}

/// Returns the first words of a text, cut between words.
fn first_words(body: &str) -> String {
    let line = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if line.chars().count() <= TITLE_LENGTH {
        return line.to_owned();
    }
    let mut title = String::new();
    for word in line.split_whitespace() {
        if title.chars().count() + word.chars().count() >= TITLE_LENGTH {
            break;
        }
        title.push_str(word);
        title.push(' ');
    }
    if title.is_empty() {
        title = line.chars().take(TITLE_LENGTH).collect();
    }
    format!("{}…", title.trim_end_matches([' ', ',', ';', ':', '–', '—']))
}

/// Returns whether a text has a notice that only subscribers may read on.
fn has_notice(body: &str) -> bool {
    let lower = body.to_lowercase();
    NOTICES.iter().any(|notice| lower.contains(notice))
}
