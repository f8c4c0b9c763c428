//! The page of an event: what several claims share is said once.

use crate::support::Site;

#[test]
fn claims_of_one_note_name_it_once() {
    let one = "---\ntitle: The flood\ndate: 1899-03\nsources:\n  - {name: Herald}\n  - {name: Post}\n---\n";
    let entry = |name: &str| {
        format!(
            "---\ntitle: N {name}\ndate: 1899-04-01\nsource: {{name: {name}}}\nevents:\n  \
             - {{id: flood, date: 1899-03, title: The flood}}\n---\n"
        )
    };
    let two = [("a.md", entry("Herald")), ("b.md", entry("Post"))];
    let two: Vec<(&str, &str)> = two.iter().map(|(path, text)| (*path, text.as_str())).collect();
    for (notes, times) in [(&[("flood.md", one)][..], 1), (&two[..], 2)] {
        let site = notes.iter().fold(Site::new(), |site, (path, text)| site.note(path, text));
        let text = site.build().success().page("events/flood/index.html").text();
        assert_eq!(text.matches("Our summary").count(), times, "{text}");
        assert_eq!(text.matches("The month is known, but not the day.").count(), 1, "{text}");
    }
}
