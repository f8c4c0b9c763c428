//! The parts of the configuration that have parts of their own: timelines, theme, lints.

use std::collections::BTreeMap;

use super::check::Reader;
use super::file::{ThemeFile, TimelineFile, WhereFile};
use super::{Conditions, Level, NamedTimeline, Order, Selection, ThemeChoice};
use crate::colour::{Colour, ColourFault};
use crate::date::{Hemisphere, When};
use crate::diag::{Code, Severity, did_you_mean, nearest};

impl Reader<'_> {
    pub(super) fn timelines(
        &mut self,
        written: Vec<TimelineFile>,
        taxonomies: &[String],
        order: Order,
        hemisphere: Hemisphere,
    ) -> Vec<NamedTimeline> {
        let mut timelines: Vec<NamedTimeline> = Vec::with_capacity(written.len());
        for (index, timeline) in written.into_iter().enumerate() {
            let path = format!("timelines[{index}]");
            let TimelineFile { id, title, intro, events, r#where, order: own, chart, translations } =
                timeline;
            let (Some(id), Some(title)) = (id, title) else {
                self.tell(Code::MissingKey, &path, "a timeline without `id` or `title`".into())
                    .say("write both: `{id: ratification, title: Ratification, events: […]}`");
                continue;
            };
            if timelines.iter().any(|known| known.id == id) {
                self.tell(
                    Code::PathCollision,
                    &path,
                    format!("a second timeline with the id `{id}`"),
                )
                .say("give one of the two another id");
                continue;
            }
            let selection = match (events, r#where) {
                (Some(events), None) => Selection::Events(events),
                (None, Some(conditions)) => {
                    Selection::Where(self.conditions(conditions, &path, hemisphere))
                }
                _ => {
                    self.tell(
                        Code::MissingKey,
                        &path,
                        format!("the timeline `{id}` does not say which events it holds"),
                    )
                    .say("write either `events: […]` or `where: {…}`");
                    continue;
                }
            };
            if let Some(chart) = &chart {
                self.check_taxonomy(&format!("{path}.chart"), chart, taxonomies);
            }
            timelines.push(NamedTimeline {
                id,
                title,
                intro,
                selection,
                order: own.unwrap_or(order),
                chart,
                translations,
            });
        }
        timelines
    }

    fn conditions(&mut self, written: WhereFile, path: &str, hemisphere: Hemisphere) -> Conditions {
        let WhereFile { status, key, from, to, terms } = written;
        let from =
            from.and_then(|text| self.date(&text, &format!("{path}.where.from"), hemisphere));
        let to = to.and_then(|text| self.date(&text, &format!("{path}.where.to"), hemisphere));
        Conditions { terms, status, key, from, to }
    }

    fn date(&mut self, text: &str, path: &str, hemisphere: Hemisphere) -> Option<When> {
        match When::parse(text, hemisphere) {
            Ok(when) => Some(when),
            Err(error) => {
                self.tell(Code::BadDate, path, error.message).help.extend(error.help);
                None
            }
        }
    }

    pub(super) fn theme(&mut self, written: ThemeFile) -> ThemeChoice {
        let ThemeFile { name, accent, width, font, options } = written;
        let accent = accent.and_then(|accent| self.accent(&accent));
        let css = |text: &String| !text.contains(['{', '}', ';', '<', '>', '\\', '(', '@']);
        let mut plain = |key: &str, value: Option<String>, example: &str| {
            let bad = value.as_ref().filter(|text| !css(text)).cloned();
            if let Some(bad) = &bad {
                self.tell(
                    Code::BadValue,
                    &format!("theme.{key}"),
                    format!("`{bad}` is not taken here"),
                )
                .say(format!("write a plain value such as `{example}`"));
            }
            value.filter(|_| bad.is_none())
        };
        let width = plain("width", width, "46rem");
        let font = plain("font", font, "Georgia, serif");
        ThemeChoice {
            name: name.unwrap_or_else(|| "chronicle".into()),
            accent,
            width,
            font,
            options,
        }
    }

    fn accent(&mut self, written: &str) -> Option<Colour> {
        let (message, help) = match Colour::parse(written) {
            Ok(colour) => return Some(colour),
            Err(ColourFault::Unknown) => (
                format!("`{written}` is no colour"),
                "write a colour of CSS, in quotes where it begins with `#`: `\"#7a1f1f\"`, `darkred`",
            ),
            Err(ColourFault::Transparent) => (
                format!("`{written}` is transparent"),
                "write an opaque colour: its contrast with the page must be known",
            ),
        };
        self.tell(Code::BadValue, "theme.accent", message).say(help);
        None
    }

    pub(super) fn lints(&mut self, written: BTreeMap<String, Level>) -> BTreeMap<Code, Level> {
        let mut lints = BTreeMap::new();
        for (name, level) in written {
            let path = format!("lints.{name}#key");
            match Code::find(&name) {
                Some(code) if code.severity() != Severity::Error => {
                    lints.insert(code, level);
                }
                Some(_) => {
                    self.tell(Code::UnknownCode, &path, format!("`{name}` is always an error"))
                        .say("only warnings, notes and hints can be tuned");
                }
                None => {
                    let guess =
                        did_you_mean(&nearest(&name, Code::ALL.iter().map(|code| code.name())));
                    let help = guess.unwrap_or("`dateline explain` lists all codes".into());
                    self.tell(
                        Code::UnknownCode,
                        &path,
                        format!("no diagnostic is called `{name}`"),
                    )
                    .say(help);
                }
            }
        }
        lints
    }
}
