//! `dateline theme new`: creates a theme of the site's own, which changes nothing yet.

use std::fs;

use dateline::diag::suggest;
use dateline::error::Result;
use dateline::slug;
use dateline::theme;

use super::super::args::{Global, NewTheme};
use super::super::{Outcome, init, print, root, usage_error};

/// The files of the new theme, by path in its folder. `NAME` and `BASE` are replaced by the names of the
/// theme and of the one that it extends.
const FILES: [(&str, &str); 4] = [
    ("theme.yaml", include_str!("new/theme.yaml")),
    ("templates/head.html", include_str!("new/head.html")),
    ("templates/footer.html", include_str!("new/footer.html")),
    ("static/BASE.css", include_str!("new/style.css")),
];

/// Creates the folder, and prints how to choose the theme.
pub(super) fn run(args: &NewTheme, global: &Global) -> Result<Outcome> {
    check_names(args)?;
    let folder = root::find(global.root.as_deref())?.join("themes").join(&args.name);
    let shown = format!("themes/{}/", args.name);
    if fs::symlink_metadata(&folder).is_ok() {
        return refuse(
            &format!("`{shown}` already exists, and dateline does not overwrite files"),
            "choose another name, or edit the existing theme",
        );
    }
    for (path, text) in FILES {
        let fill = |text: &str| text.replace("NAME", &args.name).replace("BASE", &args.extends);
        init::write_new(&folder.join(fill(path)), &fill(text))?;
    }
    if !global.quiet {
        let line = format!("theme: {}", args.name);
        print(&format!(
            "created `{shown}`; to use it, write in `dateline.yaml` (or set `name`, if `theme` has several keys):\n  {line}\n"
        ))?;
    }
    Ok(Outcome::Done)
}

/// Refuses invalid names.
fn check_names(args: &NewTheme) -> Result<()> {
    let NewTheme { name, extends } = args;
    if let Some(fault) = slug::problem(name) {
        let message = format!("`{}`, as a theme's name, {fault}", name.escape_debug());
        return refuse(&message, "write it like `house`");
    }
    let builtin = theme::builtin_names();
    if builtin.contains(name) {
        return refuse(
            &format!("`{name}` is the name of a built-in theme"),
            "choose another name; the new theme extends it",
        );
    }
    if !builtin.contains(extends) {
        let suggestion = suggest(extends, builtin.iter().map(String::as_str));
        let available = format!("there is: `{}`", builtin.join("`, `"));
        let message = format!("there is no built-in theme `{}`", extends.escape_debug());
        return refuse(&message, &suggestion.unwrap_or(available));
    }
    Ok(())
}

fn refuse<T>(message: &str, help: &str) -> Result<T> {
    Err(usage_error(message, help))
}
