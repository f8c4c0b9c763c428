//! Counts the steps of a build: unlike seconds, counts are the same on every machine, so that a test can
//! check how they grow.
//!
//! The counts are those of the process, and only increase. No output depends on them.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// A step of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A note is read from disk.
    NoteRead,
    /// A text is read as Markdown.
    MarkdownRead,
    /// A byte of a text is read, as Markdown or to find comments.
    ByteRead,
    /// Two dates are compared.
    DatesCompared,
    /// A claim is looked up with its note and source.
    ClaimLookedUp,
    /// A note is asked for its latest day.
    NoteDated,
    /// Two names are compared, to suggest one for the other.
    NamesCompared,
    /// A message of a catalogue is formatted.
    MessageFormatted,
    /// A template is rendered.
    TemplateRendered,
    /// A picture is decoded.
    PictureDecoded,
    /// Publishing waits until files are on the disk.
    DiskAwaited,
}

impl Step {
    /// All steps, in the order in which a build comes to them.
    pub const ALL: [Step; 11] = [
        Step::NoteRead,
        Step::MarkdownRead,
        Step::ByteRead,
        Step::DatesCompared,
        Step::ClaimLookedUp,
        Step::NoteDated,
        Step::NamesCompared,
        Step::MessageFormatted,
        Step::TemplateRendered,
        Step::PictureDecoded,
        Step::DiskAwaited,
    ];

    /// Returns the name in `build --timings`.
    pub fn words(self) -> &'static str {
        match self {
            Step::NoteRead => "notes read",
            Step::MarkdownRead => "texts read as Markdown",
            Step::ByteRead => "bytes of texts read",
            Step::DatesCompared => "pairs of dates compared",
            Step::ClaimLookedUp => "claims looked up",
            Step::NoteDated => "notes asked for their latest day",
            Step::NamesCompared => "pairs of names compared",
            Step::MessageFormatted => "messages put into words",
            Step::TemplateRendered => "templates rendered",
            Step::PictureDecoded => "pictures decoded",
            Step::DiskAwaited => "waits for the disk",
        }
    }

    /// Returns how often the process has done it so far.
    pub fn total(self) -> u64 {
        COUNTS.iter().map(|counts| counts.0[self as usize].load(Ordering::Relaxed)).sum()
    }
}

/// The counts of some threads, on cache lines of their own: threads that write to one cache line wait for
/// each other.
#[repr(align(128))]
struct Counts([AtomicU64; Step::ALL.len()]);

/// Number of such counts, among which threads are distributed.
const COUNTERS: usize = 16;

static COUNTS: [Counts; COUNTERS] =
    [const { Counts([const { AtomicU64::new(0) }; Step::ALL.len()]) }; COUNTERS];

/// The counts of the next thread.
static NEXT: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static COUNTER: usize = NEXT.fetch_add(1, Ordering::Relaxed) % COUNTERS;
}

/// Counts one step.
pub(crate) fn count(step: Step) {
    count_many(step, 1);
}

/// Counts a step that is done several times at once.
pub(crate) fn count_many(step: Step, times: usize) {
    COUNTER
        .with(|place| COUNTS[*place].0[step as usize].fetch_add(times as u64, Ordering::Relaxed));
}
