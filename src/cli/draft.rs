//! `dateline draft`: makes a draft note of an article, with a proposed claim for each date in its text.

mod json;
mod review;

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, SecondsFormat};
use dateline::article::{self, Article, Overrides};
use dateline::date::{Day, When};
use dateline::draft::{Head, KnownEvent, Text, note_text, paragraphs, propose};
use dateline::error::{Error, Result};
use dateline::inputs::Inputs;
use dateline::slug;
use dateline::temporal::{self, Context, Expression, Language};
use dateline::timeline::{Event, Timeline};

use super::args::{Draft, DraftFormat, Global};
use super::new::{NewFile, check_file, outlet, relative_path};
use super::{Outcome, clock, init, plural, print, print_data, print_stderr, project, usage_error};

/// Larger articles are refused: a book is no article.
const MAX_BYTES: usize = 16 << 20;

/// An article with the dates in its text.
struct ReadArticle {
    article: Article,
    /// Its words, a paragraph a line.
    words: String,
    language: Language,
    dates: Vec<Expression>,
}

/// The site that the draft is for.
struct Site {
    inputs: Inputs,
    timeline: Timeline,
    known: Vec<KnownEvent>,
}

/// Drafts all articles, and reviews the drafts on a terminal.
pub(super) fn run(args: &Draft, global: &Global) -> Result<Outcome> {
    let articles = articles(args)?;
    if args.format == DraftFormat::Json {
        let (articles, outcome) = for_each(args, &articles, |path| {
            Ok(json::article(&name(path), &read(args, path, None)?))
        })?;
        print_data(&json::document(articles))?;
        return Ok(outcome);
    }
    let mut site = Site::read(global)?;
    if let Some(drafts) = resumed(args, &site) {
        return review_all(&drafts);
    }
    let (drafts, outcome) = for_each(args, &articles, |path| draft(args, path, &mut site))?;
    if args.batch.is_some() && !global.quiet {
        let failed = articles.len() - drafts.len();
        print_stderr(&format!("{}, {failed} failed", plural(drafts.len(), "draft")));
    }
    let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    if args.review || is_terminal && args.batch.is_none() {
        review_all(&drafts)?;
    }
    Ok(outcome)
}

/// Does something with each article. The failure of the only article that the command line names is an error; of
/// several, each failure is reported, and the others go on.
fn for_each<T>(
    args: &Draft,
    articles: &[Option<PathBuf>],
    mut handle: impl FnMut(&Option<PathBuf>) -> Result<T>,
) -> Result<(Vec<T>, Outcome)> {
    let mut handled = Vec::new();
    for path in articles {
        match handle(path) {
            Ok(one) => handled.push(one),
            Err(error) if articles.len() == 1 && args.batch.is_none() => return Err(error),
            Err(error) => print_stderr(&format!("error: {}: {}", name(path), error.report())),
        }
    }
    let all = handled.len() == articles.len();
    Ok((handled, if all { Outcome::Done } else { Outcome::Errors }))
}

/// The drafts of the site that `--review` names, if it names nothing else.
fn resumed(args: &Draft, site: &Site) -> Option<Vec<PathBuf>> {
    let content = site.path("").canonicalize().ok()?;
    let is_note =
        |path: &&PathBuf| path.canonicalize().is_ok_and(|path| path.starts_with(&content));
    let drafts: Vec<PathBuf> = args.articles.iter().filter(is_note).cloned().collect();
    let is_all = args.review && !drafts.is_empty() && drafts.len() == args.articles.len();
    is_all.then_some(drafts)
}

/// Reviews one note after the other, until the person stops.
fn review_all(drafts: &[PathBuf]) -> Result<Outcome> {
    for path in drafts {
        if !review::review(path)? {
            break;
        }
    }
    Ok(Outcome::Done)
}

/// The files to read; `None` is standard input.
fn articles(args: &Draft) -> Result<Vec<Option<PathBuf>>> {
    if let Some(folder) = &args.batch {
        let entries = fs::read_dir(folder).map_err(Error::io("read", folder))?;
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(Error::io("read", folder))?.path();
            let is_hidden =
                path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
            if path.is_file() && !is_hidden {
                files.push(Some(path));
            }
        }
        files.sort();
        return match files.is_empty() {
            true => Err(usage_error(
                format!("there is no file in `{}`", folder.display()),
                "name a folder of articles",
            )),
            false => Ok(files),
        };
    }
    if args.articles.is_empty() {
        if io::stdin().is_terminal() {
            print_stderr("Paste the article, then press Ctrl-D on a line of its own.");
        }
        return Ok(vec![None]);
    }
    let one = |path: &PathBuf| Some(path.clone()).filter(|path| path.as_os_str() != "-");
    Ok(args.articles.iter().map(one).collect())
}

