//! Renders Markdown as HTML: a [`Context`] says where its links lead and how its headings nest.

use super::heading::Anchors;
use super::render::Renderer;
use super::steps::{Prepared, prepare};
use super::{autolink, plain};
use crate::html::Html;
use pulldown_cmark::{Event, Tag, TagEnd};
use serde::Deserialize;
use std::collections::BTreeSet;

/// What happens to raw HTML in a text; comments are left out in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RawHtml {
    /// Shows it as text.
    #[default]
    Escape,
    /// Keeps harmless elements, and shows everything else as text or leaves it out.
    Sanitize,
    /// Passes it on as it is, including scripts.
    Trust,
}

/// What happens to a `#` heading at the beginning of the text that repeats the title of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FirstHeading {
    /// Writes it like any other.
    #[default]
    Keep,
    /// Leaves out the first heading if its level is 1.
    LeaveOut,
}

/// The use of an address in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetKind {
    /// `[text](…)`, or an autolink.
    Link,
    /// `![alt](…)`.
    Image,
}

/// An address in a text, for the caller to resolve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target<'a> {
    /// The address as written, entities and escapes decoded.
    pub destination: &'a str,
    /// Its use.
    pub kind: TargetKind,
}

/// What an address becomes in the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// A link to this address; for an image, a link with the alternative text as its words.
    Href(String),
    /// The image itself: a file of the site. An address of another server becomes a link all the same.
    Image {
        /// Address of the image.
        src: String,
        /// Addresses of its versions of several widths, if there are some.
        srcset: Option<String>,
        /// Width and height in pixels, if known.
        size: Option<(u32, u32)>,
    },
    /// Only the words, or the alternative text.
    TextOnly,
}

/// Returns the title of what a wikilink leads to, by its destination.
pub type Titles<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The words that rendering adds, in the language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words<'a> {
    /// Name of a table's scroll box.
    pub table: &'a str,
    /// Name of the list of footnotes.
    pub footnotes: &'a str,
    /// Name of the link from a footnote back to its reference.
    pub back: &'a str,
    /// Name of a ticked box of a task list.
    pub done: &'a str,
    /// Name of an empty box of a task list.
    pub open: &'a str,
    /// Titles of callouts by kind, in the order of [`super::callout_kinds`]; English ones if empty.
    pub callouts: &'a [String],
}

impl Default for Words<'_> {
    fn default() -> Self {
        Words {
            table: "Table",
            footnotes: "Footnotes",
            back: "Back to the text",
            done: "done",
            open: "open",
            callouts: &[],
        }
    }
}

/// The place for which a text is rendered.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Resolves each address except those of headings of the same text.
    pub resolve: &'a dyn Fn(Target<'_>) -> Resolution,
    /// The words of wikilinks that have none.
    pub titles: Titles<'a>,
    /// Level of the highest heading, 1 to 6; deeper ones follow without a gap, up to 6.
    pub top_level: u8,
    /// Prefix of ids; different for each text of a page, and best not empty.
    pub id_prefix: &'a str,
    /// Treatment of raw HTML.
    pub html: RawHtml,
    /// Treatment of the text's own title.
    pub first_heading: FirstHeading,
    /// Maximum nesting of elements; deeper elements are left out, but their words are kept.
    pub depth: usize,
    /// The words that are added.
    pub words: Words<'a>,
}

impl<'a> Context<'a> {
    /// Makes a context without titles of wikilinks, with headings from level 2, raw HTML as text, 256
    /// levels, English words.
    pub fn new(resolve: &'a dyn Fn(Target<'_>) -> Resolution, id_prefix: &'a str) -> Self {
        Context {
            resolve,
            titles: &|_| None,
            top_level: 2,
            id_prefix,
            html: RawHtml::Escape,
            first_heading: FirstHeading::Keep,
            depth: 256,
            words: Words::default(),
        }
    }
}

/// Renders a text as HTML. Comments should be hidden before (`hide_comments`); attributes of headings and
/// the fields of dated ones are never written.
pub fn to_html(text: &str, context: &Context<'_>) -> Html {
    let text = prepare(text);
    let len = text.text.len();
    let mut renderer = Renderer::new(context, anchors_of(&text), len + len / 4);
    autolink::with_links(&text.text, text.steps(context.titles), |step| renderer.step(step));
    Html::from_markup(renderer.finish())
}

/// Returns the anchors of a text, if links to its own headings could need them.
fn anchors_of(prepared: &Prepared<'_>) -> BTreeSet<String> {
    let text = &*prepared.text;
    let mut found = BTreeSet::new();
    let may_lead = |before: &str| ["(", "(<", ": ", "[["].iter().any(|sign| before.ends_with(sign));
    if !memchr::memchr_iter(b'#', text.as_bytes()).any(|at| may_lead(&text[..at])) {
        return found;
    }
    let mut anchors = Anchors::default();
    let mut heading: Option<(Option<String>, String)> = None;
    let mut images = 0_usize;
    for (event, range) in super::parser(text).into_offset_iter() {
        if prepared.callout(&event, range.start).is_some() {
            continue;
        }
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                heading = Some((id.map(String::from), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((id, words)) = heading.take() {
                    found.insert(anchors.next(id.as_deref(), &plain::fold(&words)));
                }
            }
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images = images.saturating_sub(1),
            event => {
                if let Some((_, words)) = heading.as_mut().filter(|_| images == 0) {
                    words.push_str(plain::words_of(&event));
                }
            }
        }
    }
    found
}
