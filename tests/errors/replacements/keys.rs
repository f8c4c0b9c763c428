//! Keys and values in the words of other programs.

use super::{Files, Mistake, assert_files, assert_mistakes};

/// What is written, the code, the places of all errors, words of the message and of the help.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Lines of the front matter of a note.
#[rustfmt::skip]
const NOTES: &[Row] = &[
    ("url: https://e.org/x", "unknown-key", "4:1", "`url` is not a key of a note", "write `source: https://e.org/x`"),
    ("link: https://e.org/x", "unknown-key", "4:1", "`link`", "write `source: https://e.org/x`"),
    ("Source URL: https://e.org/x", "unknown-key", "4:1", "`Source URL`", "write `source: https://e.org/x`"),
    ("author: Jane Doe", "unknown-key", "4:1", "`author`", "write `source: {author: Jane Doe}`"),
    ("authors: [Jane Doe, \"Joe: X\"]", "unknown-key", "4:1", "`authors`", "write `source: {author: [Jane Doe, \"Joe: X\"]}`"),
    ("byline: By Jane", "unknown-key", "4:1", "`byline`", "write `source: {author: By Jane}`"),
    ("source: https://e.org/1\nauthor: Jane", "unknown-key", "5:1", "`author`", "write `source: {url: https://e.org/1, author: Jane}`, and delete the other line"),
    ("source: {name: Herald}\nlink: https://e.org/1", "unknown-key", "5:1", "`link`", "`source: {name: Herald, url: https://e.org/1}`"),
    ("url: https://e.org/1\nauthor: Jane\npublisher: X", "unknown-key", "4:1 5:1 6:1", "`url` is not a key", "`source: {url: https://e.org/1, author: Jane, publisher: X}`, and delete the other lines"),
    ("outlet: Herald", "unknown-key", "4:1", "`outlet`", "write `source: {name: Herald}`"),
    ("published: 2024-03-01", "unknown-key", "4:1", "`published`", "write `source: {published: 2024-03-01}`"),
    ("archive_url: https://a.org/1", "unknown-key", "4:1", "`archive_url`", "`source: {archived: https://a.org/1}`"),
    ("categories: [gas, oil]", "unknown-key", "4:1", "`categories`", "write `tags: [gas, oil]`"),
    ("categories:\n  - gas\n  - oil", "unknown-key", "4:1", "`categories`", "write `tags: [gas, oil]`"),
    ("tags: [gas]\ncategories: [oil, gas]", "unknown-key", "5:1", "`categories`", "write `tags: [gas, oil]`, and delete"),
    ("keywords: gas, oil", "unknown-key", "4:1", "`keywords`", "write `tags: [gas, oil]`"),
    ("tag: gas", "unknown-key", "4:1", "`tag`", "write `tags: [gas]`"),
    ("people: [A, B]", "unknown-key", "4:1", "`people`", "write `actors: [A, B]`"),
    ("persons: A\norganizations: [B]", "unknown-key", "4:1 5:1", "`persons`", "write `actors: [A, B]`"),
    ("location: Kyiv", "unknown-key", "4:1", "`location`", "write `places: [Kyiv]`"),
    ("place: Kyiv", "unknown-key", "4:1", "`place`", "write `places: [Kyiv]`"),
    ("description: \"It: was\"", "unknown-key", "4:1", "`description`", "write `summary: \"It: was\"`"),
    ("excerpt: x", "unknown-key", "4:1", "`excerpt`", "write `summary: x`"),
    ("image: a.svg", "unknown-key", "4:1", "`image`", "say in `alt` what the image shows: write `media: {image: a.svg, alt: \"\"}`"),
    ("cover: {image: a.svg, alt: X, relative: true}", "unknown-key", "4:1", "`cover`", "write `media: {image: a.svg, alt: X}`"),
    ("image: a.svg\nimage_alt: X", "unknown-key", "4:1 5:1", "`image`", "write `media: {image: a.svg, alt: X}`"),
    ("photos: [a.svg, a.svg]", "unknown-key", "4:1", "`photos`", "[{image: a.svg, alt: \"\"}, {image: a.svg, alt: \"\"}]"),
    ("thumbnail: a.svg", "unknown-key", "4:1", "`thumbnail`", "`media: {image: a.svg, alt: \"\"}`"),
    ("created: 2024-01-02", "unknown-key", "4:1", "`created`", "write `added: 2024-01-02`"),
    ("created: 2024-01-02 12:00:00", "unknown-key", "4:1", "`created`", "write `added: 2024-01-02`"),
    ("modified: 2024-01-02T12:00:00Z", "unknown-key", "4:1", "`modified`", "write `updated: 2024-01-02T12:00:00Z`"),
    ("lastmod: 2024-01-02", "unknown-key", "4:1", "`lastmod`", "write `updated: 2024-01-02`"),
    ("last_modified: 2024-01-02", "unknown-key", "4:1", "`last_modified`", "write `updated: 2024-01-02`"),
    ("headline: H", "unknown-key", "4:1", "`headline`", "write `source: {title: H}`"),
    ("language: uk", "unknown-key", "4:1", "`language`", "write `lang: uk`"),
    ("layout: post", "unknown-key", "4:1", "`layout`", "the theme decides how pages look: delete the line"),
    ("weight: 3\ncomments: true", "unknown-key", "4:1 5:1", "`weight` is not a key", "delete the lines"),
    ("cssclasses: [x]", "unknown-key", "4:1", "`cssclasses`", "delete the line"),
    ("permalink: /x/", "unknown-key", "4:1", "`permalink`", "write `aliases: [\"/x/\"]`"),
    ("url: /old/x/", "unknown-key", "4:1", "`url`", "write `aliases: [\"/old/x/\"]`"),
    ("publish: false", "unknown-key", "4:1", "`publish`", "write `draft: true`"),
    ("published: yes", "unknown-key", "4:1", "`published`", "write `draft: false`"),
    ("text: Words", "unknown-key", "4:1", "`text`", "below the front matter"),
    ("content: |\n  Words\n  and more", "unknown-key", "4:1", "`content`", "below the front matter"),
    ("type: video", "unknown-key", "4:1", "`type`", "write `source: {type: video}`"),
    ("type: map", "unknown-key", "4:1", "`type`", "delete the line"),
    ("tags:\n  - #strike", "wrong-type", "5:5", "a text that begins with `#`", "write `\"#strike\"`"),
    ("actors:\n  - A\n  - #war room\n  - B", "wrong-type", "6:5", "a text that begins with `#`", "write `\"#war room\"`"),
    ("mood: grim", "unknown-key", "4:1", "`mood`", "keys of your own belong under `extra`: write `extra: {mood: grim}`"),
    ("extra: {a: 1}\nmood: grim", "unknown-key", "5:1", "`mood`", "write `extra: {a: 1, mood: grim}`"),
    ("evnets: []", "unknown-key", "4:1", "`evnets`", "did you mean `events`?"),
    ("kind: record", "bad-value", "4:7", "`record` is not a possible value of `kind`", "write `event`"),
    ("kind: Article", "bad-value", "4:7", "`Article` is not a possible value of `kind`", "write `note`"),
    ("draft: no", "wrong-type", "4:8", "`no` is not a possible value of `draft`", "write `false`"),
    ("body: copy", "bad-value", "4:7", "`copy` is not a possible value of `body`", "write `report`"),
    ("lang: Ukrainian", "bad-value", "4:7", "`Ukrainian` is not a language tag", "write `uk`"),
    ("lang: en_GB", "bad-value", "4:7", "`en_GB` is not a language tag", "write `en-GB`"),
    ("media: a.svg", "wrong-type", "4:8", "`a.svg`", "write `{image: a.svg, alt: \"\"}`"),
    ("media: [a.svg]", "wrong-type", "4:9", "`a.svg`", "write `{image: a.svg, alt: \"\"}`"),
    ("source: Reuters", "bad-value", "4:9", "`Reuters` is not an address of a report", "if it is the name of the outlet, write `{name: Reuters}`"),
    ("source: www.e.org/x", "bad-value", "4:9", "`www.e.org/x` is not an address", "write `https://www.e.org/x`"),
    ("source: <https://e.org/x>", "unsafe-address", "4:9", "`<https://e.org/x>` is not an address of", "write `https://e.org/x`"),
    ("source: https://e.org/x;", "unsafe-address", "4:9", "`https://e.org/x;` is not an address of", "write `https://e.org/x`"),
    ("source: Herald, https://e.org/x", "unsafe-address", "4:9", "`Herald, https://e.org/x` is not an address of", "write `{name: Herald, url: https://e.org/x}`"),
    ("source: {name: Herald, lang: english}", "bad-value", "4:30", "`english` is not a language tag", "write `en`"),
    ("lang: ua", "bad-value", "4:7", "`ua` is the code of a country", "write `uk`"),
];

