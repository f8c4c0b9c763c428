//! Generates a folder of notes like those of a newsroom, reproducibly from a number and a seed.
//!
//! Each note is about an article of 300 to 500 words with claims about one to three events. Events have
//! explicit ids and one to five sources, most of which agree on the date; some give only the month, a few a
//! rival day. One more note is a chronology of 200 dated headings.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// Days from the first publication to the last: ten years.
const DAYS: u64 = 3652;
/// Headings of the chronology.
const HEADINGS: u64 = 200;
/// Terms of each taxonomy.
const TERMS: u64 = 100;
/// Outlets that publish the reports.
const OUTLETS: u64 = 60;
/// Words of the running text.
const WORDS: &str = "the a of to and in that for on with by as at from report says border talks treaty \
    minister agreement parliament vote delegation statement army official region government week \
    company court inquiry evidence witness harbour bridge railway energy price contract supply \
    member session draft article clause signature visit summit spokesman agency source paper record \
    first second last new former joint public foreign domestic regional several many two three before \
    after during since between against under over will would could has had was were is are been made \
    given sent taken held signed denied confirmed announced expected delayed approved rejected";

/// Writes the configuration and the notes below `root`.
pub(crate) fn write(root: &Path, notes: usize, seed: u64) -> io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    fs::write(root.join("dateline.yaml"), CONFIG)?;
    let mut writer = Writer { random: Random(seed), open: Vec::new(), events: 0 };
    for index in 0..notes {
        let day = index as u64 * DAYS / notes as u64;
        fs::write(content.join(format!("{}.md", name(index))), writer.note(index, day))?;
    }
    fs::write(content.join("chronology.md"), writer.chronology())
}

/// The stem of a note's file.
pub(crate) fn name(index: usize) -> String {
    format!("report-{index:05}")
}

const CONFIG: &str = "\
title: Generated timeline
base_url: https://example.org/timeline/
taxonomies: [tags, actors, places]
timelines:
  - {id: key-events, title: Key events, where: {key: true}}
  - {id: one-actor, title: One actor, where: {actors: [Actor 7], status: [confirmed]}}
";

/// An event that further notes may still report.
struct Open {
    id: String,
    day: u64,
    left: u64,
}

struct Writer {
    random: Random,
    open: Vec<Open>,
    events: usize,
}

impl Writer {
    fn note(&mut self, index: usize, day: u64) -> String {
        let outlet = self.random.random_below(OUTLETS);
        let mut note = format!(
            "---\ntitle: \"{}\"\ndate: {}\nsource:\n  name: Outlet {outlet}\n  \
             url: https://outlet-{outlet}.example/{index}\n{}events:\n",
            self.title(),
            date(day),
            self.terms("")
        );
        let claims = 1 + self.random.random_below(3) as usize;
        let first = self.open.len().saturating_sub(30);
        let mut old: Vec<usize> = (first..self.open.len()).collect();
        for _ in 0..claims {
            if !old.is_empty() && self.random.is_likely(50) {
                let at = old.swap_remove(self.random.random_below(old.len() as u64) as usize);
                note += &self.claim_about_known_event(at);
            } else {
                note += &self.claim_about_new_event(day);
            }
        }
        self.open.retain(|event| event.left > 0);
        note += "---\n\n";
        note + &self.body(index)
    }

    /// A claim about an event that no earlier note mentions.
    fn claim_about_new_event(&mut self, published: u64) -> String {
        let id = format!("event-{:05}", self.events);
        self.events += 1;
        let day = published.saturating_sub(self.random.random_below(4));
        let left = [0, 0, 0, 0, 1, 1, 2, 2, 3, 4][self.random.random_below(10) as usize];
        let when = self.when(day);
        let mut claim =
            format!("  - id: {id}\n    date: {when}\n    title: \"{}\"\n", self.title());
        let _ = writeln!(claim, "    text: {}", self.sentence());
        claim += &self.terms("    ");
        if self.random.is_likely(3) {
            claim += "    key: true\n";
        }
        if self.random.is_likely(10) {
            claim += "    status: confirmed\n";
        }
        if left > 0 {
            self.open.push(Open { id, day, left });
        }
        claim
    }

