//! `dateline serve`: previews the site, and rebuilds it after changes.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::diag::{Diagnostic, Severity};
use dateline::draft::review::undecided;
use dateline::error::Result;
use dateline::folder::FileBelow;
use dateline::inputs::{CONFIG_FILE, Drafts, Inputs, SourceFile};
use dateline::lint_levels::Strictness;
use dateline::note::NoteFile;
use dateline::serve::{DraftNote, Notice, OpenBrowser, Options, Preview, Report};
use dateline::site::SoundSite;

use super::args::{Colour, Global, Serve};
use super::{Outcome, plural, print_stderr, project, root};

/// Serves until it is stopped.
pub(super) fn run(args: &Serve, global: &Global) -> Result<Outcome> {
    let folder = root::find(global.root.as_deref())?;
    let mut builder = PreviewBuilder {
        inputs: Arc::new(project::read_in(&folder, args.drafts)?),
        site: Arc::default(),
        reported: HashSet::new(),
        quiet: global.quiet,
        colour: global.color,
    };
    let options = Options {
        port: args.port,
        open: if args.open { OpenBrowser::Yes } else { OpenBrowser::No },
        watch: watched_paths(&folder, &builder.inputs),
        ignore: vec![folder.join(super::build::DEFAULT_OUTPUT)],
    };
    let (quiet, verbose) = (global.quiet, global.verbose);
    let first = builder.preview();
    dateline::serve::serve(
        options,
        move || first,
        move |changed: &[PathBuf]| builder.rebuild(changed),
        move |notice: Notice| {
            if verbose && let Notice::Rebuilt { changed, .. } = &notice {
                let lines = changed.iter().map(|path| format!("changed: `{}`", path.display()));
                lines.for_each(|line| print_stderr(&line));
            }
            print_notice(&notice, quiet);
        },
    )?;
    Ok(Outcome::Done)
}

fn watched_paths(folder: &Path, inputs: &Inputs) -> Vec<PathBuf> {
    let names = [inputs.config.content.as_str(), CONFIG_FILE, "themes", "static"];
    names.iter().map(|name| folder.join(name)).collect()
}

/// Builds the previews; keeps the last inputs and the last site without errors.
struct PreviewBuilder {
    inputs: Arc<Inputs>,
    site: Arc<SoundSite>,
    /// The diagnostics of the last build.
    reported: HashSet<Diagnostic>,
    quiet: bool,
    colour: Colour,
}

impl PreviewBuilder {
    /// Reads changed files again and builds the next preview.
    fn rebuild(&mut self, changed: &[PathBuf]) -> Preview {
        match self.inputs.refresh(changed) {
            Ok(inputs) => {
                self.inputs = Arc::new(inputs);
                self.preview()
            }
            Err(error) => Preview {
                site: self.site.clone(),
                report: Some(Report { count: 1, text: format!("error: {}\n", error.report()) }),
                warnings: Report::default(),
                drafts: drafts(&self.inputs),
                base_path: self.inputs.config.base_path().to_owned(),
                format: project::formatter(&self.inputs),
            },
        }
    }

    /// Builds the site from the inputs and prints new diagnostics.
    fn preview(&mut self) -> Preview {
        let built = dateline::build(&self.inputs, Strictness::Normal);
        let format = project::formatter(&self.inputs);
        let global = Global { root: None, quiet: self.quiet, verbose: false, color: self.colour };
        let reported = project::build_diagnostics(built.diagnostics(), &global);
        let report = match built.into_sound() {
            Ok(site) => {
                self.site = Arc::new(site);
                None
            }
            Err(mut errors) => {
                errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
                Some(Report { count: errors.len(), text: format(&errors) })
            }
        };
        let mut warnings = reported.clone();
        warnings.retain(|diagnostic| diagnostic.severity == Severity::Warning);
        let warnings = Report { count: warnings.len(), text: format(&warnings) };
        // Diagnostics of the build before are not printed again, unless they are errors.
        let new: Vec<Diagnostic> = reported
            .iter()
            .filter(|diagnostic| {
                diagnostic.severity == Severity::Error || !self.reported.contains(diagnostic)
            })
            .cloned()
            .collect();
        project::print_diagnostics(&self.inputs, &new, &global);
        self.reported = reported.into_iter().collect();
        let base_path = self.inputs.config.base_path().to_owned();
        let drafts = drafts(&self.inputs);
        Preview { site: self.site.clone(), report, warnings, drafts, base_path, format }
    }
}

/// The drafts with claims to decide; `None` if drafts are left out.
fn drafts(inputs: &Inputs) -> Option<Arc<[DraftNote]>> {
    let root: Arc<Path> = inputs.root().into();
    let draft = |source: &SourceFile| {
        let Some(NoteFile::Note(note)) = &source.parsed.value else { return None };
        let is_open = note.draft && !undecided(&source.text).is_empty();
        is_open.then(|| DraftNote {
            path: source.file.to_string(),
            title: note.title.clone(),
            file: FileBelow::new(&root, &*source.file),
        })
    };
    let is_on = inputs.drafts == Drafts::Include;
    is_on.then(|| inputs.source_files.iter().filter_map(draft).collect())
}

/// Prints a notice of the preview.
fn print_notice(notice: &Notice, quiet: bool) {
    let text = match notice {
        Notice::Listening(url) => format!("serving {url}  (Ctrl-C stops)"),
        Notice::Rebuilt { changed, elapsed, report: None } => {
            format!(
                "{} changed, rebuilt in {:.0} ms",
                describe_changes(changed),
                elapsed.as_secs_f64() * 1e3
            )
        }
        Notice::Rebuilt { report: Some(report), .. } => {
            format!(
                "{} to fix; the preview still shows the last good site",
                plural(report.count, "error")
            )
        }
        Notice::PageFailed { path, text } => format!("`{path}` could not be rendered\n{text}"),
        Notice::Polling(why) => format!("watching by polling: {why}"),
        Notice::Unwatched(path, why) => format!("`{}` is not watched: {why}", path.display()),
        Notice::NoBrowser(why) => format!("cannot open a browser: {why}"),
    };
    if !quiet || !matches!(notice, Notice::Rebuilt { report: None, .. }) {
        print_stderr(&text);
    }
}

fn describe_changes(changed: &[PathBuf]) -> String {
    match changed {
        [] => "something".into(),
        [path] => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        many => format!("{} files", many.len()),
    }
}
