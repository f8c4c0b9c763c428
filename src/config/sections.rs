//! Reads the larger parts of the configuration: outlets, timelines, theme, lints.

use std::collections::BTreeMap;

use super::file::{CoverFile, ThemeFile, TimelineFile, WhereFile};
use super::reader::Reader;
use super::{
    Conditions, Cover, Level, NamedTimeline, Order, Outlet, Selection, ThemeChoice, address,
};
use crate::colour::{Colour, ColourError};
use crate::date::{Hemisphere, When};
use crate::diag::{Code, Severity, nearest};
use crate::keys::DatePlace;
use crate::yaml::Spanned;

/// The units of a width.
const UNITS: [&str; 12] = ["rem", "em", "ch", "ex", "px", "vw", "%", "cm", "mm", "in", "pt", "lh"];

impl Reader<'_> {
    /// Returns the outlets by host name, and reports other names.
    pub(super) fn outlets(
        &mut self,
        written: BTreeMap<Spanned<String>, Outlet>,
    ) -> BTreeMap<String, Outlet> {
        let mut outlets = BTreeMap::new();
        for (name, outlet) in written {
            let lower = name.to_lowercase();
            let host = address::host(&lower);
            if host == name.value && host.contains('.') {
                outlets.insert(name.value, outlet);
                continue;
            }
            let message = format!("`{}` is not the host name of an outlet", name.value);
            let diagnostic = self.report(Code::BadValue, &name, message);
            if host.contains('.') && !host.contains(' ') {
                diagnostic.add_replacement("", name.range.clone(), host);
            } else {
                diagnostic.add_help("write the part of its addresses between `https://` and the next `/`, such as `unn.ua`");
            }
        }
        outlets
    }

    /// Returns the cover; reports one without file or alternative text, and leaves it out.
    pub(super) fn cover(&mut self, written: Spanned<CoverFile>) -> Option<Cover> {
        let Spanned { value: CoverFile { image, alt, credit }, range } = written;
        let (Some(image), Some(alt)) = (image, alt) else {
            self.checker
                .report(Code::MissingKey, &range, "a cover without `image` or `alt`".into())
                .add_help("write both: the file, and what it shows for those who do not see it");
            return None;
        };
        if alt.trim().is_empty() {
            self.checker
                .report(Code::NoAltText, &range, "a cover without alternative text".into())
                .add_help("write after `alt:` what it shows, for those who do not see it");
        }
        Some(Cover { image, alt, credit })
    }

    /// Returns the complete named timelines, and reports what others lack.
    pub(super) fn timelines(
        &mut self,
        written: Vec<Spanned<TimelineFile>>,
        taxonomies: &[Spanned<String>],
        order: Order,
        hemisphere: Hemisphere,
    ) -> Vec<NamedTimeline> {
        let mut timelines: Vec<NamedTimeline> = Vec::with_capacity(written.len());
        for Spanned { value: timeline, range: place } in written {
            let TimelineFile { id, title, intro, events, r#where, order: own, chart, translations } =
                timeline;
            let (Some(id), Some(title)) = (id, title) else {
                self.checker
                    .report(
                        Code::MissingKey,
                        &place,
                        "this timeline needs both `id` and `title`".into(),
                    )
                    .add_help("write `{id: ratification, title: Ratification, events: […]}`");
                continue;
            };
            if timelines.iter().any(|known| known.id == id) {
                let message = format!("two timelines have the id `{id}`");
                self.checker
                    .report(Code::PathCollision, &place, message)
                    .add_help("give one of them another id");
                continue;
            }
            let selection = match (events, r#where) {
                (Some(events), None) => Selection::Events(events),
                (None, Some(conditions)) => {
                    Selection::Where(self.conditions(conditions, hemisphere))
                }
                (events, _) => {
                    let message = match events {
                        Some(_) => format!("the timeline `{id}` has both `events` and `where`"),
                        None => format!("the timeline `{id}` does not say which events it has"),
                    };
                    self.checker
                        .report(Code::MissingKey, &place, message)
                        .add_help("write either `events: […]` or `where: {…}`");
                    continue;
                }
            };
            if let Some(chart) = &chart {
                self.check_taxonomy(chart, taxonomies);
            }
            timelines.push(NamedTimeline {
                id,
                place,
                title,
                intro,
                selection,
                order: own.unwrap_or(order),
                chart: chart.map(|taxonomy| taxonomy.value),
                translations,
            });
        }
        timelines
    }

    fn conditions(&mut self, written: WhereFile, hemisphere: Hemisphere) -> Conditions {
        let WhereFile { status, key, from, to, terms } = written;
        let place = to.as_ref().map(|to| to.range.clone());
        let from = from.and_then(|text| self.date(&text, hemisphere));
        let to = to.and_then(|text| self.date(&text, hemisphere));
        if let (Some(from), Some(to), Some(place)) = (&from, &to, place)
            && to.bounds().latest.day().is_some_and(|last| from.starts_after(last))
        {
            let message =
                format!("`to: {}` is before `from: {}`", to.as_written(), from.as_written());
            self.checker
                .report(Code::BadValue, &place, message)
                .add_help("write the earlier of the two dates under `from`");
        }
        Conditions { terms, status, key, from, to }
    }

    fn date(&mut self, text: &Spanned<String>, hemisphere: Hemisphere) -> Option<When> {
        match When::parse(text, hemisphere) {
            Ok(when) => Some(when),
            Err(error) => {
                self.checker.report_date(
                    text,
                    &text.range,
                    &text.range,
                    DatePlace::PlainScalar,
                    error,
                );
                None
            }
        }
    }

    /// Returns the theme with its settings, without those that a style sheet could not contain.
    pub(super) fn theme(&mut self, written: ThemeFile) -> ThemeChoice {
        let ThemeFile { name, accent, width, font, options } = written;
        let default = || Spanned::without_place("chronicle".to_owned());
        if !(options.value.is_null() || options.value.is_object()) {
            let message = "expected the theme's options as keys with values".into();
            self.report(Code::WrongType, &options, message)
                .add_help("write each option with a colon and its value: `options: {NAME: VALUE}`");
        }
        ThemeChoice {
            name: name.unwrap_or_else(default),
            accent: accent.and_then(|accent| self.colour(accent)),
            width: self.width(width),
            font: self.css_value(font, "Georgia, serif"),
            options,
        }
    }

    /// Returns a length of CSS, which browsers would otherwise ignore.
    fn width(&mut self, written: Option<Spanned<String>>) -> Option<String> {
        let written = written?;
        let text = written.trim();
        let number = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let (number, unit) = (&text[..text.len() - number.len()], number.trim_start());
        let is_number = number.parse::<f32>().is_ok_and(|number| number > 0.0);
        if is_number && UNITS.contains(&unit) && written.value.ends_with(&format!("{number}{unit}"))
        {
            return Some(text.to_owned());
        }
        let unit = match unit {
            unit if UNITS.contains(&unit) => unit,
            unit => nearest(unit, UNITS).first().copied().unwrap_or("rem"),
        };
        let right = if is_number { format!("{number}{unit}") } else { "46rem".to_owned() };
        let message = format!("`{}` is not a width", written.value);
        let diagnostic = self.report(Code::BadValue, &written, message);
        diagnostic.add_help(format!("write a number with a CSS unit: `{right}`"));
        None
    }

    fn css_value(&mut self, written: Option<Spanned<String>>, example: &str) -> Option<String> {
        let written = written?;
        let has_words = written.contains(char::is_alphabetic);
        if !has_words || written.contains(['{', '}', ';', '<', '>', '\\', '(', '@']) {
            let message = format!("`{}` is not allowed here", written.value);
            self.report(Code::BadValue, &written, message)
                .add_help(format!("write a plain value such as `{example}`"));
            return None;
        }
        Some(written.value)
    }

    /// Returns an opaque colour.
    pub(super) fn colour(&mut self, written: Spanned<String>) -> Option<Spanned<Colour>> {
        let is_bare = written.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (message, help) = match Colour::parse(&written) {
            Ok(_) if is_bare && matches!(written.len(), 3 | 6) => {
                let message = format!("`{}` is not a colour", written.value);
                let right = format!("\"#{}\"", written.value);
                let range = written.range.clone();
                self.report(Code::BadValue, &written, message).add_replacement("", range, right);
                return None;
            }
            Ok(colour) => return Some(Spanned { value: colour, range: written.range }),
            Err(ColourError::Unknown) => (
                format!("`{}` is not a colour", written.value),
                "write a CSS colour, in quotation marks if it begins with `#`: `\"#7a1f1f\"`, `darkred`",
            ),
            Err(ColourError::Transparent) => (
                format!("`{}` is transparent", written.value),
                "write an opaque colour: its contrast with the page must be known",
            ),
        };
        self.report(Code::BadValue, &written, message).add_help(help);
        None
    }

    /// Returns the levels of codes that can be changed.
    pub(super) fn lints(
        &mut self,
        written: BTreeMap<Spanned<String>, Level>,
        unknown_keys: Severity,
    ) -> BTreeMap<Code, Level> {
        let mut lints = BTreeMap::new();
        for (name, level) in written {
            match Code::configurable(&name, "tuned", unknown_keys) {
                Ok(code) => drop(lints.insert(code, level)),
                Err((message, help)) => {
                    self.report(Code::UnknownCode, &name, message).add_help(help);
                }
            }
        }
        lints
    }
}
