//! Watches files and folders, and returns the paths that changed.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use notify_debouncer_full::DebounceEventResult;
use notify_debouncer_full::notify::event::{EventKind, ModifyKind};
use notify_debouncer_full::notify::{self, Event, RecursiveMode};

use super::backend::{WatchBackend, is_limit};
use super::{Announce, Notice};

/// A watch over files and folders, among them some that do not exist yet.
pub(super) struct Watch {
    receiver: Receiver<Message>,
    sender: Sender<Message>,
    targets: Vec<WatchedPath>,
    ignore: Vec<PathBuf>,
    backend: WatchBackend,
    /// What the backend watches now.
    watched: BTreeMap<PathBuf, RecursiveMode>,
}

/// A message to the thread that waits for changes.
enum Message {
    /// Changes from the backend.
    Changes(DebounceEventResult),
    /// The preview ends.
    Stop,
}

/// Ends a [`Watch`] from another thread.
pub(super) struct WatchStopper(Sender<Message>);

impl WatchStopper {
    /// Makes [`Watch::next`] return `None`.
    pub(super) fn stop(&self) {
        // If the receiver is gone, the watch has ended already.
        let _ = self.0.send(Message::Stop);
    }
}

/// A file or folder to watch.
struct WatchedPath {
    /// As the caller writes it.
    written: PathBuf,
    /// As the system reports it.
    resolved: PathBuf,
}

impl Watch {
    /// Starts watching the paths `watch`, except those at or below a path of `ignore`.
    pub(super) fn start(watch: Vec<PathBuf>, ignore: Vec<PathBuf>, announce: &Announce) -> Watch {
        let (sender, receiver) = channel();
        let targets = watch
            .into_iter()
            .map(|written| WatchedPath { resolved: resolve(&written), written })
            .collect();
        let ignore = ignore.iter().map(|path| resolve(path)).collect();
        let mut watch = Watch {
            receiver,
            sender,
            targets,
            ignore,
            backend: WatchBackend::Off,
            watched: BTreeMap::new(),
        };
        match WatchBackend::system(forward_to(&watch.sender)) {
            Ok(backend) => {
                watch.backend = backend;
                watch.watch_paths(announce);
            }
            Err(cause) => watch.switch_to_polling(&cause.to_string(), announce),
        }
        watch
    }

    /// A handle that ends this watch.
    pub(super) fn stopper(&self) -> WatchStopper {
        WatchStopper(self.sender.clone())
    }

    /// Waits for changes and returns their paths, as the caller writes them, sorted.
    ///
    /// Empty if anything may have changed; `None` when the watch is stopped.
    pub(super) fn next(&mut self, announce: &Announce) -> Option<Vec<PathBuf>> {
        loop {
            let first = self.receiver.recv().ok()?;
            let batch: Vec<Message> =
                std::iter::once(first).chain(self.receiver.try_iter()).collect();
            let mut changes = ChangeSet::default();
            for message in batch {
                match message {
                    Message::Stop => return None,
                    Message::Changes(Ok(events)) => {
                        events.iter().for_each(|event| self.add(event, &mut changes));
                    }
                    Message::Changes(Err(errors)) => {
                        self.add_errors(&errors, &mut changes, announce)
                    }
                }
            }
            if changes.structural {
                self.watch_again(announce);
            }
            if changes.everything || changes.structural {
                return Some(Vec::new());
            }
            if !changes.paths.is_empty() {
                return Some(changes.paths.into_iter().collect());
            }
        }
    }

    /// Adds the changes of one event.
    fn add(&self, event: &Event, changes: &mut ChangeSet) {
        changes.everything |= event.need_rescan();
        // Reading a file is an event too: without this, each rebuild would cause the next one.
        let is_structural = match event.kind {
            EventKind::Create(_) | EventKind::Remove(_) => true,
            EventKind::Modify(kind) => matches!(kind, ModifyKind::Name(_)),
            EventKind::Any => false,
            EventKind::Access(_) | EventKind::Other => return,
        };
        for path in &event.paths {
            if self.ignore.iter().any(|ignored| path.starts_with(ignored)) {
                continue;
            }
            for target in &self.targets {
                if is_structural && target.resolved.starts_with(path) && !path.is_file() {
                    changes.structural = true;
                } else if let Ok(below) = path.strip_prefix(&target.resolved)
                    && !is_temporary(below)
                {
                    changes.paths.insert(match below.as_os_str().is_empty() {
                        true => target.written.clone(),
                        false => target.written.join(below),
                    });
                }
            }
        }
    }

