//! The arguments of `dateline theme`.

use clap::{Args, Subcommand};

/// See or begin a theme
///
/// A theme is a folder `themes/NAME/` of the site, or one of those that are built in. It holds only
/// what it changes of the theme that it extends.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Theme {
    /// What to do with it.
    #[command(subcommand)]
    pub command: ThemeCommand,
}

/// The commands about themes.
#[derive(Debug, Subcommand)]
pub(crate) enum ThemeCommand {
    Show(ShowTheme),
    New(NewTheme),
}

/// Print a file of a built-in theme
///
/// Prints a template, style sheet, script or catalogue as it is compiled in, to copy from. Without a
/// name, lists them all.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline theme show
  dateline theme show event.html
  dateline theme show briefing/base.html
  dateline theme show en.ftl")]
pub(crate) struct ShowTheme {
    /// The file's name, with its theme's before it where that is not `chronicle`
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
}

/// Begin a theme of the site's own
///
/// Makes `themes/NAME/` with a `theme.yaml`, places for what every page should have in its head and at
/// its foot, and a style sheet that changes nothing yet. Files that exist are never overwritten.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline theme new house
  dateline theme new memo --extends briefing")]
pub(crate) struct NewTheme {
    /// The theme's name, which is its folder's
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The built-in theme that it changes
    #[arg(long, value_name = "THEME", default_value = "chronicle")]
    pub extends: String,
}
