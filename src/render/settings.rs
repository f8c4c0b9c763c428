//! The style sheet that the configuration makes: accent, links strong enough to be read, width, font,
//! and the title for the margins of printed pages.

use std::fmt::Write;

use super::manifest::{Grounds, Need};
use super::theme::Theme;
use crate::colour::{Colour, TEXT};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place};
use crate::yaml::Spanned;

/// Links on a dark ground are made lighter than they must be: thin bright letters glare less than dim
/// ones tire.
const DARK: f64 = 7.0;

/// The style sheet, if there is anything to set; a warning where the accent is too weak for text.
pub(super) fn settings(
    config: &Config,
    theme: &Theme,
    grounds: &Grounds,
    told: &mut Vec<Diagnostic>,
) -> Option<String> {
    let choice = &config.theme;
    let links = choice.accent.as_ref().map(|accent| links(accent.value, grounds));
    if let Some((accent, (link, _))) = choice.accent.as_ref().zip(links) {
        told.extend(weakness(config, accent, link, grounds));
    }
    let title = theme.needs.contains(&Need::Title).then(|| string(&config.title));
    let set = [
        ("accent", choice.accent.as_ref().map(|accent| accent.to_string())),
        ("width", choice.width.clone()),
        ("font", choice.font.clone()),
        ("title", title.clone()),
    ];
    let mut rules = String::new();
    for (name, value) in set.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        // Writing to a string cannot fail.
        let _ = writeln!(rules, "  --dateline-{name}: {value};");
    }
    if rules.is_empty() {
        return None;
    }
    let mut css = format!(":root {{\n{rules}}}\n");
    if let Some((light, dark)) = links {
        // On paper links are as black as all text.
        let _ = write!(
            css,
            "@media screen {{\n  :root {{ --dateline-link: {light}; }}\n  \
             @supports (color: light-dark(#000, #fff)) {{\n    \
             :root {{ --dateline-link: light-dark({light}, {dark}); }}\n  }}\n}}\n"
        );
    }
    for (lang, language) in config.languages.iter().filter(|_| title.is_some()) {
        if let Some(title) = &language.title {
            let _ = writeln!(css, ":root:lang({lang}) {{ --dateline-title: {}; }}", string(title));
        }
    }
    Some(css)
}

/// The colours of links by light and by dark.
fn links(accent: Colour, grounds: &Grounds) -> (Colour, Colour) {
    let on = |grounds: &Option<Vec<Colour>>| grounds.clone().unwrap_or_default();
    let (light, dark) = (on(&grounds.light), on(&grounds.dark));
    let readable = accent.towards(Colour::WHITE, &dark, TEXT);
    let dark = match readable == accent {
        true => accent,
        false => accent.towards(Colour::WHITE, &dark, DARK),
    };
    (accent.towards(Colour::BLACK, &light, TEXT), dark)
}

/// What is to be said of an accent that links cannot have. That no accent serves by light and by dark
/// is nobody's mistake, so only the light page counts.
fn weakness(
    config: &Config,
    accent: &Spanned<Colour>,
    link: Colour,
    grounds: &Grounds,
) -> Option<Diagnostic> {
    if link == accent.value {
        return None;
    }
    let ratio = accent.least_contrast(grounds.light.as_deref().unwrap_or_default());
    let written = format!(
        "the accent `{}` has a contrast of {:.1}:1 with the page, and text needs {TEXT}:1",
        accent.value,
        // Rounded down, so that 4.47 does not read as enough.
        (ratio * 10.0).floor() / 10.0
    );
    Some(
        Diagnostic::new(Code::WeakAccent, Place::new(&config.file, accent.range.clone()), written)
            .help(format!("links have `{link}` instead; the accent stays where it only adorns"))
            .help(format!("`{link}` or anything darker as `accent` is both")),
    )
}

/// A text as a string of CSS.
fn string(text: &str) -> String {
    let mut css = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => css.extend(['\\', c]),
            // Style sheets stand in `<style>` too, which `</style` would end.
            c if c.is_control() || c == '<' => {
                let _ = write!(css, "\\{:x} ", u32::from(c));
            }
            c => css.push(c),
        }
    }
    css + "\""
}
