//! Keys and values in the words of other programs.

use super::{Files, Mistake, assert_files, assert_mistakes};

/// Lines of the front matter of a note, the place, words of the message and of the help.
#[rustfmt::skip]
const NOTES: &[(&str, &str, &str, &str)] = &[
    ("url: https://e.org/x", "4:1", "`url` is not a key of a note", "write `source: https://e.org/x`"),
    ("link: https://e.org/x", "4:1", "`link`", "write `source: https://e.org/x`"),
    ("Source URL: https://e.org/x", "4:1", "`Source URL`", "write `source: https://e.org/x`"),
    ("author: Jane Doe", "4:1", "`author`", "write `source: {author: Jane Doe}`"),
    ("authors: [Jane Doe, \"Joe: X\"]", "4:1", "`authors`", "write `source: {author: [Jane Doe, \"Joe: X\"]}`"),
    ("byline: By Jane", "4:1", "`byline`", "write `source: {author: By Jane}`"),
    ("source: https://e.org/1\nauthor: Jane", "5:1", "`author`", "write `source: {url: https://e.org/1, author: Jane}`, and delete the other line"),
    ("source: {name: Herald}\nlink: https://e.org/1", "5:1", "`link`", "`source: {name: Herald, url: https://e.org/1}`"),
    ("url: https://e.org/1\nauthor: Jane\npublisher: X", "4:1", "`url` is not a key", "`source: {url: https://e.org/1, author: Jane, publisher: X}`, and delete the other lines"),
    ("outlet: Herald", "4:1", "`outlet`", "write `source: {name: Herald}`"),
    ("published: 2024-03-01", "4:1", "`published`", "write `source: {published: 2024-03-01}`"),
    ("archive_url: https://a.org/1", "4:1", "`archive_url`", "`source: {archived: https://a.org/1}`"),
    ("categories: [gas, oil]", "4:1", "`categories`", "write `tags: [gas, oil]`"),
    ("categories:\n  - gas\n  - oil", "4:1", "`categories`", "write `tags: [gas, oil]`"),
    ("tags: [gas]\ncategories: [oil, gas]", "5:1", "`categories`", "write `tags: [gas, oil]`, and delete"),
    ("keywords: gas, oil", "4:1", "`keywords`", "write `tags: [gas, oil]`"),
    ("tag: gas", "4:1", "`tag`", "write `tags: [gas]`"),
    ("people: [A, B]", "4:1", "`people`", "write `actors: [A, B]`"),
    ("persons: A\norganizations: [B]", "4:1", "`persons`", "write `actors: [A, B]`"),
    ("location: Kyiv", "4:1", "`location`", "write `places: [Kyiv]`"),
    ("place: Kyiv", "4:1", "`place`", "write `places: [Kyiv]`"),
    ("description: \"It: was\"", "4:1", "`description`", "write `summary: \"It: was\"`"),
    ("excerpt: x", "4:1", "`excerpt`", "write `summary: x`"),
    ("image: a.svg", "4:1", "`image`", "say in `alt` what the image shows: write `media: {image: a.svg, alt: \"\"}`"),
    ("cover: {image: a.svg, alt: X, relative: true}", "4:1", "`cover`", "write `media: {image: a.svg, alt: X}`"),
    ("image: a.svg\nimage_alt: X", "4:1", "`image`", "write `media: {image: a.svg, alt: X}`"),
    ("photos: [a.svg, a.svg]", "4:1", "`photos`", "[{image: a.svg, alt: \"\"}, {image: a.svg, alt: \"\"}]"),
    ("thumbnail: a.svg", "4:1", "`thumbnail`", "`media: {image: a.svg, alt: \"\"}`"),
    ("created: 2024-01-02", "4:1", "`created`", "write `added: 2024-01-02`"),
    ("created: 2024-01-02 12:00:00", "4:1", "`created`", "write `added: 2024-01-02`"),
    ("modified: 2024-01-02T12:00:00Z", "4:1", "`modified`", "write `updated: 2024-01-02T12:00:00Z`"),
    ("lastmod: 2024-01-02", "4:1", "`lastmod`", "write `updated: 2024-01-02`"),
    ("last_modified: 2024-01-02", "4:1", "`last_modified`", "write `updated: 2024-01-02`"),
    ("headline: H", "4:1", "`headline`", "write `source: {title: H}`"),
    ("language: uk", "4:1", "`language`", "write `lang: uk`"),
    ("layout: post", "4:1", "`layout`", "the theme decides how pages look: delete the line"),
    ("weight: 3\ncomments: true", "4:1", "`weight` is not a key", "delete the lines"),
    ("cssclasses: [x]", "4:1", "`cssclasses`", "delete the line"),
    ("permalink: /x/", "4:1", "`permalink`", "write `aliases: [\"/x/\"]`"),
    ("url: /old/x/", "4:1", "`url`", "write `aliases: [\"/old/x/\"]`"),
    ("publish: false", "4:1", "`publish`", "write `draft: true`"),
    ("published: yes", "4:1", "`published`", "write `draft: false`"),
    ("text: Words", "4:1", "`text`", "below the front matter"),
    ("content: |\n  Words\n  and more", "4:1", "`content`", "below the front matter"),
    ("type: video", "4:1", "`type`", "write `source: {type: video}`"),
    ("type: map", "4:1", "`type`", "delete the line"),
    ("tags:\n  - #strike", "5:5", "a text that begins with `#`", "write `\"#strike\"`"),
    ("actors:\n  - A\n  - #war room\n  - B", "6:5", "a text that begins with `#`", "write `\"#war room\"`"),
    ("mood: grim", "4:1", "`mood`", "keys of your own belong under `extra`: write `extra: {mood: grim}`"),
    ("extra: {a: 1}\nmood: grim", "5:1", "`mood`", "write `extra: {a: 1, mood: grim}`"),
    ("evnets: []", "4:1", "`evnets`", "did you mean `events`?"),
    ("kind: record", "4:7", "`record` is not a possible value of `kind`", "write `event`"),
    ("kind: Article", "4:7", "`Article` is not a possible value of `kind`", "write `note`"),
    ("draft: no", "4:8", "`no` is not a possible value of `draft`", "write `false`"),
    ("body: copy", "4:7", "`copy` is not a possible value of `body`", "write `report`"),
    ("lang: Ukrainian", "4:7", "`Ukrainian` is not a language tag", "write `uk`"),
    ("lang: en_GB", "4:7", "`en_GB` is not a language tag", "write `en-GB`"),
    ("media: a.svg", "4:8", "`a.svg`", "write `{image: a.svg, alt: \"\"}`"),
    ("media: [a.svg]", "4:9", "`a.svg`", "write `{image: a.svg, alt: \"\"}`"),
    ("source: Reuters", "4:9", "`Reuters` is not an address of a report", "if it is the name of the outlet, write `{name: Reuters}`"),
    ("source: www.e.org/x", "4:9", "`www.e.org/x` is not an address", "write `https://www.e.org/x`"),
    ("source: <https://e.org/x>", "4:9", "`<https://e.org/x>` is not an address of", "write `https://e.org/x`"),
    ("source: https://e.org/x;", "4:9", "`https://e.org/x;` is not an address of", "write `https://e.org/x`"),
    ("source: Herald, https://e.org/x", "4:9", "`Herald, https://e.org/x` is not an address of", "write `{name: Herald, url: https://e.org/x}`"),
    ("source: {name: Herald, lang: english}", "4:30", "`english` is not a language tag", "write `en`"),
    ("lang: ua", "4:7", "`ua` is the code of a country", "write `uk`"),
];