/// Lines of an entry of `events`.
#[rustfmt::skip]
const ENTRIES: &[Row] = &[
    ("url: https://e.org", "unknown-key", "6:5", "`url` is not a key of a claim", "write `source: https://e.org`"),
    ("start: 2022\n    end: 2023", "unknown-key", "6:5 7:5", "`start`", "write `date: 2022/2023`"),
    ("start_date: 2022-01-01", "unknown-key", "6:5", "`start_date`", "write `date: 2022-01-01/..`"),
    ("date: 2022\n    end: 2023", "unknown-key", "7:5", "`end`", "write `date: 2022/2023`, and delete the other line"),
    ("date: 2022-01-01\n    time: 9:30", "unknown-key", "7:5", "`time`", "write `date: 2022-01-01T09:30`"),
    ("description: D", "unknown-key", "6:5", "`description`", "write `text: D`"),
    ("body: D", "unknown-key", "6:5", "`body`", "write `text: D`"),
    ("speaker: Kremlin", "unknown-key", "6:5", "`speaker`", "write `according_to: Kremlin`"),
    ("created: 2024", "unknown-key", "6:5", "`created`", "delete the line"),
    ("location: Kyiv, Lviv", "unknown-key", "6:5", "`location`", "write `places: [Kyiv, Lviv]`"),
    ("image: a.svg\n    alt: X", "unknown-key", "6:5 7:5", "`image`", "write `media: {image: a.svg, alt: X}`"),
    ("status: cancelled", "bad-value", "6:13", "`cancelled` is not a possible value of `status`", "write `denied`"),
    ("status: Confirmed", "bad-value", "6:13", "`Confirmed`", "write `confirmed`"),
    ("status: rumour", "bad-value", "6:13", "`rumour`", "write `reported`"),
    ("source: {link: https://e.org/x}", "unknown-key", "6:14", "`link` is not a key of `source`", "write `url: https://e.org/x`"),
    ("source: {url: https://e.org/x, date: 2024}", "unknown-key", "6:36", "`date` is not a key of `source`", "write `published: 2024`"),
    ("media: {src: a.svg, alt: X}", "unknown-key", "6:13", "`src` is not a key of `media`", "write `image: a.svg`"),
    ("sources: Reuters", "bad-value", "6:14", "`Reuters`", "write `{name: Reuters}`"),
    ("sources: [Reuters, https://e.org/1]", "bad-value", "6:15", "`Reuters`", "write `{name: Reuters}`"),
];