    /// Handles errors: events may be lost, or a limit of the system is reached.
    fn add_errors(
        &mut self,
        errors: &[notify::Error],
        changes: &mut ChangeSet,
        announce: &Announce,
    ) {
        // Polling reports an unreadable file as an error each time.
        if !matches!(self.backend, WatchBackend::System(_)) {
            return;
        }
        changes.everything = true;
        if let Some(limit) = errors.iter().find(|error| is_limit(error)) {
            self.switch_to_polling(&limit.to_string(), announce);
        }
    }

    /// Watches all paths again, after watched folders were added or removed.
    fn watch_again(&mut self, announce: &Announce) {
        for path in std::mem::take(&mut self.watched).into_keys() {
            // A removed folder is no longer watched.
            let _ = self.backend.unwatch(&path);
        }
        self.watch_paths(announce);
    }

    /// Watches every path that exists, and the folder in which each other one would appear.
    fn watch_paths(&mut self, announce: &Announce) {
        for target in &mut self.targets {
            target.resolved = resolve(&target.written);
        }
        for (path, mode) in self.folders_to_watch() {
            match self.backend.watch(&path, mode) {
                Ok(()) => {
                    self.watched.insert(path, mode);
                }
                Err(error)
                    if is_limit(&error) && matches!(self.backend, WatchBackend::System(_)) =>
                {
                    return self.switch_to_polling(&error.to_string(), announce);
                }
                // It was removed meanwhile; its parent folder reports when it is back.
                Err(_) if !path.exists() => {}
                Err(error) => announce(Notice::Unwatched(path, error.to_string())),
            }
        }
    }

    /// Compares files from now on, because the system does not watch them; `why` is the reason.
    fn switch_to_polling(&mut self, why: &str, announce: &Announce) {
        announce(Notice::Polling(why.to_owned()));
        self.watched.clear();
        match WatchBackend::polling(forward_to(&self.sender)) {
            Ok(backend) => {
                self.backend = backend;
                self.watch_paths(announce);
            }
            Err(error) => {
                self.backend = WatchBackend::Off;
                for target in &self.targets {
                    announce(Notice::Unwatched(target.written.clone(), error.to_string()));
                }
            }
        }
    }

    /// The folders to watch: existing ones with all below them, and the nearest folder above each path.
    fn folders_to_watch(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let mut folders = BTreeMap::new();
        for target in &self.targets {
            if target.resolved.is_dir() {
                folders.insert(target.resolved.clone(), RecursiveMode::Recursive);
            }
        }
        for target in &self.targets {
            let above = target.resolved.ancestors().skip(1).find(|path| path.is_dir());
            if let Some(above) = above {
                folders.entry(above.to_owned()).or_insert(RecursiveMode::NonRecursive);
            }
        }
        let recursive: Vec<PathBuf> = folders
            .iter()
            .filter(|(_, mode)| **mode == RecursiveMode::Recursive)
            .map(|(path, _)| path.clone())
            .collect();
        // A second watch inside a folder that is watched recursively would replace the first.
        folders.retain(|path, _| !recursive.iter().any(|top| path != top && path.starts_with(top)));
        folders
    }
}

/// The changes of a batch of messages.
#[derive(Default)]
struct ChangeSet {
    /// Changed paths, as the caller writes them.
    paths: BTreeSet<PathBuf>,
    /// Whether a watched path, or a folder above one, was added or removed.
    structural: bool,
    /// Whether some changed paths are unknown.
    everything: bool,
}

/// A handler of events that sends them to the thread that waits.
fn forward_to(sender: &Sender<Message>) -> impl FnMut(DebounceEventResult) + Send + 'static {
    let sender = sender.clone();
    move |result| {
        // If the receiver is gone, the preview is ending.
        let _ = sender.send(Message::Changes(result));
    }
}

/// Returns a path as the system reports it: absolute, and without links as far as it exists.
fn resolve(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let resolved = absolute.ancestors().find_map(|above| {
        let resolved = above.canonicalize().ok()?;
        let rest = absolute.strip_prefix(above).ok()?;
        Some(if rest.as_os_str().is_empty() { resolved } else { resolved.join(rest) })
    });
    resolved.unwrap_or(absolute)
}

/// Whether a path below a watched one is a temporary file of an editor or system: hidden, a backup, a lock.
///
/// Editors write such files at every key stroke, and no note or theme file has such a name.
fn is_temporary(below: &Path) -> bool {
    below.components().any(|part| {
        let Component::Normal(name) = part else { return false };
        let name = name.to_string_lossy();
        (name.starts_with('.') && name != ".well-known")
            || name.ends_with('~')
            || name == "4913"
            || (name.starts_with('#') && name.ends_with('#'))
    })
}
