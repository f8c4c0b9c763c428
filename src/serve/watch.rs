//! What the system says about files → the paths that changed, gathered over a moment.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use notify_debouncer_full::DebounceEventResult;
use notify_debouncer_full::notify::event::{EventKind, ModifyKind};
use notify_debouncer_full::notify::{self, Event, RecursiveMode};

use super::engine::{Engine, is_limit};
use super::{Announce, Notice};

/// A watch over files and folders, among them some that do not exist yet.
pub(super) struct Watch {
    inbox: Receiver<Message>,
    outbox: Sender<Message>,
    targets: Vec<Target>,
    ignore: Vec<PathBuf>,
    engine: Engine,
    /// What the engine watches now.
    armed: BTreeMap<PathBuf, RecursiveMode>,
}

/// What reaches the thread that waits.
enum Message {
    /// Something from the engine.
    Heard(DebounceEventResult),
    /// The preview ends.
    Stop,
}

/// Ends a [`Watch`] from another thread.
pub(super) struct WatchStopper(Sender<Message>);

impl WatchStopper {
    /// Makes [`Watch::next`] return `None`.
    pub(super) fn stop(&self) {
        // If nobody receives, the watch has ended already.
        let _ = self.0.send(Message::Stop);
    }
}

/// A file or folder to watch, as the caller wrote it and as the system reports it.
struct Target {
    given: PathBuf,
    real: PathBuf,
}

impl Watch {
    /// Begins to watch `watch`, but nothing at or below a path of `ignore`.
    pub(super) fn start(watch: Vec<PathBuf>, ignore: Vec<PathBuf>, announce: &Announce) -> Watch {
        let (outbox, inbox) = channel();
        let targets =
            watch.into_iter().map(|given| Target { real: real_path(&given), given }).collect();
        let ignore = ignore.iter().map(|path| real_path(path)).collect();
        let mut watch = Watch {
            inbox,
            outbox,
            targets,
            ignore,
            engine: Engine::Nobody,
            armed: BTreeMap::new(),
        };
        match Engine::system(tell(&watch.outbox)) {
            Ok(engine) => {
                watch.engine = engine;
                watch.arm(announce);
            }
            Err(cause) => watch.poll(&cause.to_string(), announce),
        }
        watch
    }

    /// A handle that ends this watch.
    pub(super) fn stopper(&self) -> WatchStopper {
        WatchStopper(self.outbox.clone())
    }

    /// Waits for changes and gives their paths, as the caller would write them, sorted.
    ///
    /// Empty if anything may have changed; `None` once the watch is stopped.
    pub(super) fn next(&mut self, announce: &Announce) -> Option<Vec<PathBuf>> {
        loop {
            let first = self.inbox.recv().ok()?;
            let messages: Vec<Message> =
                std::iter::once(first).chain(self.inbox.try_iter()).collect();
            let mut sum = Sum::default();
            for message in messages {
                match message {
                    Message::Stop => return None,
                    Message::Heard(Ok(events)) => {
                        events.iter().for_each(|event| self.add(event, &mut sum));
                    }
                    Message::Heard(Err(errors)) => self.add_errors(&errors, &mut sum, announce),
                }
            }
            if sum.structure {
                self.rearm(announce);
            }
            if sum.everything || sum.structure {
                return Some(Vec::new());
            }
            if !sum.changed.is_empty() {
                return Some(sum.changed.into_iter().collect());
            }
        }
    }

