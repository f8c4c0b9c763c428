//! The site that drafts are for.

use std::path::PathBuf;

use chrono::SecondsFormat;
use dateline::article::Article;
use dateline::draft::{Head, KnownEvent};
use dateline::error::Result;
use dateline::inputs::Inputs;
use dateline::temporal::Language;
use dateline::timeline::{Event, Timeline};

use super::ReadArticle;
use crate::cli::args::{Draft, Global};
use crate::cli::new::outlet;
use crate::cli::{clock, print_stderr, project};

/// The site that the draft is for.
pub(super) struct Site {
    pub(super) inputs: Inputs,
    timeline: Timeline,
    /// Its events, and those of the drafts of this run.
    pub(super) known: Vec<KnownEvent>,
}

impl Site {
    /// Reads the project.
    pub(super) fn read(global: &Global) -> Result<Site> {
        let inputs = project::read(global, true)?;
        let timeline = dateline::read_timeline(&inputs).value;
        let known = timeline.events.iter().map(known).collect();
        Ok(Site { inputs, timeline, known })
    }

    /// Returns what the note says about its article.
    pub(super) fn head(&self, args: &Draft, read: &ReadArticle) -> Result<Head> {
        let Article { title, published, outlet: name, author, address, language, .. } =
            &read.article;
        // What a page says about its language counts only if it is one whose dates are not known.
        let other = language.clone().filter(|tag| Language::from_code(tag).is_none());
        let lang = args.lang.clone().or(other);
        let lang = lang.unwrap_or_else(|| read.language.code().to_owned());
        let of_address = || address.as_deref().map(|url| outlet(&self.inputs, url).to_owned());
        Ok(Head {
            title: title.clone(),
            date: published.to_string(),
            outlet: name.clone().or_else(of_address),
            url: address.clone(),
            author: author.clone(),
            lang: Some(lang).filter(|lang| self.inputs.config.lang.as_str() != lang),
            added: clock::now()?.to_rfc3339_opts(SecondsFormat::Secs, true),
            body: (!args.no_body).then(|| read.words.clone()),
        })
    }

    /// Returns the path of a file of the content folder.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.inputs.root().join(&self.inputs.config.content).join(path)
    }

    /// Returns the path of a new note below the content folder: one at which there is no file, and whose slug no
    /// note has. Reports it if that is not the first choice.
    pub(super) fn free_path(&self, slug: &str) -> String {
        let is_free = |slug: &String| {
            !self.timeline.note_names.contains_key(slug)
                && !self.path(&format!("{slug}.md")).exists()
        };
        let numbered = (2..).map(|number: usize| format!("{slug}-{number}"));
        let free = std::iter::once(slug.to_owned()).chain(numbered).find(is_free);
        // The numbers never end, so there is always one.
        let free = free.unwrap_or_else(|| slug.to_owned());
        if free != slug {
            print_stderr(&format!("note: `{slug}.md` already exists, so the draft is `{free}.md`"));
        }
        format!("{free}.md")
    }
}

/// An event of the site as drafts know it.
fn known(event: &Event) -> KnownEvent {
    KnownEvent {
        id: event.id.clone(),
        title: event.title.clone(),
        when: event.date.when.clone(),
        terms: event.terms.iter().flat_map(|(_, names)| names).cloned().collect(),
    }
}
