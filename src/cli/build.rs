//! `dateline build`: the notes into the published folder.

use std::time::{Duration, Instant};

use dateline::diag::{self, Severity};
use dateline::error::Result;
use dateline::inputs::Inputs;
use dateline::lint_levels::Strictness;
use dateline::publish::{Adopt, Options, PublishSummary, Shrink, publish};
use dateline::site::Counts;
use dateline::work::Step;

use super::args::{Build, Global};
use super::{Outcome, print, project, say, weights};

/// The output folder where none is named, below the project's.
pub(super) const OUTPUT: &str = "public";

/// Builds and publishes, or lists what forbids it.
pub(super) fn run(args: &Build, global: &Global) -> Result<Outcome> {
    let begin = Instant::now();
    let inputs = project::read(global, args.drafts)?;
    let read = begin.elapsed();
    let strictness = if args.strict { Strictness::Strict } else { Strictness::Normal };
    let (built, fingerprint) = rayon::join(
        || dateline::build(&inputs, strictness),
        || dateline::build::fingerprint(&inputs),
    );
    let planned = begin.elapsed();
    let mut told = project::of_build(built.diagnostics(), global);
    let Ok(site) = built.into_sound() else {
        project::tell(&inputs, &told, global);
        if args.timings {
            say(global.color, &steps());
        }
        return refuse(global);
    };
    if global.verbose {
        for file in &site.left_out {
            say(global.color, &format!("left out: `{}`, {}", file.path, file.why));
        }
    }
    let output = args.output.clone().unwrap_or_else(|| inputs.root().join(OUTPUT));
    let published = publish(&site, &output, &options(args, &inputs, fingerprint))?;
    told.extend(project::of_build(&diag::fold(published.diagnostics), global));
    project::tell(&inputs, &told, global);
    let Some(done) = published.value else { return refuse(global) };
    let all = begin.elapsed();
    if args.timings {
        let row = |name: &str, time: Duration| {
            format!("{name:<8} {:>8.1} ms\n", time.as_secs_f64() * 1e3)
        };
        let rows =
            row("read", read) + &row("plan", planned - read) + &row("publish", all - planned);
        say(global.color, rows.trim_end());
        say(global.color, &steps());
        say(global.color, weights::weights(&site, &output)?.trim_end());
    }
    let warnings = told.iter().filter(|one| one.severity == Severity::Warning).count();
    if !global.quiet {
        let shown = output.strip_prefix(inputs.root()).unwrap_or(&output).display().to_string();
        print(global.color, &summary(&site.counts, &done, &shown, warnings, all))?;
    }
    project::leave((inputs, site));
    Ok(Outcome::Done)
}

/// How often each step was done.
fn steps() -> String {
    let lines = Step::ALL.map(|step| format!("{:>10} {}", step.done(), step.words()));
    lines.join("\n")
}

fn refuse(global: &Global) -> Result<Outcome> {
    say(global.color, "nothing was published");
    Ok(Outcome::Mistakes)
}

fn options(args: &Build, inputs: &Inputs, fingerprint: String) -> Options {
    let inside = ["static", "themes"].map(|folder| inputs.root().join(folder));
    let content = inputs.root().join(&inputs.config.content);
    Options {
        adopt: if args.force { Adopt::Yes } else { Adopt::No },
        shrink: if args.allow_shrink { Shrink::Allow } else { Shrink::Refuse },
        project: inputs.root().to_owned(),
        fingerprint: Some(fingerprint),
        inputs: std::iter::once(content).chain(inside).collect(),
    }
}

/// The counts that add up, and the time.
fn summary(
    counts: &Counts,
    done: &PublishSummary,
    output: &str,
    warnings: usize,
    time: Duration,
) -> String {
    let warnings = match warnings {
        0 => String::new(),
        n => format!(", with {}", plural(n, "warning")),
    };
    format!(
        "{}, {}, {}, {} with rival dates; left out: {}, {}\n\
         {}: {} written, {} unchanged, {} removed in {:.2} s{warnings}\n",
        plural(counts.notes, "note"),
        plural(counts.claims, "claim"),
        plural(counts.events, "event"),
        counts.rival_dates,
        plural(counts.drafts, "draft"),
        plural(counts.skipped, "other file"),
        output,
        plural(done.written, "file"),
        done.unchanged,
        done.removed,
        time.as_secs_f64(),
    )
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
