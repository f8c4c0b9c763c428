//! `dateline serve`: the site while it is written.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::diag::{Diagnostic, Severity};
use dateline::error::Result;
use dateline::inputs::{CONFIG_FILE, Inputs};
use dateline::lint_levels::Strictness;
use dateline::serve::{Notice, OpenBrowser, Options, Preview, Report};
use dateline::site::SoundSite;

use super::args::{Colour, Global, Serve};
use super::{Outcome, project, root, say};

/// Serves until it is stopped.
pub(super) fn run(args: &Serve, global: &Global) -> Result<Outcome> {
    let folder = root::find(global.root.as_deref())?;
    let mut keeper = Keeper {
        inputs: Arc::new(project::read_in(&folder, args.drafts)?),
        site: Arc::default(),
        told: HashSet::new(),
        quiet: global.quiet,
        colour: global.color,
    };
    let options = Options {
        port: args.port,
        open: if args.open { OpenBrowser::Yes } else { OpenBrowser::No },
        watch: watched(&folder, &keeper.inputs),
        ignore: vec![folder.join(super::build::OUTPUT)],
    };
    let (colour, quiet, verbose) = (global.color, global.quiet, global.verbose);
    let first = keeper.preview();
    dateline::serve::serve(
        options,
        move || first,
        move |changed: &[PathBuf]| keeper.rebuild(changed),
        move |notice: Notice| {
            if verbose && let Notice::Rebuilt { changed, .. } = &notice {
                let each = changed.iter().map(|path| format!("changed: `{}`", path.display()));
                each.for_each(|line| say(colour, &line));
            }
            announce(&notice, colour, quiet);
        },
    )?;
    Ok(Outcome::Done)
}

fn watched(folder: &Path, inputs: &Inputs) -> Vec<PathBuf> {
    let names = [inputs.config.content.as_str(), CONFIG_FILE, "themes", "static"];
    names.iter().map(|name| folder.join(name)).collect()
}

/// Keeps what the last build read and the last site that was good.
struct Keeper {
    inputs: Arc<Inputs>,
    site: Arc<SoundSite>,
    /// What the last build said.
    told: HashSet<Diagnostic>,
    quiet: bool,
    colour: Colour,
}

impl Keeper {
    fn rebuild(&mut self, changed: &[PathBuf]) -> Preview {
        match self.inputs.refresh(changed) {
            Ok(inputs) => {
                self.inputs = Arc::new(inputs);
                self.preview()
            }
            Err(error) => Preview {
                site: self.site.clone(),
                report: Some(Report { errors: 1, text: format!("error: {}\n", error.report()) }),
                paint: project::painter(&self.inputs),
            },
        }
    }

    fn preview(&mut self) -> Preview {
        let built = dateline::build(&self.inputs, Strictness::Normal);
        let paint = project::painter(&self.inputs);
        let global = Global { root: None, quiet: self.quiet, verbose: false, color: self.colour };
        let told = project::of_build(built.diagnostics(), &global);
        let report = match built.into_sound() {
            Ok(site) => {
                self.site = Arc::new(site);
                None
            }
            Err(mut errors) => {
                errors.retain(|one| one.severity == Severity::Error);
                Some(Report { errors: errors.len(), text: paint(&errors) })
            }
        };
        // What was said before and still holds is not said again; mistakes always are.
        let news: Vec<Diagnostic> = told
            .iter()
            .filter(|one| one.severity == Severity::Error || !self.told.contains(one))
            .cloned()
            .collect();
        project::tell(&self.inputs, &news, &global);
        self.told = told.into_iter().collect();
        Preview { site: self.site.clone(), report, paint }
    }
}

fn announce(notice: &Notice, colour: Colour, quiet: bool) {
    let text = match notice {
        Notice::Listening(url) => format!("serving {url}  (Ctrl-C stops)"),
        Notice::Rebuilt { changed, took, report: None } => {
            format!(
                "{} changed, rebuilt in {:.0} ms",
                changed_names(changed),
                took.as_secs_f64() * 1e3
            )
        }
        Notice::Rebuilt { report: Some(report), .. } => {
            format!(
                "{} to mend; the last good site stays",
                if report.errors == 1 {
                    "1 error".into()
                } else {
                    format!("{} errors", report.errors)
                }
            )
        }
        Notice::PageFailed { path, text } => format!("`{path}` could not be rendered\n{text}"),
        Notice::Polling(why) => format!("watching by polling: {why}"),
        Notice::Unwatched(path, why) => format!("`{}` is not watched: {why}", path.display()),
        Notice::NoBrowser(why) => format!("no browser could be opened: {why}"),
    };
    if !quiet || !matches!(notice, Notice::Rebuilt { report: None, .. }) {
        say(colour, &text);
    }
}

fn changed_names(changed: &[PathBuf]) -> String {
    match changed {
        [] => "something".into(),
        [one] => one.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        many => format!("{} files", many.len()),
    }
}
