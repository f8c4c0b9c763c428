//! Citations, read back by independent parsers: bibtexparser, rispy and citeproc-py.

use dateline::cite::{Author, Cited, Dated, Format, Kind, write};
use dateline::date::{Hemisphere, When};
use serde_json::{Value, json};

use crate::support::{BuiltSite, Python, Site, example};

/// A title with special characters of each format.
const HARD: &str = "50 % of $100 & #1_a: {x} ~y^2 \\ «Київ», ratification-Ratification; 조약\tnext";

fn note_with_date(edtf: &str, words: &str) -> Option<Dated> {
    let when = When::parse(edtf, Hemisphere::North).expect("a date");
    Some(Dated { when, words: words.to_owned() })
}

fn work(id: &str, title: &str) -> Cited {
    Cited { id: id.into(), title: title.into(), ..Cited::default() }
}

fn special_characters() -> Cited {
    Cited {
        kind: Kind::Document,
        authors: vec![
            Author::person("Olha Rozhok"),
            Author::organisation("Ministry of Trade, Science and Industry"),
            Author::person("Ґжицький, Ян"),
            Author::person("Martin Luther King, Jr."),
        ],
        container: Some("Weekly & Sons".into()),
        publisher: Some("P\r\nER  - ".into()),
        number: Some("12_b".into()),
        issued: note_with_date("2024-10-15", "15 October 2024"),
        accessed: note_with_date("2024-10-16T09:30:00Z", "16 October 2024, 09:30"),
        url: Some("https://example.org/a_b?x=1&y={2}%20#z".into()),
        archived: Some("https://web.archive.org/web/20241016000000/https://example.org/".into()),
        lang: Some("uk".into()),
        ..work("hard-1", HARD)
    }
}

