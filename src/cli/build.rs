//! `dateline build`: builds the site and publishes it to a folder.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use dateline::diag::{self, Code, Severity};
use dateline::error::Result;
use dateline::inputs::Inputs;
use dateline::lint_levels::Strictness;
use dateline::plan::output_that_keeps;
use dateline::publish::{Adopt, Durability, Options, PublishSummary, Shrink, publish};
use dateline::site::{Counts, Site};
use dateline::work::Step;

use super::args::{Build, Global};
use super::{Outcome, output_kinds, page_weights, pictures, plural, print, print_stderr, project};

/// The default output folder, below the project's.
pub(super) const DEFAULT_OUTPUT: &str = "public";

/// Builds and publishes, or lists the errors that prevent it.
pub(super) fn run(args: &Build, global: &Global) -> Result<Outcome> {
    let start = Instant::now();
    let inputs = project::read(global, args.drafts)?;
    let read = start.elapsed();
    let strictness = if args.strict { Strictness::Strict } else { Strictness::Normal };
    let (built, fingerprint) = rayon::join(
        || dateline::build(&inputs, strictness),
        || dateline::build::fingerprint(&inputs),
    );
    let planned = start.elapsed();
    let mut diagnostics = project::build_diagnostics(built.diagnostics(), global);
    let own_events = built.diagnostics().iter().filter(|one| one.code == Code::NoteIsEvent).count();
    let Ok(site) = built.into_sound() else {
        project::print_diagnostics(&inputs, &diagnostics, global);
        if args.timings {
            print_stderr(&step_counts());
        }
        return nothing_published();
    };
    if global.verbose {
        print_left_out(&site);
    }
    let faults = pictures::make_versions(&site, &inputs, strictness)?;
    diagnostics.extend(project::build_diagnostics(&faults, global));
    if project::has_errors(&faults) {
        project::print_diagnostics(&inputs, &diagnostics, global);
        return nothing_published();
    }
    let pictured = start.elapsed();
    let output = args.output.clone().unwrap_or_else(|| inputs.root().join(DEFAULT_OUTPUT));
    let published = publish(&site, &output, &options(args, &inputs, fingerprint))?;
    diagnostics
        .extend(project::build_diagnostics(&diag::merge_repeated(published.diagnostics), global));
    project::print_diagnostics(&inputs, &diagnostics, global);
    let Some(files) = published.value else { return nothing_published() };
    dateline::versions::remove_unused(&site, inputs.root());
    let total = start.elapsed();
    if args.timings {
        let stages = [
            ("read", read),
            ("plan", planned - read),
            ("pictures", pictured - planned),
            ("publish", total - pictured),
        ];
        print_stderr(&stage_times(&stages));
        print_stderr(&step_counts());
        print_stderr(&output_kinds::size_report(&site, &output, &inputs.config)?);
        print_stderr(page_weights::weight_report(&site, &output)?.trim_end());
    }
    let removed = removed_addresses(&files.removed);
    removed.iter().for_each(|warning| print_stderr(warning));
    if !global.quiet {
        let warnings = diagnostics.iter().filter(|one| one.severity == Severity::Warning).count();
        let warnings = warnings + usize::from(removed.is_some());
        let shown = output.strip_prefix(inputs.root()).unwrap_or(&output).display().to_string();
        if let Some(reason) = &files.file_by_file {
            print_stderr(&file_by_file(&shown, reason));
        }
        print(&summary(&site.counts, &files, &shown, warnings, total))?;
        print(&own_event_count(own_events))?;
    }
    project::skip_drop((inputs, site));
    Ok(Outcome::Done)
}

/// Prints which files of the content folder are not published, with reasons.
pub(super) fn print_left_out(site: &Site) {
    for file in &site.left_out {
        print_stderr(&format!("skipped: `{}`, {}", file.path, file.why));
    }
}