/// Lines of a dated heading.
const HEADINGS: &[Row] = &[
    (
        "url:: https://e.org",
        "unknown-key",
        "6:1",
        "`url` is not a key of a claim",
        "write `source:: https://e.org`",
    ),
    ("location:: Kyiv", "unknown-key", "6:1", "`location`", "write `places:: [Kyiv]`"),
    ("status:: happened", "bad-value", "6:10", "`happened`", "write `confirmed`"),
];

/// Attributes of a heading.
const ATTRIBUTES: &[Row] = &[
    (
        "#x date = 2024-06-19",
        "bad-heading",
        "5:7",
        "attributes are written `key=value`",
        "write `#x date=2024-06-19`",
    ),
    ("#x date: 2024-06-19", "bad-heading", "5:7", "attributes", "write `#x date=2024-06-19`"),
    ("#x Date=2024-06-19", "bad-heading", "5:7", "attributes", "write `#x date=2024-06-19`"),
    ("#x DATE = “2024-06-19”", "bad-heading", "5:7", "attributes", "write `#x date=2024-06-19`"),
    (
        "#x date= 2024-06-19 status: Planned",
        "bad-heading",
        "5:7",
        "attributes",
        "write `#x date=2024-06-19 status=planned`",
    ),
    ("#x date=\"19 June 2024\"", "bad-heading", "5:7", "attributes", "write `#x date=2024-06-19`"),
    ("id: x, date: 2024", "bad-heading", "5:7", "attributes", "write `#x date=2024`"),
    ("#x 2024-06", "bad-heading", "5:7", "attributes", "write `#x date=2024-06`"),
];

