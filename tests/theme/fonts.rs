//! The fonts of the built-in theme.

use crate::support::Site;

#[test]
fn style_sheets_name_fonts_that_are_published_with_their_licence() {
    let pages = Site::example().build().success();
    let sheet = pages.text("theme/chronicle.css");
    let named: Vec<&str> =
        sheet.split("url(\"fonts/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(named.len() >= 4, "{named:?}");
    for name in named {
        let font = pages.bytes(&format!("theme/fonts/{name}"));
        assert!(font.starts_with(b"wOF2"), "{name}");
    }
    assert!(pages.text("theme/fonts/OFL.txt").contains("SIL OPEN FONT LICENSE"));
}

#[test]
fn inline_styles_and_embeds_load_no_fonts() {
    let pages = Site::example().build().success();
    assert!(pages.text("404.html").contains("--dateline-font-heading"));
    for path in ["404.html", "uk/404.html", "embed/v1/frame.css", "fragments/v1/fragment.css"] {
        assert!(!pages.text(path).contains("@font-face"), "{path}");
    }
}
