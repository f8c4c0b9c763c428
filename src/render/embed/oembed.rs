//! oEmbed answers (oembed.com, version 1.0): what a system shows for a pasted link.

use serde::Serialize;

use crate::html::escape;
use crate::plan::{CardSubject, Embed, EmbedContent, EmbedIndex, ListKind};
use crate::render::context::PageContext;

/// The size that an answer names, in CSS pixels; the frame says its real height by itself.
const WIDTH: u16 = 600;
const HEIGHT: u16 = 600;
/// How long an answer may be kept, in seconds.
const AGE: u32 = 3600;

/// The members that consumers ask for; `version` is a text, since some accept nothing else.
#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    provider_name: &'a str,
    provider_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<&'a str>,
    cache_age: u32,
    width: u16,
    height: u16,
    #[serde(flatten)]
    thumbnail: Option<Thumbnail>,
    html: String,
}

/// A picture for systems that show no frame; all of it or nothing.
#[derive(Serialize)]
struct Thumbnail {
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// The answer for an embed; empty without `base_url`, since none is planned then.
pub(in crate::render) fn oembed(context: &PageContext<'_>, index: EmbedIndex) -> String {
    let config = &context.model.config;
    let Some(base) = config.base_url.as_deref() else { return String::new() };
    let embed = &context.model.plan.embeds[index];
    let title = context.embed_name(embed);
    let answer = Answer {
        version: "1.0",
        kind: "rich",
        title: &title,
        provider_name: config.publisher.name.as_deref().unwrap_or(context.edition().site_title()),
        provider_url: base,
        author_name: config.author.as_ref().map(|author| author.name.as_str()),
        cache_age: AGE,
        width: WIDTH,
        height: HEIGHT,
        thumbnail: thumbnail(context, embed),
        html: html(context, embed, &title),
    };
    serde_json::to_string(&answer).unwrap_or_default() + "\n"
}

fn thumbnail(context: &PageContext<'_>, embed: &Embed) -> Option<Thumbnail> {
    let own = match embed.content {
        EmbedContent::List(list) => match context.model.plan.lists[list].kind {
            ListKind::Timeline(position) => context.card_image(CardSubject::Timeline(position)),
            _ => None,
        },
        _ => None,
    };
    let image = own.or_else(|| context.card_image(CardSubject::Site))?;
    Some(Thumbnail {
        thumbnail_url: image.url,
        thumbnail_width: image.width,
        thumbnail_height: image.height,
    })
}

/// A link for readers whom the frame does not reach, and the frame; one line, since consumers keep
/// line breaks.
fn html(context: &PageContext<'_>, embed: &Embed, title: &str) -> String {
    let address = |path: &str| escape(&context.absolute(path).unwrap_or_default());
    let title = escape(title);
    format!(
        "<blockquote><a href=\"{}\">{title}</a></blockquote>\
         <iframe src=\"{}\" width=\"100%\" height=\"{HEIGHT}\" title=\"{title}\"></iframe>",
        address(&context.embed_page(embed)),
        address(&context.tree().frame(&embed.name)),
    )
}

impl PageContext<'_> {
    /// What an embed is called where nothing else names the site: "Grid attacks: Key events".
    pub(in crate::render) fn embed_name(&self, embed: &Embed) -> String {
        self.with_site(self.embed_title(embed).text)
    }

    /// A title with the site's before it, unless it is that.
    pub(in crate::render) fn with_site(&self, title: String) -> String {
        let site = self.edition().site_title();
        match title == site {
            true => title,
            false => format!("{site}{} {title}", self.label("colon")),
        }
    }
}
