//! What scripts and styles do in Firefox and in WebKit: on six pages of the example, with
//! `DATELINE_EVERY_PAGE` on each kind of page of three sites.

use super::suite::run_part_in;
use crate::support::browser::Browser;

#[test]
fn firefox_shows_and_does_what_chromium_does() {
    let test = "firefox_shows_and_does_what_chromium_does";
    run(Browser::engine(test, &[("firefox-esr", "firefox-esr")]));
}

#[test]
fn webkit_shows_and_does_what_chromium_does() {
    let test = "webkit_shows_and_does_what_chromium_does";
    run(Browser::engine(test, &[("webkit2gtk-driver", "WebKitWebDriver"), ("xvfb", "Xvfb")]));
}

fn run(browser: Option<Browser>) {
    let Some(browser) = browser else { return };
    let is_thorough = std::env::var_os("DATELINE_EVERY_PAGE").is_some();
    let sites = if is_thorough { &["online", "rtl", "events-300"][..] } else { &["online"] };
    let _ = run_part_in(&browser, "engines.mjs", sites);
}