    /// One more report of an event.
    fn claim_about_known_event(&mut self, at: usize) -> String {
        let Open { id, day, left } = &mut self.open[at];
        let (id, day) = (id.clone(), *day);
        *left = left.saturating_sub(1);
        let rival = if self.random.is_likely(4) { 1 } else { 0 };
        let when = self.when(day + rival);
        let quote = self.sentence();
        let mut claim = format!("  - id: {id}\n    date: {when}\n    quote: {quote}\n");
        if self.random.is_likely(20) {
            claim += "    according_to: A spokesman\n";
        }
        claim
    }

    /// A day as one report gives it: usually the day, else its month, an hour or an approximate day.
    fn when(&mut self, day: u64) -> String {
        let date = date(day);
        match self.random.random_below(100) {
            0..12 => date[..7].to_owned(),
            12..16 => format!("{date}T{:02}:30", day % 24),
            16..20 => format!("{date}~"),
            _ => date,
        }
    }

    fn terms(&mut self, indent: &str) -> String {
        let tags = (self.random.random_below(TERMS), self.random.random_below(TERMS));
        let actors = (self.random.random_below(TERMS), self.random.random_below(TERMS));
        let place = self.random.random_below(TERMS);
        format!(
            "{indent}tags: [tag-{}, tag-{}]\n{indent}actors: [Actor {}, Actor {}]\n\
             {indent}places: [Place {place}]\n",
            tags.0, tags.1, actors.0, actors.1
        )
    }

    /// 300 to 500 words: paragraphs, two headings, a list and links.
    fn body(&mut self, index: usize) -> String {
        let words = 300 + self.random.random_below(200) as usize;
        let mut body = String::with_capacity(words * 8);
        for part in 0..3 {
            if part > 0 {
                let _ = writeln!(body, "## {}\n", self.title());
            }
            let end = words * (part + 1) / 3;
            while body.split(' ').count() < end {
                body += &self.sentence();
                body.push(if self.random.is_likely(20) { '\n' } else { ' ' });
            }
            body += "\n\n";
        }
        let _ = writeln!(body, "- *{}*\n- **{}**\n", self.sentence(), self.sentence());
        if let Some(before) = index.checked_sub(1 + self.random.random_below(20) as usize) {
            let event = self.random.random_below(self.events as u64);
            let _ = writeln!(
                body,
                "Compare [an earlier report](note:{}) and [that day](event:event-{event:05}).",
                name(before)
            );
        }
        body
    }

    fn chronology(&mut self) -> String {
        let mut note = String::from("---\ntitle: Chronology\ndate: 2024-12-31\nsource:\n");
        note += "  name: Almanac\n  url: https://almanac.example/chronology\n---\n\n";
        for index in 0..HEADINGS {
            let day = date(index * DAYS / HEADINGS);
            let title = self.title();
            let _ = writeln!(note, "## {title} {{#chronicled-{index:03} date={day}}}\n");
            let _ = writeln!(note, "{} {}\n", self.sentence(), self.sentence());
        }
        note
    }

    fn title(&mut self) -> String {
        let count = 4 + self.random.random_below(5);
        self.words(count)
    }

    fn sentence(&mut self) -> String {
        let count = 8 + self.random.random_below(12);
        self.words(count) + "."
    }

    /// This number of words, the first with a capital letter.
    fn words(&mut self, count: u64) -> String {
        let known: Vec<&str> = WORDS.split_whitespace().collect();
        let mut text = String::new();
        for at in 0..count {
            let word = known[self.random.random_below(known.len() as u64) as usize];
            if at == 0 {
                text += &word[..1].to_uppercase();
                text += &word[1..];
            } else {
                text.push(' ');
                text += word;
            }
        }
        text
    }
}

/// The day this number of days after 2015-01-01.
fn date(mut day: u64) -> String {
    let mut year = 2015;
    let leap = |year: u64| year.is_multiple_of(4);
    while day >= 365 + u64::from(leap(year)) {
        day -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if day < length {
            break;
        }
        day -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", day + 1)
}

/// Marsaglia's xorshift with a multiplication (xorshift64*); the seed is not 0.
struct Random(u64);

impl Random {
    fn next_random(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number from 0 to `end` without it.
    fn random_below(&mut self, end: u64) -> u64 {
        (self.next_random() >> 33) % end
    }

    /// True with a probability in percent.
    fn is_likely(&mut self, percent: u64) -> bool {
        self.random_below(100) < percent
    }
}