    /// Adds what one event means.
    fn add(&self, event: &Event, sum: &mut Sum) {
        sum.everything |= event.need_rescan();
        // Reading a file is an event too, and a rebuild that reads would cause the next for ever.
        let comes_or_goes = match event.kind {
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
                if comes_or_goes && target.real.starts_with(path) && !path.is_file() {
                    sum.structure = true;
                } else if let Ok(below) = path.strip_prefix(&target.real)
                    && !is_private(below)
                {
                    sum.changed.insert(match below.as_os_str().is_empty() {
                        true => target.given.clone(),
                        false => target.given.join(below),
                    });
                }
            }
        }
    }

    /// Adds what errors mean: events may be lost, or the system has had enough of us.
    fn add_errors(&mut self, errors: &[notify::Error], sum: &mut Sum, announce: &Announce) {
        // While polling, every look at an unreadable file is an error again.
        if !matches!(self.engine, Engine::System(_)) {
            return;
        }
        sum.everything = true;
        if let Some(limit) = errors.iter().find(|error| is_limit(error)) {
            self.poll(&limit.to_string(), announce);
        }
    }

    /// Watches anew, since folders that were watched went, or came.
    fn rearm(&mut self, announce: &Announce) {
        for path in std::mem::take(&mut self.armed).into_keys() {
            // A folder that went has no watch any more.
            let _ = self.engine.unwatch(&path);
        }
        self.arm(announce);
    }

    /// Watches every target that exists, and the folder where each other one would appear.
    fn arm(&mut self, announce: &Announce) {
        for target in &mut self.targets {
            target.real = real_path(&target.given);
        }
        for (path, mode) in self.wanted() {
            match self.engine.watch(&path, mode) {
                Ok(()) => {
                    self.armed.insert(path, mode);
                }
                Err(error) if is_limit(&error) && matches!(self.engine, Engine::System(_)) => {
                    return self.poll(&error.to_string(), announce);
                }
                // It went while we looked; its parent folder tells when it is back.
                Err(_) if !path.exists() => {}
                Err(error) => announce(Notice::Unwatched(path, error.to_string())),
            }
        }
    }

    /// Compares files from now on, because the system does not watch them; `why` says so.
    fn poll(&mut self, why: &str, announce: &Announce) {
        announce(Notice::Polling(why.to_owned()));
        self.armed.clear();
        match Engine::polling(tell(&self.outbox)) {
            Ok(engine) => {
                self.engine = engine;
                self.arm(announce);
            }
            Err(error) => {
                self.engine = Engine::Nobody;
                for target in &self.targets {
                    announce(Notice::Unwatched(target.given.clone(), error.to_string()));
                }
            }
        }
    }

    /// The folders to watch: existing ones whole, and of each target the nearest folder above it.
    fn wanted(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let mut wanted = BTreeMap::new();
        for target in &self.targets {
            if target.real.is_dir() {
                wanted.insert(target.real.clone(), RecursiveMode::Recursive);
            }
        }
        for target in &self.targets {
            let above = target.real.ancestors().skip(1).find(|path| path.is_dir());
            if let Some(above) = above {
                wanted.entry(above.to_owned()).or_insert(RecursiveMode::NonRecursive);
            }
        }
        let whole: Vec<PathBuf> = wanted
            .iter()
            .filter(|(_, mode)| **mode == RecursiveMode::Recursive)
            .map(|(path, _)| path.clone())
            .collect();
        // A second watch inside a folder that is watched whole would narrow the first.
        wanted.retain(|path, _| !whole.iter().any(|top| path != top && path.starts_with(top)));
        wanted
    }
}

/// What a batch of messages comes to.
#[derive(Default)]
struct Sum {
    /// Paths of changes, as the caller writes them.
    changed: BTreeSet<PathBuf>,
    /// A target, or a folder above one, came or went.
    structure: bool,
    /// Some changes are not known by name.
    everything: bool,
}

/// A handler of events that sends them on.
fn tell(outbox: &Sender<Message>) -> impl FnMut(DebounceEventResult) + Send + 'static {
    let outbox = outbox.clone();
    move |result| {
        // If nobody receives, the preview is ending.
        let _ = outbox.send(Message::Heard(result));
    }
}

/// A path as the system reports it: absolute, and without links as far as it exists.
fn real_path(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let resolved = absolute.ancestors().find_map(|above| {
        let real = above.canonicalize().ok()?;
        let rest = absolute.strip_prefix(above).ok()?;
        Some(if rest.as_os_str().is_empty() { real } else { real.join(rest) })
    });
    resolved.unwrap_or(absolute)
}

/// Whether a path below a target is an editor's or a system's own: hidden, a backup, a lock.
///
/// Editors write such files at every key stroke, and no note or theme file has such a name.
fn is_private(below: &Path) -> bool {
    below.components().any(|part| {
        let Component::Normal(name) = part else { return false };
        let name = name.to_string_lossy();
        (name.starts_with('.') && name != ".well-known")
            || name.ends_with('~')
            || name == "4913"
            || (name.starts_with('#') && name.ends_with('#'))
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use notify_debouncer_full::notify::ErrorKind;

    use super::*;

    #[test]
    fn where_the_system_cannot_watch_files_are_compared() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join("a.md");
        std::fs::write(&note, "one").unwrap();
        let (tell, told) = channel();
        let tell = std::sync::Mutex::new(tell);
        let announce: Announce = Arc::new(move |notice| tell.lock().unwrap().send(notice).unwrap());
        let mut watch = Watch::start(vec![folder.path().to_owned()], Vec::new(), &announce);

        let limit = notify::Error::new(ErrorKind::MaxFilesWatch);
        watch.outbox.send(Message::Heard(Err(vec![limit]))).unwrap();
        assert_eq!(watch.next(&announce), Some(Vec::new()), "events may have been lost");
        assert!(matches!(told.try_recv(), Ok(Notice::Polling(_))));
        assert!(matches!(watch.engine, Engine::Polling(_)));

        // The system's last words may still come in; what is written after them is found by polling.
        std::thread::sleep(std::time::Duration::from_millis(300));
        watch.inbox.try_iter().for_each(drop);
        // Within one second and of the same length, so that only the content tells.
        std::fs::write(&note, "two").unwrap();
        assert_eq!(watch.next(&announce), Some(vec![note]));
        watch.stopper().stop();
        assert_eq!(watch.next(&announce), None);
    }
}