/// Configuration.
#[rustfmt::skip]
const CONFIGURATIONS: &[Row] = &[
    ("language: en", "unknown-key", "1:1", "`language` is not a key of `dateline.yaml`", "write `lang: en`"),
    ("languageCode: en-us", "unknown-key", "1:1", "`languageCode`", "write `lang: en-us`"),
    ("baseURL: https://e.org/", "unknown-key", "1:1", "`baseURL`", "write `base_url: https://e.org/`"),
    ("name: Site", "unknown-key", "1:1", "`name`", "write `title: Site`"),
    ("tagline: Words", "unknown-key", "1:1", "`tagline`", "write `description: Words`"),
    ("copyright: Us", "unknown-key", "1:1", "`copyright`", "write `footer: Us`"),
    ("authors: Jane", "unknown-key", "1:1", "`authors`", "write `author: Jane`"),
    ("paginate: 10\nplugins: [a]", "unknown-key", "1:1 2:1", "`paginate` is not a key", "delete the lines"),
    ("output_dir: out", "unknown-key", "1:1", "`output_dir`", "`dateline build --output FOLDER`"),
    ("params: {a: 1}", "unknown-key", "1:1", "`params`", "write `extra: {a: 1}`"),
    ("accent: \"#7a1f1f\"", "unknown-key", "1:1", "`accent`", "write `theme: {accent: \"#7a1f1f\"}`"),
    ("theme: chronicle\nfont: serif", "unknown-key", "2:1", "`font`", "write `theme: {name: chronicle, font: serif}`"),
    ("generate_feeds: false", "unknown-key", "1:1", "`generate_feeds`", "write `outputs: {feeds: never}`"),
    ("outputs: {feeds: true}", "bad-value", "1:18", "`true` is not a possible value of `feeds`", "write `always`"),
    ("ignoreFiles: [x]", "unknown-key", "1:1", "`ignoreFiles`", "write `ignore: [x]`"),
    ("publisher: Us", "wrong-type", "1:12", "`Us`", "write `{name: Us}`"),
    ("publisher: {title: Us}", "unknown-key", "1:13", "`title` is not a key of `publisher`", "write `name: Us`"),
    ("nav: [{name: Home, url: /}]", "unknown-key", "1:8", "`name`", "write `title: Home`"),
    ("nav: [{title: Home, link: /}]", "unknown-key", "1:21", "`link`", "write `url: \"/\"`"),
    ("languages: uk", "wrong-type", "1:12", "found the text `uk`", "write `{uk: {}}`"),
    ("languages: {jp: {}}", "bad-value", "1:13", "`jp` is the code of a country", "write `ja`"),
    ("outlets: {www.unn.ua: {name: UNN}}", "bad-value", "1:11", "`www.unn.ua` is not the host name", "write `unn.ua`"),
    ("languages: [uk, de]", "wrong-type", "1:12", "found a list", "write `{uk: {}, de: {}}`"),
    ("lang: English", "bad-value", "1:7", "`English` is not a language tag", "write `en`"),
    ("order: desc", "bad-value", "1:8", "`desc`", "write `newest-first`"),
    ("descripton: Words", "unknown-key", "1:1", "`descripton`", "did you mean `description`?"),
];

fn mistakes<'a>(table: &'a [Row], template: &str) -> impl Iterator<Item = Mistake<'a>> {
    table.iter().map(|&(lines, code, places, message, help)| {
        let text = template.replace("LINES", lines);
        Mistake { text, code, places, message, help }
    })
}

fn image() -> Files {
    Files::from([(
        "content/a.svg".to_owned(),
        "<svg xmlns='http://www.w3.org/2000/svg'/>".to_owned(),
    )])
}

#[test]
fn keys_of_notes_and_claims_can_be_written_as_help_says() {
    let notes = mistakes(NOTES, "---\ntitle: A\ndate: 2024\nLINES\n---\nText.\n");
    let entry = "---\ntitle: A\ndate: 2024\nevents:\n  - title: X\n    LINES\n---\n";
    let heading = "---\ntitle: A\ndate: 2024\n---\n## X {#x date=2024}\nLINES\n\nText.\n";
    let attributes = "---\ntitle: A\ndate: 2024\n---\n## X {LINES}\n\nText.\n";
    let mistakes = notes
        .chain(mistakes(ENTRIES, entry))
        .chain(mistakes(HEADINGS, heading))
        .chain(mistakes(ATTRIBUTES, attributes));
    assert_mistakes(&mistakes.collect::<Vec<_>>(), &image());
}

#[test]
fn keys_of_the_configuration_can_be_written_as_help_says() {
    let note = ("content/a.md".to_owned(), "---\ntitle: A\ndate: 2024\n---\n".to_owned());
    for mistake in mistakes(CONFIGURATIONS, "LINES\n") {
        let config = ("dateline.yaml".to_owned(), mistake.text.clone());
        let files = Files::from([note.clone(), config]);
        assert_files(&[mistake], &files, |_| "dateline.yaml".to_owned());
    }
}
