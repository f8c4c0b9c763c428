//! Rebuilds the program when a theme changes, since themes are compiled in, and sets `DATELINE_PROGRAM_HASH`:
//! a hash of everything that the program is built from. It is part of the fingerprint of a build.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let mut files = BTreeSet::new();
    for source in ["Cargo.lock", "build.rs", "fonts", "src", "themes"] {
        println!("cargo::rerun-if-changed={source}");
        collect_files(Path::new(source), &mut files);
    }
    let mut hash = Fnv::default();
    for file in files {
        let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
        hash.add(parts.join("/").as_bytes());
        hash.add(&fs::read(&file).unwrap_or_default());
    }
    hash.add(env::var("CARGO_CFG_FEATURE").unwrap_or_default().as_bytes());
    println!("cargo::rustc-env=DATELINE_PROGRAM_HASH={:016x}", hash.0);
}

/// Collects the files below a folder, or the file itself.
fn collect_files(path: &Path, files: &mut BTreeSet<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| collect_files(&entry.path(), files)),
        Err(_) => drop(files.insert(path.to_owned())),
    }
}

/// The 64-bit FNV-1a hash. It need not resist forgery.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        let length = (bytes.len() as u64).to_le_bytes();
        for byte in length.iter().chain(bytes) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
