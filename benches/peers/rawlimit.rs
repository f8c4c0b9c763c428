//! The minimum time of a build: reads its inputs and writes its outputs, and does nothing else.
//!
//! ```text
//! rustc -O rawlimit.rs
//! rawlimit THREADS LIST OUT FOLDER...
//! ```
//!
//! reads every file below the folders, then writes below `OUT`, which must not exist, the files of
//! `LIST`: one per line, size and path separated by a space. With an empty list nothing is written.

use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

fn main() -> io::Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [threads, list, out, folders @ ..] = words.as_slice() else {
        return Err(io::Error::other("rawlimit THREADS LIST OUT FOLDER..."));
    };
    let threads = threads.parse().map_err(io::Error::other)?;
    let mut inputs = Vec::new();
    for folder in folders {
        walk(Path::new(folder), &mut inputs)?;
    }
    each(&inputs, threads, |path| fs::read(path).map(drop))?;

    let out = Path::new(out);
    let list = fs::read_to_string(list)?;
    let files = list.lines().filter_map(|line| line.split_once(' '));
    let files: Option<Vec<(usize, PathBuf)>> =
        files.map(|(size, path)| Some((size.parse().ok()?, out.join(path)))).collect();
    let files = files.ok_or_else(|| io::Error::other("the list is not made of sizes and paths"))?;
    let mut made = None;
    for folder in files.iter().map(|(_, path)| path.parent()) {
        if made != Some(folder) {
            folder.map_or(Ok(()), fs::create_dir_all)?;
            made = Some(folder);
        }
    }
    let largest = files.iter().map(|(size, _)| *size).max().unwrap_or_default();
    let bytes = vec![b'x'; largest];
    each(&files, threads, |(size, path)| fs::write(path, &bytes[..*size]))
}

/// All files below a folder.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => walk(&entry.path(), files)?,
            false => files.push(entry.path()),
        }
    }
    Ok(())
}

/// Does something with each item, in this number of threads.
fn each<T: Sync>(
    items: &[T],
    threads: usize,
    work: impl Fn(&T) -> io::Result<()> + Sync,
) -> io::Result<()> {
    let chunk = items.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let work = &work;
        let parts =
            items.chunks(chunk).map(|part| scope.spawn(move || part.iter().try_for_each(work)));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().try_for_each(|part| part.join().expect("it does not panic"))
    })
}
