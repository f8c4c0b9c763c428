//! Watching by polling.

use std::sync::Arc;

use notify_debouncer_full::notify::ErrorKind;

use super::*;

#[test]
fn where_the_system_cannot_watch_files_are_polled() {
    let folder = tempfile::tempdir().unwrap();
    let note = folder.path().join("a.md");
    std::fs::write(&note, "one").unwrap();
    let (sender, notices) = channel();
    let sender = std::sync::Mutex::new(sender);
    let announce: Announce = Arc::new(move |notice| sender.lock().unwrap().send(notice).unwrap());
    let mut watch = Watch::start(vec![folder.path().to_owned()], Vec::new(), &announce);

    let limit = notify::Error::new(ErrorKind::MaxFilesWatch);
    watch.sender.send(Message::Changes(Err(vec![limit]))).unwrap();
    assert_eq!(watch.next(&announce), Some(Vec::new()), "events may have been lost");
    assert!(matches!(notices.try_recv(), Ok(Notice::Polling(_))));
    assert!(matches!(watch.backend, WatchBackend::Polling(_)));

    // The system may still report earlier changes; what is written after them is found by polling.
    std::thread::sleep(std::time::Duration::from_millis(300));
    watch.receiver.try_iter().for_each(drop);
    // Within one second and of the same length, so that only the content differs.
    std::fs::write(&note, "two").unwrap();
    assert_eq!(watch.next(&announce), Some(vec![note]));
    watch.stopper().stop();
    assert_eq!(watch.next(&announce), None);
}