/// Lines of an entry of `events`, the place, words of the message and of the help.
#[rustfmt::skip]
const ENTRIES: &[(&str, &str, &str, &str)] = &[
    ("url: https://e.org", "6:5", "`url` is not a key of a claim", "write `source: https://e.org`"),
    ("start: 2022\n    end: 2023", "6:5", "`start`", "write `date: 2022/2023`"),
    ("start_date: 2022-01-01", "6:5", "`start_date`", "write `date: 2022-01-01/..`"),
    ("date: 2022\n    end: 2023", "7:5", "`end`", "write `date: 2022/2023`, and delete the other line"),
    ("date: 2022-01-01\n    time: 9:30", "7:5", "`time`", "write `date: 2022-01-01T09:30`"),
    ("description: D", "6:5", "`description`", "write `text: D`"),
    ("body: D", "6:5", "`body`", "write `text: D`"),
    ("speaker: Kremlin", "6:5", "`speaker`", "write `according_to: Kremlin`"),
    ("created: 2024", "6:5", "`created`", "delete the line"),
    ("location: Kyiv, Lviv", "6:5", "`location`", "write `places: [Kyiv, Lviv]`"),
    ("image: a.svg\n    alt: X", "6:5", "`image`", "write `media: {image: a.svg, alt: X}`"),
    ("status: cancelled", "6:13", "`cancelled` is not a possible value of `status`", "write `denied`"),
    ("status: Confirmed", "6:13", "`Confirmed`", "write `confirmed`"),
    ("status: rumour", "6:13", "`rumour`", "write `reported`"),
    ("source: {link: https://e.org/x}", "6:14", "`link` is not a key of `source`", "write `url: https://e.org/x`"),
    ("source: {url: https://e.org/x, date: 2024}", "6:36", "`date` is not a key of `source`", "write `published: 2024`"),
    ("media: {src: a.svg, alt: X}", "6:13", "`src` is not a key of `media`", "write `image: a.svg`"),
    ("sources: Reuters", "6:14", "`Reuters`", "write `{name: Reuters}`"),
    ("sources: [Reuters, https://e.org/1]", "6:15", "`Reuters`", "write `{name: Reuters}`"),
];

/// Lines of a dated heading, the place, words of the message and of the help.
const HEADINGS: &[(&str, &str, &str, &str)] = &[
    (
        "url:: https://e.org",
        "6:1",
        "`url` is not a key of a claim",
        "write `source:: https://e.org`",
    ),
    ("location:: Kyiv", "6:1", "`location`", "write `places:: [Kyiv]`"),
    ("status:: happened", "6:10", "`happened`", "write `confirmed`"),
];

