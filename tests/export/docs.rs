//! `docs/data.md` and `docs/exports.md`: their tables are generated from the types and the formats.

use std::fs;

use dateline::export;

use crate::support::{Site, repository};

const BEGIN: &str = "<!-- made by the program -->\n";
const END: &str = "<!-- end -->\n";

#[test]
fn the_docs_list_all_members_of_the_data() {
    compare("docs/data.md", &export::reference());
}

#[test]
fn the_docs_list_all_losses_of_each_format() {
    let formats = export::FORMATS.iter().map(|format| {
        format!("| `{}` | {} | `{}` |\n", format.name, format.about, format.media_type)
    });
    let formats: String = formats.collect();
    let table = format!(
        "| format | what it is | media type |\n|---|---|---|\n{formats}\n{}",
        export::losses()
    );
    compare("docs/exports.md", &table);
}

#[test]
fn every_documented_file_is_published() {
    let text = fs::read_to_string(repository().join("docs/data.md")).expect("the page is there");
    let site = Site::example();
    let config = site.config_text().replace("# base_url:", "base_url: https://x.example/ #");
    let config = config + "\noutputs: {event_data: always}\n";
    let pages = site.config(&config).build().success();
    let mut count = 0;
    for row in text.lines().filter(|line| line.starts_with("| `/")) {
        let pattern = row.split('`').nth(1).expect("a path").trim_start_matches('/');
        let (head, tail) = pattern.split_once('<').unwrap_or((pattern, ""));
        let end = tail.rsplit('>').next().unwrap_or_default();
        let found = pages.paths().any(|path| path.starts_with(head) && path.ends_with(end));
        assert!(found, "nothing is published at {pattern}");
        count += 1;
    }
    assert!(count >= 10, "only {count} files");
}

/// Compares the part of a page between its marks with the expected text.
fn compare(path: &str, part: &str) {
    let file = repository().join(path);
    let page = fs::read_to_string(&file).expect("the page is there");
    let (before, rest) = page.split_once(BEGIN).expect("the mark before the part");
    let (_, after) = rest.split_once(END).expect("the mark behind the part");
    let current = format!("{before}{BEGIN}\n{part}\n{END}{after}");
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(file, current).expect("the page can be written");
        return;
    }
    assert!(page == current, "run `DATELINE_BLESS=1 cargo test export` and read the difference");
}