fn name(path: &Option<PathBuf>) -> String {
    path.as_ref().map_or_else(|| "standard input".to_owned(), |path| path.display().to_string())
}

/// Reads an article and finds its dates. `own` is the language of the site.
fn read(args: &Draft, path: &Option<PathBuf>, own: Option<Language>) -> Result<ReadArticle> {
    let bytes = match path {
        Some(path) => fs::read(path).map_err(Error::io("read", path))?,
        None => {
            let mut bytes = Vec::new();
            io::stdin()
                .lock()
                .read_to_end(&mut bytes)
                .map_err(Error::io("read", "standard input"))?;
            bytes
        }
    };
    let overrides = Overrides {
        date: args.date.clone(),
        title: args.title.clone(),
        outlet: args.source.clone(),
        address: args.url.clone(),
        language: args.lang.clone(),
        limit: Some(MAX_BYTES),
    };
    let article =
        article::read(&bytes, &overrides).map_err(|error| usage_error(&error, error.help()))?;
    for doubt in &article.doubts {
        print_stderr(&format!("note: {}: {doubt}", name(path)));
    }
    let words = paragraphs(&article.body);
    let named = args.lang.as_deref().and_then(Language::from_code);
    // The site's own language comes first, for texts too short to tell.
    let among: Vec<Language> = own.into_iter().chain(Language::ALL.iter().copied()).collect();
    let language = named.unwrap_or_else(|| Language::of(&words, &among));
    let context =
        Context { published: chrono_day(article.published), language: Some(language), mode: None };
    let dates = temporal::expressions(&words, &context);
    Ok(ReadArticle { article, words, language, dates })
}

/// A day of the calendar as `temporal` takes it.
fn chrono_day(day: Day) -> Option<NaiveDate> {
    let year = i32::try_from(day.year).ok()?;
    NaiveDate::from_ymd_opt(year, u32::from(day.month), u32::from(day.day))
}

/// Drafts one article, prints the path of the new note and returns it.
fn draft(args: &Draft, path: &Option<PathBuf>, site: &mut Site) -> Result<PathBuf> {
    let read = read(args, path, Language::from_code(site.inputs.config.lang.as_str()))?;
    let article = &read.article;
    let published = article.published.to_string();
    let text =
        Text { words: &read.words, language: read.language.code(), published: article.published };
    let proposals = propose(&text, &read.dates, &site.known);
    let head = site.head(args, &read)?;
    let file = NewFile {
        path: site.free_path(&slug::slugify(&format!("{published} {}", article.title))),
        text: note_text(&head, &proposals),
    };
    check_file(&file, &site.inputs)?;
    let target = site.path(&file.path);
    if !init::write_new(&target, &file.text)? {
        return Err(usage_error("the file was made by another program just now", "run it again"));
    }
    // A later article may be about the same events.
    site.known.extend(proposals.iter().map(|proposal| KnownEvent {
        id: proposal.id.clone(),
        title: proposal.title.clone(),
        when: proposal.date.clone().unwrap_or_else(When::unknown),
        terms: Vec::new(),
    }));
    print(&format!("{}\n", relative_path(&target).display()))?;
    let count = plural(proposals.len(), "proposed claim");
    print_stderr(&format!("{count}; `# proposed` marks each that is to be decided"));
    Ok(target)
}

impl Site {
    fn read(global: &Global) -> Result<Site> {
        let inputs = project::read(global, true)?;
        let timeline = dateline::read_timeline(&inputs).value;
        let known = timeline.events.iter().map(known).collect();
        Ok(Site { inputs, timeline, known })
    }

    /// Returns what the note says about its article.
    fn head(&self, args: &Draft, read: &ReadArticle) -> Result<Head> {
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

    fn path(&self, path: &str) -> PathBuf {
        self.inputs.root().join(&self.inputs.config.content).join(path)
    }

    /// Returns the path of a new note below the content folder: one at which there is no file, and whose slug no
    /// note has. Reports it if that is not the first choice.
    fn free_path(&self, slug: &str) -> String {
        let is_free = |slug: &String| {
            !self.timeline.note_names.contains_key(slug)
                && !self.path(&format!("{slug}.md")).exists()
        };
        let numbered = (2..).map(|number: usize| format!("{slug}-{number}"));
        let free = std::iter::once(slug.to_owned()).chain(numbered).find(is_free);
        // The numbers never end, so there is always one.
        let free = free.unwrap_or_else(|| slug.to_owned());
        if free != slug {
            print_stderr(&format!(
                "note: `{slug}.md` is there already, so the draft is `{free}.md`"
            ));
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

/// The path, for messages.
pub(super) fn shown(path: &Path) -> String {
    relative_path(path).display().to_string()
}