/// Attributes of a heading, the place, words of the message and of the help.
const ATTRIBUTES: &[(&str, &str, &str, &str)] = &[
    (
        "#x date = 2024-06-19",
        "5:7",
        "attributes are written `key=value`",
        "write `#x date=2024-06-19`",
    ),
    ("#x date: 2024-06-19", "5:7", "attributes", "write `#x date=2024-06-19`"),
    ("#x Date=2024-06-19", "5:7", "attributes", "write `#x date=2024-06-19`"),
    ("#x DATE = “2024-06-19”", "5:7", "attributes", "write `#x date=2024-06-19`"),
    (
        "#x date= 2024-06-19 status: Planned",
        "5:7",
        "attributes",
        "write `#x date=2024-06-19 status=planned`",
    ),
    ("#x date=\"19 June 2024\"", "5:7", "attributes", "write `#x date=2024-06-19`"),
    ("id: x, date: 2024", "5:7", "attributes", "write `#x date=2024`"),
    ("#x 2024-06", "5:7", "attributes", "write `#x date=2024-06`"),
];

/// Configuration, the place, words of the message and of the help.
#[rustfmt::skip]
const CONFIGURATIONS: &[(&str, &str, &str, &str)] = &[
    ("language: en", "1:1", "`language` is not a key of `dateline.yaml`", "write `lang: en`"),
    ("languageCode: en-us", "1:1", "`languageCode`", "write `lang: en-us`"),
    ("baseURL: https://e.org/", "1:1", "`baseURL`", "write `base_url: https://e.org/`"),
    ("name: Site", "1:1", "`name`", "write `title: Site`"),
    ("tagline: Words", "1:1", "`tagline`", "write `description: Words`"),
    ("copyright: Us", "1:1", "`copyright`", "write `footer: Us`"),
    ("authors: Jane", "1:1", "`authors`", "write `author: Jane`"),
    ("paginate: 10\nplugins: [a]", "1:1", "`paginate` is not a key", "delete the lines"),
    ("output_dir: out", "1:1", "`output_dir`", "`dateline build --output FOLDER`"),
    ("params: {a: 1}", "1:1", "`params`", "write `extra: {a: 1}`"),
    ("accent: \"#7a1f1f\"", "1:1", "`accent`", "write `theme: {accent: \"#7a1f1f\"}`"),
    ("theme: chronicle\nfont: serif", "2:1", "`font`", "write `theme: {name: chronicle, font: serif}`"),
    ("generate_feeds: false", "1:1", "`generate_feeds`", "write `outputs: {feeds: never}`"),
    ("outputs: {feeds: true}", "1:18", "`true` is not a possible value of `feeds`", "write `always`"),
    ("ignoreFiles: [x]", "1:1", "`ignoreFiles`", "write `ignore: [x]`"),
    ("publisher: Us", "1:12", "`Us`", "write `{name: Us}`"),
    ("publisher: {title: Us}", "1:13", "`title` is not a key of `publisher`", "write `name: Us`"),
    ("nav: [{name: Home, url: /}]", "1:8", "`name`", "write `title: Home`"),
    ("nav: [{title: Home, link: /}]", "1:21", "`link`", "write `url: \"/\"`"),
    ("languages: uk", "1:12", "found the text `uk`", "write `{uk: {}}`"),
    ("languages: {jp: {}}", "1:13", "`jp` is the code of a country", "write `ja`"),
    ("outlets: {www.unn.ua: {name: UNN}}", "1:11", "`www.unn.ua` is not the host name", "write `unn.ua`"),
    ("languages: [uk, de]", "1:12", "found a list", "write `{uk: {}, de: {}}`"),
    ("lang: English", "1:7", "`English` is not a language tag", "write `en`"),
    ("order: desc", "1:8", "`desc`", "write `newest-first`"),
    ("descripton: Words", "1:1", "`descripton`", "did you mean `description`?"),
];

/// Returns the code of a message.
fn code(message: &str) -> &'static str {
    match message {
        _ if message.contains("`draft`") || message.starts_with("found") => "wrong-type",
        _ if message.contains("begins with `#`") => "wrong-type",
        _ if message.starts_with("attributes") => "bad-heading",
        "`a.svg`" | "`Us`" => "wrong-type",
        _ if message.contains("://") || message.contains("https:") => "unsafe-address",
        _ if message.contains("possible") || message.contains("address") => "bad-value",
        _ if message.contains("code of a country") || message.contains("host name") => "bad-value",
        "`Confirmed`" | "`rumour`" | "`happened`" | "`desc`" | "`Reuters`" => "bad-value",
        _ if message.contains("language tag") => "bad-value",
        _ => "unknown-key",
    }
}

fn mistakes<'a>(
    table: &'a [(&str, &str, &str, &str)],
    template: &str,
) -> impl Iterator<Item = Mistake<'a>> {
    table.iter().map(|(lines, place, message, help)| {
        let text = template.replace("LINES", lines);
        Mistake { text, code: code(message), place, message, help }
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
