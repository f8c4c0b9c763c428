//! Turns the theme's settings into a style sheet, since pages hold no `style` attributes.

use crate::config::ThemeChoice;

/// The sheet that sets what the configuration chooses; none where it chooses nothing. Its values
/// were checked with the configuration: none of them can leave its declaration.
pub fn style_sheet(theme: &ThemeChoice) -> Option<String> {
    let properties = [
        ("--dateline-accent", &theme.accent),
        ("--dateline-width", &theme.width),
        ("--dateline-font", &theme.font),
    ];
    let set = properties.iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
    let lines: Vec<_> = set.map(|(name, value)| format!("  {name}: {value};\n")).collect();
    (!lines.is_empty()).then(|| format!(":root {{\n{}}}\n", lines.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(accent: Option<&str>, width: Option<&str>) -> ThemeChoice {
        ThemeChoice {
            name: "chronicle".into(),
            accent: accent.map(str::to_owned),
            width: width.map(str::to_owned),
            font: None,
            options: Default::default(),
        }
    }

    #[test]
    fn what_is_chosen_becomes_a_property_and_nothing_else_does() {
        assert_eq!(style_sheet(&theme(None, None)), None);
        let sheet = style_sheet(&theme(Some("#123456"), Some("40rem"))).unwrap();
        assert_eq!(
            sheet,
            ":root {\n  --dateline-accent: #123456;\n  --dateline-width: 40rem;\n}\n"
        );
    }

    #[test]
    fn the_theme_reads_every_property_that_is_set() {
        let sheet = include_str!("../../themes/chronicle/static/chronicle.css");
        for name in ["--dateline-accent", "--dateline-width", "--dateline-font"] {
            assert!(sheet.contains(&format!("var({name})")), "{name}");
        }
    }
}
