//! Reads Markdown: an [`Outline`] of facts with byte ranges, early; and safe HTML, when a page needs it.
//!
//! The only module that uses `pulldown-cmark` and `ammonia`. It makes no diagnostics and knows nothing of
//! notes and events: callers judge the facts. The flavour is CommonMark with tables, footnotes,
//! strikethrough, heading attributes, task lists and wikilinks, and callouts, which are ours; smart punctuation is off. The steps for a body:
//!
//! ```text
//! text ─▶ hide_comments ─▶ outline   (headings, links, images, raw HTML, nesting)
//!                       └▶ to_html, to_markdown, to_plain   (once per place, each with its Context)
//! ```

mod address;
mod autolink;
mod block;
mod callout;
mod comment;
mod definitions;
mod elements;
mod escape;
mod facts;
mod footnotes;
mod foreign;
mod heading;
mod html;
mod leftover;
mod link;
mod nesting;
mod outline;
mod pieces;
mod plain;
mod portable;
mod raw;
mod render;
mod steps;
mod wikilink;
mod writer;

pub use address::{AddressProblem, address_problem, is_remote, safe_address};
pub use callout::callout_kinds;
pub use comment::{hide_comments, unclosed_comment, without_comments};
pub use definitions::Definitions;
pub use escape::{escape, escape_line};
pub use facts::*;
pub use heading::{is_dated, slug};
pub use html::{
    Context, FirstHeading, RawHtml, Resolution, Target, TargetKind, Titles, Words, to_html,
};
pub use outline::outline;
pub use plain::{first_line, plain, plain_with_titles};
pub use portable::{to_markdown, to_plain};
pub use wikilink::{anchor as wikilink_anchor, name as wikilink_name};

use pulldown_cmark::{Options, Parser};

use crate::work::{self, Step};

/// Returns the parser for our flavour of Markdown.
fn parser(text: &str) -> Parser<'_> {
    work::count(Step::MarkdownRead);
    work::count_many(Step::ByteRead, text.len());
    Parser::new_ext(text, options())
}

/// Returns the enabled extensions, each by name: `Options::all()` would include the old footnote rules.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS
}
