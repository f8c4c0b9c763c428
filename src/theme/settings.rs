//! The style sheet made from the configuration: accent, readable colours of links, width, font, and the
//! title for the margins of printed pages.

use std::fmt::Write;

use super::manifest::Backgrounds;
use super::{Need, Theme};
use crate::colour::{Colour, MIN_TEXT_CONTRAST};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place};
use crate::yaml::Spanned;

/// Minimum contrast of marks with the page (WCAG 2.2, criterion 1.4.11).
const MIN_MARK_CONTRAST: f64 = 3.0;
/// Contrast of links in dark mode: more than text needs, since dim thin letters tire the eyes.
const DARK_CONTRAST: f64 = 7.0;

/// Returns the style sheet, if the configuration sets anything. Warns of an accent too weak for text.
pub(super) fn settings(
    config: &Config,
    theme: &Theme,
    backgrounds: &Backgrounds,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let choice = &config.theme;
    let links = choice.accent.as_ref().map(|accent| links(accent.value, backgrounds));
    if let Some((accent, (link, _))) = choice.accent.as_ref().zip(links) {
        diagnostics.extend(weak_accent(config, accent, link, backgrounds));
    }
    let title = theme.needs.contains(&Need::Title).then(|| css_string(&config.title));
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
    let lanes = lane_colours(config, backgrounds);
    if rules.is_empty() {
        return Some(lanes).filter(|lanes| !lanes.is_empty());
    }
    let mut css = format!(":root {{\n{rules}}}\n{lanes}");
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
            let _ =
                writeln!(css, ":root:lang({lang}) {{ --dateline-title: {}; }}", css_string(title));
        }
    }
    Some(css)
}

/// Returns the colours of links in light mode and in dark mode.
fn links(accent: Colour, backgrounds: &Backgrounds) -> (Colour, Colour) {
    let colours = |mode: &Option<Vec<Colour>>| mode.clone().unwrap_or_default();
    let (light, dark) = (colours(&backgrounds.light), colours(&backgrounds.dark));
    let readable = accent.towards(Colour::WHITE, &dark, MIN_TEXT_CONTRAST);
    let dark = match readable == accent {
        true => accent,
        false => accent.towards(Colour::WHITE, &dark, DARK_CONTRAST),
    };
    (accent.towards(Colour::BLACK, &light, MIN_TEXT_CONTRAST), dark)
}

/// Returns the rules for the lanes of terms that have a colour, strong enough in light and in dark mode.
fn lane_colours(config: &Config, backgrounds: &Backgrounds) -> String {
    let mut css = String::new();
    for (taxonomy, terms) in &config.terms {
        for (term, declared) in terms {
            let Some(colour) = declared.colour else { continue };
            let strong = |end: Colour, grounds: &Option<Vec<Colour>>| {
                colour.towards(end, grounds.as_deref().unwrap_or_default(), MIN_MARK_CONTRAST)
            };
            let light = strong(Colour::BLACK, &backgrounds.light);
            let dark = strong(Colour::WHITE, &backgrounds.dark);
            let term = css_string(&format!("{}/{}", taxonomy.value, term.value));
            let _ = writeln!(
                css,
                "[data-term={term}] {{ --dateline-lane: {light}; \
                 --dateline-lane: light-dark({light}, {dark}); }}"
            );
        }
    }
    css
}

/// Warns of an accent that cannot be the colour of links. Only light mode counts, since no accent has
/// enough contrast in both.
fn weak_accent(
    config: &Config,
    accent: &Spanned<Colour>,
    link: Colour,
    backgrounds: &Backgrounds,
) -> Option<Diagnostic> {
    if link == accent.value {
        return None;
    }
    let ratio = accent.min_contrast(backgrounds.light.as_deref().unwrap_or_default());
    let written = format!(
        "the accent `{}` has a contrast of {:.1}:1 with the page, but text needs {MIN_TEXT_CONTRAST}:1",
        accent.value,
        // Rounded down, so that 4.47 does not read as enough.
        (ratio * 10.0).floor() / 10.0
    );
    Some(
        Diagnostic::new(Code::WeakAccent, Place::new(&config.file, accent.range.clone()), written)
            .help(format!("links use `{link}` instead, and the accent is only for decoration"))
            .help(format!(
                "to use one colour for both, set `accent` to `{link}` or a darker colour"
            )),
    )
}

/// Writes a text as a string of CSS.
fn css_string(text: &str) -> String {
    let mut css = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => css.extend(['\\', c]),
            // A style sheet may be inside `<style>`, which `</style` would end.
            c if c.is_control() || c == '<' => {
                let _ = write!(css, "\\{:x} ", u32::from(c));
            }
            c => css.push(c),
        }
    }
    css + "\""
}
