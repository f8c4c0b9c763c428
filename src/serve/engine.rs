//! Who watches: the system, or where it cannot, a comparison of all files every second.

use std::path::Path;
use std::time::Duration;

use notify_debouncer_full::notify::{
    self, Config, ErrorKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use notify_debouncer_full::{DebounceEventHandler, Debouncer, NoCache, new_debouncer_opt};

/// How long changes are gathered before they are told.
const MOMENT: Duration = Duration::from_millis(40);

/// How often files are compared where the system cannot watch them.
const POLL: Duration = Duration::from_secs(1);

/// Who tells us about changes.
pub(super) enum Engine {
    /// The system itself.
    System(Debouncer<RecommendedWatcher, NoCache>),
    /// Comparing all files again and again.
    Polling(Debouncer<PollWatcher, NoCache>),
    /// Nobody; a notice has said so.
    Nobody,
}

impl Engine {
    /// The system's own watcher, which tells `hear`.
    pub(super) fn system(hear: impl DebounceEventHandler) -> notify::Result<Engine> {
        debouncer(hear, Config::default()).map(Engine::System)
    }

    /// A watcher that compares files, and tells `hear`.
    pub(super) fn polling(hear: impl DebounceEventHandler) -> notify::Result<Engine> {
        // Time stamps count whole seconds there, so two edits within one differ by content only.
        let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
        debouncer(hear, config).map(Engine::Polling)
    }

    /// Begins to watch a path.
    pub(super) fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match self {
            Engine::System(debouncer) => debouncer.watch(path, mode),
            Engine::Polling(debouncer) => debouncer.watch(path, mode),
            Engine::Nobody => Ok(()),
        }
    }

    /// Ceases to watch a path.
    pub(super) fn unwatch(&mut self, path: &Path) -> notify::Result<()> {
        match self {
            Engine::System(debouncer) => debouncer.unwatch(path),
            Engine::Polling(debouncer) => debouncer.unwatch(path),
            Engine::Nobody => Ok(()),
        }
    }
}

/// A watcher whose events are gathered and sent on.
fn debouncer<W: Watcher>(
    hear: impl DebounceEventHandler,
    config: Config,
) -> notify::Result<Debouncer<W, NoCache>> {
    new_debouncer_opt(MOMENT, Some(MOMENT / 4), hear, NoCache::new(), config)
}

/// Whether the system refuses to watch as much as we want.
pub(super) fn is_limit(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        #[cfg(unix)]
        ErrorKind::Io(cause) => {
            use rustix::io::Errno;
            [Errno::MFILE, Errno::NFILE, Errno::NOSPC]
                .iter()
                .any(|errno| cause.raw_os_error() == Some(errno.raw_os_error()))
        }
        _ => false,
    }
}
