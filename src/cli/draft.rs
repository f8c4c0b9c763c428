//! `dateline draft`: makes a draft note of an article, with a proposed claim for each date in its text.

mod articles;
mod json;
mod review;
mod site;

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use dateline::article::{self, Article, Overrides};
use dateline::date::{Day, When};
use dateline::draft::{KnownEvent, Text, note_text, paragraphs, propose};
use dateline::error::{Error, Result};
use dateline::slug;
use dateline::temporal::{self, Context, Expression, Language};

use super::args::{Draft, DraftFormat, Global};
use super::date::language;
use super::new::{NewFile, check_file, relative_path};
use super::terminal::show_progress;
use super::{Outcome, init, plural, print, print_data, print_stderr, usage_error};
use articles::{articles, name};
use site::Site;

/// Larger articles are refused where no site sets a limit: a book is no article.
const MAX_BYTES: usize = 16 << 20;

/// An article with the dates in its text.
struct ReadArticle {
    article: Article,
    /// Its words, a paragraph a line.
    words: String,
    language: Language,
    dates: Vec<Expression>,
}

/// A new draft.
struct NewDraft {
    path: PathBuf,
    /// Number of its proposed claims.
    claims: usize,
}

/// Drafts all articles, and reviews the drafts on a terminal.
pub(super) fn run(args: &Draft, global: &Global) -> Result<Outcome> {
    args.lang.as_deref().map(language).transpose()?;
    let articles = articles(args)?;
    let shows_progress = args.batch.is_some() && !global.quiet;
    if args.format == DraftFormat::Json {
        let (articles, outcome) = for_each(args, &articles, shows_progress, |path| {
            Ok(json::article(&name(path), &read(args, path, None, MAX_BYTES)?))
        })?;
        print_data(json::document(articles))?;
        return Ok(outcome);
    }
    let mut site = Site::read(global)?;
    if let Some(drafts) = resumed(args, &site) {
        return review_all(&drafts);
    }
    let (drafts, outcome) =
        for_each(args, &articles, shows_progress, |path| draft(args, path, &mut site))?;
    if args.batch.is_some() && !global.quiet {
        let claims = drafts.iter().map(|draft| draft.claims).sum();
        print_stderr(&format!(
            "{}, {}, {} failed",
            plural(drafts.len(), "draft"),
            plural(claims, "proposed claim"),
            articles.len() - drafts.len()
        ));
    }
    let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    if args.review || is_terminal && args.batch.is_none() {
        review_all(&drafts.into_iter().map(|draft| draft.path).collect::<Vec<_>>())?;
    }
    Ok(outcome)
}

/// Does something with each article. The failure of the only article that the command line names is an error; of
/// several, the others go on, and all failures are listed at the end.
fn for_each<T>(
    args: &Draft,
    articles: &[Option<PathBuf>],
    shows_progress: bool,
    mut handle: impl FnMut(&Option<PathBuf>) -> Result<T>,
) -> Result<(Vec<T>, Outcome)> {
    let (mut handled, mut failures) = (Vec::new(), Vec::new());
    for (at, path) in articles.iter().enumerate() {
        if shows_progress {
            show_progress(at, articles.len());
        }
        match handle(path) {
            Ok(one) => handled.push(one),
            Err(error) if articles.len() == 1 && args.batch.is_none() => return Err(error),
            Err(error) => failures.push(format!("error: {}: {}", name(path), error.report())),
        }
    }
    failures.iter().for_each(|failure| print_stderr(failure));
    let outcome = if failures.is_empty() { Outcome::Done } else { Outcome::Errors };
    Ok((handled, outcome))
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

/// Reads an article of at most `limit` bytes and finds its dates. `own` is the language of the site.
fn read(
    args: &Draft,
    path: &Option<PathBuf>,
    own: Option<Language>,
    limit: usize,
) -> Result<ReadArticle> {
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
        limit: Some(limit),
    };
    let article =
        article::read(&bytes, &overrides).map_err(|error| usage_error(&error, error.help()))?;
    for doubt in &article.doubts {
        print_stderr(&format!("note: {}: {doubt}", name(path)));
    }
    let words = paragraphs(&article.body);
    if let Some(other) = Language::unsupported(&words).filter(|_| args.lang.is_none()) {
        print_stderr(&format!(
            "note: {}: the text seems to be in {other}; dateline finds dates in English, Ukrainian, Russian and German",
            name(path)
        ));
    }
    let named = args.lang.as_deref().and_then(Language::from_code);
    // The site's own language comes first, for texts too short to tell.
    let among: Vec<Language> = own.into_iter().chain(Language::ALL.iter().copied()).collect();
    let language = named.unwrap_or_else(|| Language::of(&words, &among));
    let context = Context { published: chrono_day(article.published), language: named, mode: None };
    let dates = match named {
        Some(_) => temporal::expressions(&words, &context),
        None => temporal::expressions_by_paragraph(&words, language, &context),
    };
    Ok(ReadArticle { article, words, language, dates })
}

/// A day of the calendar as `temporal` takes it.
fn chrono_day(day: Day) -> Option<NaiveDate> {
    let year = i32::try_from(day.year).ok()?;
    NaiveDate::from_ymd_opt(year, u32::from(day.month), u32::from(day.day))
}

/// Drafts one article, prints the path of the new note and returns it.
fn draft(args: &Draft, path: &Option<PathBuf>, site: &mut Site) -> Result<NewDraft> {
    let config = &site.inputs.config;
    let limit = usize::try_from(config.limits.note).unwrap_or(usize::MAX);
    let read = read(args, path, Language::from_code(config.lang.as_str()), limit)?;
    let article = &read.article;
    let published = article.published.to_string();
    let text = Text { words: &read.words, published: article.published };
    let proposals = propose(&text, &read.dates, &site.known);
    let note = note_text(&site.head(args, &read)?, &proposals);
    if note.len() > limit {
        return Err(usage_error(
            format!("the draft would have {} bytes, more than the limit of {limit}", note.len()),
            "split the article, or raise `limits: {note: …}`",
        ));
    }
    let slug = slug::slugify(&format!("{published} {}", article.title));
    let file = NewFile { path: site.free_path(&slug), text: note };
    check_file(&file, &site.inputs)?;
    let target = site.path(&file.path);
    if !init::write_new(&target, &file.text)? {
        return Err(usage_error(
            "another program has just created the file",
            "run the command again",
        ));
    }
    // A later article may be about the same events.
    site.known.extend(proposals.iter().map(|proposal| KnownEvent {
        id: proposal.id.clone(),
        title: proposal.title.clone(),
        when: proposal.date.clone().unwrap_or_else(When::unknown),
        terms: Vec::new(),
    }));
    print(&format!("{}\n", relative_path(&target).display()))?;
    let claims = proposals.len();
    if args.batch.is_none() {
        print_stderr(&match claims {
            0 => "the text has no dates".to_owned(),
            _ => {
                let count = plural(claims, "proposed claim");
                format!("{count}; each is marked `# proposed` until you decide on it")
            }
        });
    }
    Ok(NewDraft { path: target, claims })
}

/// The path, for messages.
pub(super) fn shown(path: &Path) -> String {
    relative_path(path).display().to_string()
}
