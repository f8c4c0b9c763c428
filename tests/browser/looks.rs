//! The looks of ten pages, compared with stored pictures, so that a change of looks is noticed.

use std::path::Path;

use super::suite::run_part_with;
use crate::support::browser::Browser;
use crate::support::skip;

/// The font that all pictures use, from Debian's fonts-dejavu-core. `looks/fonts.conf` names it too.
const FONT: &str = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

#[test]
fn pages_look_like_their_stored_pictures() {
    let test = "pages_look_like_their_stored_pictures";
    let Some(browser) = Browser::find(test) else { return };
    if !Path::new(FONT).exists() {
        skip(test, "fonts-dejavu-core");
        return;
    }
    let differences = Path::new(env!("CARGO_TARGET_TMPDIR")).join("looks");
    let differences = differences.to_str().expect("a plain name");
    let _ = run_part_with(&browser, "looks.mjs", &["online", "rtl"], &[differences]);
}
