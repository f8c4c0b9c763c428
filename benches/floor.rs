//! The minimum time of dateline's dependencies for the work of `benches/peers`: reads each note, parses its
//! front matter and its Markdown once, renders one template for it, one for each tag and one for all, and
//! writes the pages. No dates, no merging, no checks, no addresses, no feed, no comparison.
//!
//! ```text
//! cargo bench --profile dist --bench floor -- CONTENT OUT
//! ```
//!
//! reads the notes that `benches/peers/gen_notes.py` made into the folder `CONTENT`, and writes pages
//! below `OUT`, which must not exist and is removed at the end. Prints the median time of nine rounds.

#![allow(clippy::print_stdout, reason = "its figure is its result")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mimalloc::MiMalloc;
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tera::{Context, Tera};
use walkdir::WalkDir;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 9;

const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>{{ title }}</title>\
    <h1>{{ title }}</h1><p><time>{{ date }}</time></p>{{ text | safe }}\
    <ul>{% for tag in tags %}<li><a href=\"../../tags/{{ tag }}/\">{{ tag }}</a>{% endfor %}</ul>";
const LIST: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>{{ title }}</title>\
    <ol>{% for row in rows %}<li><time>{{ row.date }}</time> <a href=\"{{ row.href }}\">\
    {{ row.title }}</a>{% endfor %}</ol>";

/// The keys of the front matter that pages show.
#[derive(Deserialize)]
struct Front {
    title: String,
    date: String,
    #[serde(default)]
    tags: Vec<String>,
}

struct Note {
    front: Front,
    body: String,
    slug: String,
}

#[derive(Serialize)]
struct Page<'a> {
    title: &'a str,
    date: &'a str,
    tags: &'a [String],
    text: String,
}

#[derive(Serialize)]
struct Row<'a> {
    title: &'a str,
    date: &'a str,
    href: String,
}

#[derive(Serialize)]
struct List<'a> {
    title: &'a str,
    rows: Vec<Row<'a>>,
}

fn main() -> Outcome<()> {
    let words: Vec<PathBuf> =
        std::env::args_os().skip(1).filter(|word| word != "--bench").map(PathBuf::from).collect();
    let [content, out] = words.as_slice() else {
        println!("nothing measured: cargo bench --profile dist --bench floor -- CONTENT OUT");
        return Ok(());
    };
    let mut times: Vec<Duration> = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        build(content, out)?;
        times.push(begin.elapsed());
        fs::remove_dir_all(out)?;
    }
    times.sort_unstable();
    println!("{:.3} s", times[ROUNDS / 2].as_secs_f64());
    Ok(())
}

fn build(content: &Path, out: &Path) -> Outcome<()> {
    let entries: Vec<_> =
        WalkDir::new(content).sort_by_file_name().into_iter().collect::<Result<_, _>>()?;
    let files: Vec<PathBuf> = entries
        .into_iter()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.into_path())
        .collect();
    let notes: Vec<Note> = files.par_iter().map(|path| read(path)).collect::<Outcome<_>>()?;
    let mut tera = Tera::new();
    tera.add_raw_templates([("page.html", PAGE), ("list.html", LIST)])?;
    let mut tags: BTreeMap<&str, Vec<&Note>> = BTreeMap::new();
    for note in &notes {
        for tag in &note.front.tags {
            tags.entry(tag).or_default().push(note);
        }
    }
    for folder in ["events", "tags"] {
        fs::create_dir_all(out.join(folder))?;
    }
    let (index, others) = rayon::join(
        || list(&tera, "Timeline", notes.iter(), "", out),
        || {
            let lists = tags.into_par_iter().map(|(tag, notes)| {
                let folder = out.join("tags").join(tag);
                fs::create_dir(&folder)?;
                list(&tera, tag, notes.into_iter(), "../../", &folder)
            });
            lists.collect::<Outcome<()>>()?;
            notes.par_iter().map(|note| page(&tera, note, out)).collect()
        },
    );
    index.and(others)
}

fn read(path: &Path) -> Outcome<Note> {
    let text = fs::read_to_string(path)?;
    let (front, body) = text
        .strip_prefix("---\n")
        .and_then(|text| text.split_once("\n---\n"))
        .ok_or_else(|| format!("`{}` has no front matter", path.display()))?;
    let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Note { front: serde_yaml::from_str(front)?, body: body.to_owned(), slug })
}

fn page(tera: &Tera, note: &Note, out: &Path) -> Outcome<()> {
    let mut text = String::with_capacity(note.body.len() * 2);
    html::push_html(&mut text, Parser::new_ext(&note.body, Options::ENABLE_TABLES));
    let Front { title, date, tags } = &note.front;
    let context = Context::from_serialize(&Page { title, date, tags, text })?;
    let folder = out.join("events").join(&note.slug);
    fs::create_dir(&folder)?;
    Ok(fs::write(folder.join("index.html"), tera.render("page.html", &context)?)?)
}

fn list<'a>(
    tera: &Tera,
    title: &str,
    notes: impl Iterator<Item = &'a Note>,
    root: &str,
    folder: &Path,
) -> Outcome<()> {
    let row = |note: &'a Note| Row {
        title: &note.front.title,
        date: &note.front.date,
        href: format!("{root}events/{}/", note.slug),
    };
    let context = Context::from_serialize(&List { title, rows: notes.map(row).collect() })?;
    Ok(fs::write(folder.join("index.html"), tera.render("list.html", &context)?)?)
}
