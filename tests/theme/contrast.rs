//! The colours of the built-in themes: text, and borders of badges in the colour of their text, have enough
//! contrast on every background, in light and in dark mode, and `theme.yaml` lists the style sheet's
//! backgrounds.

use std::collections::BTreeMap;

use dateline::colour::{Colour, MIN_TEXT_CONTRAST};
use dateline::theme;

use super::style_sheet;

/// The colours of text. Borders of badges have one of them.
const WORDS: [&str; 4] = ["fg", "soft", "muted", "link"];
/// The colours of backgrounds.
const GROUNDS: [&str; 2] = ["bg", "panel"];
/// The colours of decoration.
const ADORNMENTS: [&str; 4] = ["accent", "lane", "line", "thread"];

/// The custom properties of a built-in theme that are colours, in light and in dark mode.
fn colours(theme: &str) -> (BTreeMap<String, Colour>, BTreeMap<String, Colour>) {
    let mut written: BTreeMap<String, String> = BTreeMap::new();
    for name in ["chronicle", theme] {
        let files = theme::builtin(name).expect("it is built in").files;
        let style = std::str::from_utf8(&files[&format!("static/{name}.css")]).expect("UTF-8");
        // Print has its own colours, and paper is white.
        let screen = style.split("@media print").next().expect("a beginning");
        let declared = style_sheet::properties(screen).into_iter();
        written.extend(declared.map(|property| (property.name, property.value)));
    }
    let scheme = |dark: bool| {
        let value = |name: &String| resolve(&written[name], &written, dark);
        written.keys().filter_map(|name| Some((name.clone(), value(name)?))).collect()
    };
    (scheme(false), scheme(true))
}

/// Parses a value as a colour; `None` if it is something else.
fn resolve(value: &str, all: &BTreeMap<String, String>, dark: bool) -> Option<Colour> {
    let inside = |name: &str| value.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')');
    if let Some(both) = inside("light-dark") {
        let mut depth = 0;
        let comma = both.find(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            c == ',' && depth == 0
        })?;
        let side = if dark { &both[comma + 1..] } else { &both[..comma] };
        return resolve(side.trim(), all, dark);
    }
    if let Some(name) = inside("var") {
        return resolve(all.get(name.strip_prefix("--dateline-")?)?, all, dark);
    }
    if let Some(mix) = inside("color-mix") {
        let (one, other) = mix.strip_prefix("in oklab, ")?.rsplit_once(", ")?;
        let (one, share) = one.rsplit_once(' ')?;
        let share: f64 = share.trim_end_matches('%').parse().ok()?;
        return Some(mixed(resolve(one, all, dark)?, resolve(other, all, dark)?, share / 100.0));
    }
    Colour::parse(value).ok()
}

/// Mixes two colours in Oklab, as browsers do.
fn mixed(one: Colour, other: Colour, share: f64) -> Colour {
    let (one, other) = (oklab(one), oklab(other));
    let [l, a, b] = [0, 1, 2].map(|i| one[i] * share + other[i] * (1.0 - share));
    let text = format!("oklab({l:.6} {a:.6} {b:.6})");
    Colour::parse(&text).expect("a colour")
}

/// Converts to Oklab (<https://www.w3.org/TR/css-color-4/#color-conversion-code>).
fn oklab(colour: Colour) -> [f64; 3] {
    let linear = colour.rgb.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let times = |matrix: [[f64; 3]; 3], v: [f64; 3]| {
        matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
    };
    let lms = times(
        [
            [0.412_221_47, 0.536_332_54, 0.051_445_99],
            [0.211_903_50, 0.680_699_55, 0.107_396_96],
            [0.088_302_46, 0.281_718_84, 0.629_978_70],
        ],
        linear,
    );
    times(
        [
            [0.210_454_26, 0.793_617_78, -0.004_072_05],
            [1.977_998_50, -2.428_592_21, 0.450_593_71],
            [0.025_904_04, 0.782_771_77, -0.808_675_77],
        ],
        lms.map(f64::cbrt),
    )
}

#[test]
fn text_has_enough_contrast_on_every_background() {
    for theme in ["chronicle", "briefing"] {
        let (light, dark) = colours(theme);
        for (scheme, colours) in [("light", light), ("dark", dark)] {
            for name in colours.keys() {
                let known =
                    WORDS.iter().chain(&GROUNDS).chain(&ADORNMENTS).any(|known| known == name);
                assert!(known, "{theme}: say in this test what `--dateline-{name}` is");
            }
            for word in WORDS {
                for ground in GROUNDS {
                    let ratio = colours[word].contrast(colours[ground]);
                    assert!(
                        ratio >= MIN_TEXT_CONTRAST,
                        "{theme}, {scheme}: {word} on {ground} {ratio}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_backgrounds_are_those_of_the_style_sheet() {
    for (theme, has_dark) in [("chronicle", true), ("briefing", false)] {
        let manifest = theme::builtin(theme).expect("it is built in").files["theme.yaml"].clone();
        let manifest = String::from_utf8(manifest).expect("UTF-8");
        let (light, dark) = colours(theme);
        let quoted = |colours: &BTreeMap<String, Colour>| {
            let mut all: Vec<String> =
                GROUNDS.iter().map(|name| format!("\"{}\"", colours[*name])).collect();
            all.dedup();
            all.join(", ")
        };
        assert!(manifest.contains(&format!("light: [{}]", quoted(&light))), "{manifest}");
        let dark = if has_dark { quoted(&dark) } else { String::new() };
        assert!(manifest.contains(&format!("dark: [{dark}]")), "{manifest}");
    }
}

#[test]
fn colours_are_mixed_as_in_browsers() {
    // The result of Chromium for `color-mix(in oklab, #7a1f1f 45%, #fff)`.
    let mix = mixed(Colour { rgb: [0x7a, 0x1f, 0x1f] }, Colour::WHITE, 0.45);
    assert_eq!(mix.to_string(), "#c79994");
}