#[test]
fn other_programs_read_every_citation_without_loss() {
    let Some(read) = read_back(&[special_characters(), work("bare", "Bare")]) else { return };
    // Line breaks and tabs become spaces in all formats.
    let title = HARD.replace('\t', " ");
    let bib = &read["bib"][0];
    assert_eq!(bib["type"], "misc");
    assert_eq!(bib["title"], title.as_str());
    let authors = "Rozhok, Olha and {Ministry of Trade, Science and Industry} and Ґжицький, Ян and King, Jr., Martin Luther";
    assert_eq!(bib["author"], authors);
    assert_eq!(bib["publisher"], "P ER -");
    assert_eq!(bib["url"], "https://example.org/a_b?x=1&y=%7B2%7D%20#z");
    assert_eq!([&bib["date"], &bib["year"], &bib["month"]], ["2024-10-15", "2024", "oct"]);
    assert_eq!([&bib["urldate"], &bib["langid"]], ["2024-10-16", "uk"]);
    let ris = &read["ris"][0];
    assert_eq!([&ris["type_of_reference"], &ris["id"]], ["RPRT", "hard-1"]);
    assert_eq!(ris["title"], title.as_str());
    assert_eq!(
        ris["authors"],
        json!([
            "Rozhok, Olha",
            "Ministry of Trade Science and Industry",
            "Ґжицький, Ян",
            "King, Martin Luther, Jr."
        ])
    );
    assert_eq!([&ris["publisher"], &ris["year"], &ris["date"]], ["P ER -", "2024", "2024/10/15/"]);
    assert_eq!(ris["urls"], json!(["https://example.org/a_b?x=1&y={2}%20#z"]));
    let csl = &read["csl"][0];
    assert_eq!([&csl["id"], &csl["type"], &csl["title"]], ["hard-1", "document", title.as_str()]);
    assert_eq!(csl["issued"], json!({"date-parts": [[2024, 10, 15]]}));
    let names = json!([
        {"family": "Rozhok", "given": "Olha"},
        {"literal": "Ministry of Trade, Science and Industry"},
        {"family": "Ґжицький", "given": "Ян"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
    ]);
    assert_eq!(csl["author"], names);
    // Unknown values are missing.
    let keys =
        |value: &Value| value.as_object().expect("fields").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&read["bib"][1]), ["type", "key", "title"]);
    assert_eq!(keys(&read["ris"][1]), ["type_of_reference", "id", "title"]);
    assert_eq!(keys(&read["csl"][1]), ["id", "type", "title"]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of dates")]
fn dates_of_citations_are_no_more_precise_than_the_source() {
    // EDTF; words; BibTeX's date and year; RIS's year and date; CSL's issued.
    let table = [
        ("2024", "2024", "2024", "2024", "2024", "2024///", json!({"date-parts": [[2024]]})),
        (
            "2024-06",
            "June 2024",
            "2024-06",
            "2024",
            "2024",
            "2024/06//",
            json!({"date-parts": [[2024, 6]]}),
        ),
        (
            "2024-06~",
            "about June 2024",
            "2024-06~",
            "2024",
            "2024",
            "2024/06//about June 2024",
            json!({"date-parts": [[2024, 6]], "circa": true}),
        ),
        (
            "2024-22",
            "summer 2024",
            "2024-22",
            "2024",
            "2024",
            "2024///summer 2024",
            json!({"date-parts": [[2024]], "season": 2}),
        ),
        (
            "2024-06/2024-08",
            "June – August 2024",
            "2024-06/2024-08",
            "2024",
            "2024",
            "2024///June – August 2024",
            json!({"date-parts": [[2024, 6], [2024, 8]]}),
        ),
        (
            "2023/2024",
            "2023 – 2024",
            "2023/2024",
            "",
            "",
            "///2023 – 2024",
            json!({"date-parts": [[2023], [2024]]}),
        ),
        (
            "2024-03/..",
            "since March 2024",
            "2024-03/..",
            "",
            "",
            "///since March 2024",
            json!({"literal": "since March 2024"}),
        ),
        ("198X", "1980s", "198X", "", "", "///1980s", json!({"literal": "1980s"})),
        (
            "[2024-06-18,2024-06-19]",
            "18 or 19 June 2024",
            "",
            "2024",
            "2024",
            "2024///18 or 19 June 2024",
            json!({"literal": "18 or 19 June 2024"}),
        ),
        (
            "2024?-06-18",
            "18 June 2024 (uncertain)",
            "",
            "2024",
            "2024",
            "2024/06/18/18 June 2024 (uncertain)",
            json!({"date-parts": [[2024, 6, 18]], "circa": true}),
        ),
        ("-0043", "44 BCE", "-0043", "-44", "", "///44 BCE", json!({"date-parts": [[-44]]})),
        (
            "2024-06-19T10:00:00+09:00",
            "19 June 2024, 10:00",
            "2024-06-19",
            "2024",
            "2024",
            "2024/06/19/",
            json!({"date-parts": [[2024, 6, 19]]}),
        ),
    ];
    let works: Vec<Cited> = table
        .iter()
        .enumerate()
        .map(|(n, row)| Cited {
            issued: note_with_date(row.0, row.1),
            ..work(&format!("w{n}"), "T")
        })
        .collect();
    let Some(read) = read_back(&works) else { return };
    for (n, row) in table.iter().enumerate() {
        let text =
            |format: &str, key: &str| read[format][n][key].as_str().unwrap_or_default().to_owned();
        let bib = [text("bib", "date"), text("bib", "year")];
        assert_eq!(bib, [row.2, row.3], "{}", row.0);
        let ris = [text("ris", "year"), text("ris", "date")];
        assert_eq!(ris, [row.4, row.5], "{}", row.0);
        assert_eq!(read["csl"][n]["issued"], row.6, "{}", row.0);
    }
    assert_eq!(read["bib"][8]["note"], "18 or 19 June 2024");
}

#[test]
fn reports_have_citation_files() {
    let project = example();
    let reports: Value = serde_json::from_str(&project.text("sources/sources.json")).expect("JSON");
    let reports = reports.as_array().expect("a list");
    let shown = project.page("sources/index.html");
    let lists =
        shown.named("ol").into_iter().filter(|list| list.attribute("class") == Some("reports"));
    let shown: usize = lists.map(|list| list.named("li").len()).sum();
    assert_eq!(reports.len(), shown);
    let ids: std::collections::BTreeSet<&str> =
        reports.iter().filter_map(|report| report["id"].as_str()).collect();
    assert_eq!(ids.len(), shown, "each under a name of its own");
    let bib = project.text("sources/sources.bib");
    assert_eq!(bib.lines().filter(|line| line.starts_with('@')).count(), shown);
}

#[test]
fn pages_of_events_contain_their_citation_files() {
    let note = format!(
        "---\ntitle: {}\ndate: 2024-10\nevents:\n  - {{id: hard, date: 2024, title: {0}}}\n---\n",
        serde_json::to_string(HARD).expect("JSON")
    );
    let site = |outputs: &str| {
        let site = Site::new().note("a.md", &note).note("a.uk.md", "---\ntitle: Ї\n---\n");
        site.config(&format!("languages: {{uk: {{}}}}\noutputs: {{{outputs}}}\n")).build()
    };
    let [inside, beside] = ["", "cite: always"].map(site);
    assert!(!inside.paths().any(|path| path.contains("/cite.")));
    for tree in ["", "uk/"] {
        let page = format!("{tree}events/hard/index.html");
        for format in Format::ALL {
            let name = format!("hard.{}", format.ending());
            let href = |project: &BuiltSite| {
                let page = project.page(&page);
                let links = page.named("a");
                let link = links.iter().find(|link| link.attribute("download") == Some(&name));
                link.and_then(|link| link.attribute("href")).expect(&name).to_owned()
            };
            let file = format!("cite.{}", format.ending());
            assert_eq!(href(&beside), file);
            let link = href(&inside);
            let (start, contents) = link.split_once(',').expect("a comma");
            assert_eq!(start, format!("data:{};charset=utf-8", format.media_type()));
            let contents = percent_encoding::percent_decode_str(contents).decode_utf8();
            let file = beside.text(&format!("{tree}events/hard/{file}"));
            assert_eq!(contents.expect("UTF-8"), file, "{page} {name}");
        }
    }
}

#[test]
fn citation_files_can_be_left_out() {
    let note = "---\ntitle: A\ndate: 2024\nsource: https://example.org/\n---\nText.\n";
    let project =
        Site::new().note("a.md", note).config("outputs: {cite: never}\n").build().success();
    let endings = [".bib", ".ris", "cite.json", "sources.json"];
    let left = project.paths().find(|path| endings.iter().any(|ending| path.ends_with(ending)));
    assert_eq!(left, None);
    let page = project.text("events/a/index.html");
    assert!(page.contains("A (2024).") && !page.contains("BibTeX"), "{page}");
}

#[test]
fn a_site_of_more_than_a_thousand_events_has_no_citation_file_per_event() {
    let mut note =
        String::from("---\ntitle: Many\ndate: 2024\nsource: https://example.org/\nevents:\n");
    for n in 0..1001 {
        note += &format!("  - {{id: e-{n}x, date: 2024, title: Event {n}}}\n");
    }
    let project = Site::new().note("a.md", &(note + "---\n")).build().success();
    assert!(project.has("sources/sources.bib"));
    assert!(!project.paths().any(|path| path.contains("/cite.")));
    assert!(!project.text("events/e-7x/index.html").contains("BibTeX"));
}

/// The entries that other programs read in the three files, as lists of fields by name.
fn read_back(works: &[Cited]) -> Option<Value> {
    let python = Python::find("bibliographies", "bibtexparser, rispy, citeproc")?;
    let [bib, ris, csl] = Format::ALL.map(|format| write(format, works));
    assert!(ris.lines().all(|line| line.is_empty() || &line[2..6] == "  - "), "{ris}");
    let question = json!({"bib": bib, "ris": ris, "csl": csl}).to_string();
    let read: Value =
        serde_json::from_str(&python.program(READER, &question)).expect("it prints JSON");
    for format in ["bib", "ris", "csl"] {
        assert_eq!(read[format].as_array().map(Vec::len), Some(works.len()), "{format}: {read}");
    }
    Some(read)
}

const READER: &str = r#"
import json, sys, tempfile, bibtexparser, rispy
from bibtexparser import middlewares as m
from citeproc import CitationStylesStyle, CitationStylesBibliography, Citation, CitationItem, formatter
from citeproc.source.json import CiteProcJSON
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>All</title><id>all</id><updated>2024-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><group delimiter="; "><names variable="author"/><text variable="title"/>
<date variable="issued" form="text" date-parts="year-month-day"/><text variable="URL"/></group>
</layout></bibliography></style>"""
given = json.load(sys.stdin)
verbatim = ["url", "urldate", "date", "note"]
library = bibtexparser.parse_string(given["bib"])
assert not library.failed_blocks, library.failed_blocks
OPENING, CLOSING = "\ue001", "\ue002"
kernel = given["bib"].replace("{\\textbraceleft}", OPENING).replace("{\\textbraceright}", CLOSING)
decoded = bibtexparser.parse_string(kernel, append_middleware=[m.LatexDecodingMiddleware(keep_braced_groups=True)])
bib = []
for plain, entry in zip(library.entries, decoded.entries):
    fields = {"type": entry.entry_type, "key": entry.key}
    for name, field in entry.fields_dict.items():
        value = plain.fields_dict[name].value if name in verbatim else field.value
        # The decoder knows two commands of LaTeX's kernel not at all, and one as an accent.
        if not name in verbatim:
            value = value.replace("\u02c6", "^").replace(OPENING, "{").replace(CLOSING, "}")
        # The braces that keep capitals.
        if name == "title" and value.startswith("{") and value.endswith("}"): value = value[1:-1]
        fields[name] = value
    bib.append(fields)
ris = rispy.loads(given["ris"])
csl = json.loads(given["csl"])
source = CiteProcJSON(csl)
with tempfile.NamedTemporaryFile("w", suffix=".csl") as file:
    file.write(STYLE)
    file.flush()
    style = CitationStylesStyle(file.name, validate=False)
bibliography = CitationStylesBibliography(style, source, formatter.plain)
for item in csl:
    bibliography.register(Citation([CitationItem(item["id"])]))
assert len(bibliography.bibliography()) == len(csl)
said = [str(entry) for entry in bibliography.bibliography()]
for item, text in zip(csl, said):
    for part in [item.get("URL"), *[name.get("literal") or name["family"] for name in item.get("author", [])]]:
        assert part is None or part in text, (part, text)
json.dump({"bib": bib, "ris": ris, "csl": csl}, sys.stdout)
"#;

#[test]
fn notes_and_the_configuration_say_whose_name_an_author_is() {
    let site = Site::new()
        .config("title: S\nbase_url: https://x.example/\nauthor: {name: Clear Water, kind: organisation}\norganisations: [Bell Ingram]\noutlets: {herald.example: {name: Daily Herald}}\noutputs: {cite: always}\n")
        .note(
            "a.md",
            "---\ntitle: A\ndate: 2024-10-15\nsource:\n  url: https://herald.example/1\n  publisher: Penguin Random House\n  author:\n    - Olha Rozhok\n    - {name: Truth Social, kind: organisation}\n    - {name: Union Jackson, kind: person}\n    - bell ingram\n    - Daily Herald\n    - Penguin Random House\n    - UN Security Council\n    - Smith & Sons, Ltd.\n---\nText.\n",
        )
        .build();
    let bibtex = site.text("sources/sources.bib");
    let authors = "author = {Rozhok, Olha and {Truth Social} and Jackson, Union and {bell ingram} and {Daily Herald} and {Penguin Random House} and {UN Security Council} and {Smith \\& Sons, Ltd.}}";
    assert!(bibtex.contains(authors), "{bibtex}");
    let csl = site.text("sources/sources.json");
    assert!(csl.contains("\"literal\": \"UN Security Council\""), "{csl}");
    let own = site.text("events/a/cite.bib");
    assert!(own.contains("author = {{Clear Water}}"), "{own}");
}