/// One line per stage with its time.
fn stage_times(stages: &[(&str, Duration)]) -> String {
    let line =
        |(name, time): &(&str, Duration)| format!("{name:<8} {:>8.1} ms", time.as_secs_f64() * 1e3);
    stages.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One line per step of a build with the number of times that it was done.
fn step_counts() -> String {
    let lines = Step::ALL.map(|step| format!("{:>10} {}", step.total(), step.words()));
    lines.join("\n")
}

/// The note about a publication during which readers may see both sites.
fn file_by_file(output: &str, reason: &str) -> String {
    format!(
        "note: `{output}` was updated file by file, because {reason}; during such an update readers may \
         see pages of both versions, and if it is interrupted, the next `dateline build` completes it"
    )
}

/// The warning that files are gone which pages or programs elsewhere may use; none if there are none.
fn removed_addresses(removed: &[String]) -> Option<String> {
    let used = |path: &String| output_that_keeps(path).map(|output| (path.clone(), output));
    let removed: Vec<(String, &str)> = removed.iter().filter_map(used).collect();
    let (first, _) = removed.first()?;
    let addresses = match removed.len() {
        1 => "1 address".to_owned(),
        number => format!("{number} addresses"),
    };
    let outputs: BTreeSet<&str> = removed.iter().map(|(_, output)| *output).collect();
    let of_one = match outputs.contains("terms") {
        true => ", `embed: true` under a term in `terms` keeps those of one term",
        false => "",
    };
    let outputs: Vec<String> = outputs.iter().map(|output| format!("{output}: always")).collect();
    Some(format!(
        "warning: {addresses} below `/embed/v1/`, `/fragments/v1/` and `/data/v1/` no longer exist, for \
         example `{first}`; pages and programs that use them now find nothing in their place\n  \
         help: `outputs: {{{}}}` in `dateline.yaml` keeps those that dateline leaves out by \
         default{of_one}, and `moved` leads from an old address to another",
        outputs.join(", ")
    ))
}

fn nothing_published() -> Result<Outcome> {
    print_stderr("nothing was published");
    Ok(Outcome::Errors)
}

fn options(args: &Build, inputs: &Inputs, fingerprint: String) -> Options {
    let folders = ["static", "themes"].map(|folder| inputs.root().join(folder));
    let content = inputs.root().join(&inputs.config.content);
    Options {
        adopt: if args.force { Adopt::Yes } else { Adopt::No },
        shrink: if args.allow_shrink { Shrink::Allow } else { Shrink::Refuse },
        durability: if args.no_sync { Durability::NoSync } else { Durability::Sync },
        project: inputs.root().to_owned(),
        fingerprint: Some(fingerprint),
        inputs: std::iter::once(content).chain(folders).collect(),
    }
}

/// Says how many notes are events themselves although they look like reports; nothing for none.
fn own_event_count(notes: usize) -> String {
    match notes {
        0 => String::new(),
        1 => "1 note makes no claim, so it is itself an event: see `dateline check`\n".to_owned(),
        _ => format!(
            "{notes} notes make no claim, so they are themselves events: see `dateline check`\n"
        ),
    }
}

/// The summary of a build: the counts and the time.
fn summary(
    counts: &Counts,
    files: &PublishSummary,
    output: &str,
    warnings: usize,
    time: Duration,
) -> String {
    let warnings = match warnings {
        0 => String::new(),
        n => format!(", with {}", plural(n, "warning")),
    };
    format!(
        "{}, {}, {}, {} with rival dates; skipped: {}, {}\n\
         {}: {} written, {} unchanged, {} removed in {:.2} s{warnings}\n",
        plural(counts.notes, "note"),
        plural(counts.claims, "claim"),
        plural(counts.events, "event"),
        counts.rival_dates,
        plural(counts.drafts, "draft"),
        plural(counts.skipped, "other file"),
        output,
        plural(files.written, "file"),
        files.unchanged,
        files.removed.len(),
        time.as_secs_f64(),
    )
}
