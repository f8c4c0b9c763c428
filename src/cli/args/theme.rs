//! The arguments of `dateline theme`.

use clap::{Args, Subcommand};

/// Show or create a theme
///
/// A theme is built in, or it is a folder `themes/NAME/` of your project. The folder contains only the
/// files that differ from the theme that it extends.
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
/// Prints a template, style sheet, script or message catalogue, for you to copy. Without a name, lists
/// all files.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline theme show
  dateline theme show event.html
  dateline theme show briefing/base.html
  dateline theme show en.ftl")]
pub(crate) struct ShowTheme {
    /// The name of the file; for a theme other than `chronicle`, `THEME/FILE`
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
}

/// Create a theme
///
/// Creates `themes/NAME/` with a `theme.yaml`, templates for additions to the head and the foot of all
/// pages, and a style sheet without rules. Existing files are never overwritten.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  dateline theme new house
  dateline theme new memo --extends briefing")]
pub(crate) struct NewTheme {
    /// The name of the theme and of its folder
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The built-in theme that it extends
    #[arg(long, value_name = "THEME", default_value = "chronicle")]
    pub extends: String,
}
