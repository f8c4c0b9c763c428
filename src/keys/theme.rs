//! The keys of a theme's `theme.yaml`.

use super::ValueType::{Free, List, Map, Number, OneOf, Text};
use super::{Table, key};

static ORIGINS: Table = Table {
    name: "`origins`",
    terms: false,
    keys: &[
        key("fonts", List(&Text), "Origins of fonts."),
        key("images", List(&Text), "Origins of images."),
        key("styles", List(&Text), "Origins of style sheets."),
    ],
};

static GROUNDS: Table = Table {
    name: "`grounds`",
    terms: false,
    keys: &[
        key("light", List(&Text), "In light mode."),
        key("dark", List(&Text), "In dark mode; none where the theme has no dark mode."),
    ],
};

/// Keys of a theme's `theme.yaml`.
pub static THEME: Table = Table {
    name: "`theme.yaml`",
    terms: false,
    keys: &[
        key("extends", Text, "The theme whose files it overrides.").or("chronicle"),
        key("contract", Number, "The version of the template contract.").or("1"),
        key("title", Text, "The theme's name for people."),
        key("options", Free, "Its options with their defaults."),
        key(
            "origins",
            Map(&ORIGINS),
            "Other servers from which its pages load something, such as `https://fonts.example.org`; \
             each build announces them.",
        ),
        key(
            "grounds",
            Map(&GROUNDS),
            "The colours behind its text, with which an accent must have enough contrast; default: \
             those of the theme that it extends.",
        ),
        key(
            "needs",
            List(&OneOf(&["references", "title"])),
            "What it needs from each build: numbered sources of lists (`list.references`), the \
             site's title for margins in print (`--dateline-title`).",
        ),
    ],
};
