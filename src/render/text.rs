//! Texts of notes and of the configuration as HTML, with links relative to the page that is rendered.

use super::context::PageContext;
use super::images::ImageSources;
use crate::edition::EditionText;
use crate::html::Html;
use crate::markdown::{self, FirstHeading, Resolution, TargetKind};
use crate::note::{Note, Target, is_image};
use crate::plan::file_path;

/// Makes a text for other programs of Markdown.
pub(super) type Portable = fn(&str, &markdown::Context<'_>) -> String;

/// The link to a path of the site, if there can be one.
type To<'t> = &'t dyn Fn(&str) -> Option<String>;

/// A text of Markdown, and what its links start from.
pub(super) struct TextInput<'t> {
    /// The Markdown, comments hidden.
    pub markdown: &'t str,
    /// The note that contains it.
    pub note: &'t Note,
    /// The level of its highest heading.
    pub level: u8,
    /// The prefix of its ids; different for each text of a page.
    pub prefix: &'t str,
    /// Its first `#` heading is the title and is already on the page.
    pub first: FirstHeading,
}

impl<'t> TextInput<'t> {
    /// A text of a note, shown below a page's title.
    pub(super) fn new(markdown: &'t str, note: &'t Note) -> Self {
        let first = FirstHeading::Keep;
        TextInput { markdown, note, level: 2, prefix: "", first }
    }

    /// The text under a note's front matter.
    pub(super) fn body(note: &'t Note) -> Self {
        let first = match note.body.begins_with_title {
            true => FirstHeading::LeaveOut,
            false => FirstHeading::Keep,
        };
        TextInput { first, ..TextInput::new(&note.body.markdown, note) }
    }
}

impl<'t> From<&EditionText<'t>> for TextInput<'t> {
    fn from(text: &EditionText<'t>) -> Self {
        let whole =
            if text.is_body { TextInput::body(text.note) } else { TextInput::new("", text.note) };
        TextInput { markdown: text.markdown, ..whole }
    }
}

impl PageContext<'_> {
    /// Markdown as blocks.
    pub(super) fn blocks(&self, written: &TextInput<'_>) -> Html {
        let to = |path: &str| Some(self.to(path));
        self.rendered(written, &to, markdown::to_html)
    }

    /// Markdown for other programs; without `base_url` nothing of the site is linked.
    pub(super) fn portable(&self, written: &TextInput<'_>, make: Portable) -> String {
        self.rendered(written, &|path| self.absolute(path), make)
    }

    /// One line of Markdown, without the paragraph round it.
    pub(super) fn inline(&self, text: &str, note: &Note, prefix: &str) -> Html {
        self.blocks(&TextInput { prefix, ..TextInput::new(text, note) }).unwrap_paragraph()
    }

    /// Markdown of the configuration, whose links start from the content folder.
    pub(super) fn configured(&self, text: &str, prefix: &str) -> Html {
        let to = |path: &str| Some(self.to(path));
        let resolve = |target: markdown::Target<'_>| self.resolve(target, "", &to);
        let titles = |destination: &str| self.edition().link_title(destination, "");
        markdown::to_html(text, &self.context(&resolve, &titles, prefix))
    }

    /// A text whose links to paths of the site are those of `to`.
    fn rendered<T>(
        &self,
        written: &TextInput<'_>,
        to: To<'_>,
        make: impl Fn(&str, &markdown::Context<'_>) -> T,
    ) -> T {
        let folder = written.note.folder();
        let resolve = |target: markdown::Target<'_>| self.resolve(target, folder, to);
        let titles = |destination: &str| self.edition().link_title(destination, folder);
        let mut context = self.context(&resolve, &titles, written.prefix);
        context.top_level = written.level;
        context.first_heading = written.first;
        make(written.markdown, &context)
    }

    /// What is the same for all texts of the page.
    fn context<'c>(
        &'c self,
        resolve: &'c dyn Fn(markdown::Target<'_>) -> Resolution,
        titles: markdown::Titles<'c>,
        prefix: &'c str,
    ) -> markdown::Context<'c> {
        let labels = &self.model.labels[self.tree];
        let mut context = markdown::Context::new(resolve, prefix);
        context.titles = titles;
        context.depth = self.model.config.limits.markdown_depth;
        context.words = labels.words();
        context.html = self.model.config.html;
        context
    }

    /// What a page has for an address of a note; broken ones are reported before any page is made.
    fn resolve(&self, written: markdown::Target<'_>, folder: &str, to: To<'_>) -> Resolution {
        let timeline = &self.model.timeline;
        let path = match timeline.target(written.destination, folder) {
            Target::Event(id) => timeline.event(&id).map(|event| self.tree().event(&event.id)),
            Target::Note { name, heading } => {
                let note = self.model.find_note(&name);
                let path = note.and_then(|note| self.note_path(note));
                return match (path.and_then(|path| to(&path)), heading) {
                    (None, _) => Resolution::TextOnly,
                    (Some(href), None) => Resolution::Href(href),
                    (Some(href), Some(heading)) => {
                        Resolution::Href(format!("{href}#{}{heading}", super::NOTE_PREFIX))
                    }
                };
            }
            Target::File(file) if written.kind == TargetKind::Image && is_image(&file) => {
                let size = self.model.files.sizes.get(&file).copied();
                let ImageSources { src, srcset } = self.image_sources(&file, to);
                let image = |src| Resolution::Image { src, srcset, size };
                return src.map_or(Resolution::TextOnly, image);
            }
            Target::File(file) => Some(file_path(&file)),
            Target::Site(path) => self.model.plan.find(&path).map(|path| path.as_str().to_owned()),
            Target::Web => return Resolution::Href(written.destination.to_owned()),
            Target::Heading(_) | Target::Wikilink { .. } | Target::Outside => None,
        };
        path.and_then(|path| to(&path)).map_or(Resolution::TextOnly, Resolution::Href)
    }
}

/// Plain text cut at a word near 160 characters, for descriptions.
pub(super) fn description(text: &str) -> String {
    shortened(text.split_whitespace().collect::<Vec<_>>().join(" "), 160)
}

/// Plain text, cut at a word if it has more than `most` characters.
pub(super) fn shortened(text: String, most: usize) -> String {
    if text.len() <= most || text.chars().nth(most).is_none() {
        return text;
    }
    let cut: String = text.chars().take(most - 1).collect();
    let end = cut.rfind(' ').filter(|at| *at > most / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', '–', ' ']))
}
