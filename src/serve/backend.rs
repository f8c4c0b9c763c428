//! What reports changes of files: the system, or if it cannot, a comparison of all files every second.

use std::path::Path;
use std::time::Duration;

use notify_debouncer_full::notify::{
    self, Config, ErrorKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use notify_debouncer_full::{DebounceEventHandler, Debouncer, NoCache, new_debouncer_opt};

/// How long changes are collected before they are reported.
const DEBOUNCE: Duration = Duration::from_millis(40);

/// How often files are compared if the system cannot watch them.
const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// Reports changes of files.
pub(super) enum WatchBackend {
    /// The system's own watcher.
    System(Debouncer<RecommendedWatcher, NoCache>),
    /// A comparison of all files at an interval.
    Polling(Debouncer<PollWatcher, NoCache>),
    /// Nothing; a notice has reported this.
    Off,
}

impl WatchBackend {
    /// Creates the system's own watcher, which calls `handler` with changes.
    pub(super) fn system(handler: impl DebounceEventHandler) -> notify::Result<WatchBackend> {
        debouncer(handler, Config::default()).map(WatchBackend::System)
    }

    /// Creates a watcher that compares files, and calls `handler` with changes.
    pub(super) fn polling(handler: impl DebounceEventHandler) -> notify::Result<WatchBackend> {
        // Polling compares time stamps in whole seconds, so two edits within one differ by content only.
        let config =
            Config::default().with_poll_interval(POLL_INTERVAL).with_compare_contents(true);
        debouncer(handler, config).map(WatchBackend::Polling)
    }

    /// Starts watching a path.
    pub(super) fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match self {
            WatchBackend::System(debouncer) => debouncer.watch(path, mode),
            WatchBackend::Polling(debouncer) => debouncer.watch(path, mode),
            WatchBackend::Off => Ok(()),
        }
    }

    /// Stops watching a path.
    pub(super) fn unwatch(&mut self, path: &Path) -> notify::Result<()> {
        match self {
            WatchBackend::System(debouncer) => debouncer.unwatch(path),
            WatchBackend::Polling(debouncer) => debouncer.unwatch(path),
            WatchBackend::Off => Ok(()),
        }
    }
}

/// Creates a watcher that collects events before it calls `handler`.
fn debouncer<W: Watcher>(
    handler: impl DebounceEventHandler,
    config: Config,
) -> notify::Result<Debouncer<W, NoCache>> {
    new_debouncer_opt(DEBOUNCE, Some(DEBOUNCE / 4), handler, NoCache::new(), config)
}

/// Whether an error means that a limit of the system for watched files is reached.
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
