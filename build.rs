//! Builds the program again when a theme changes, since its files are compiled in, and tells it what it is
//! made of, so that it knows whether a site is its own work.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let mut files = BTreeSet::new();
    for source in ["Cargo.lock", "build.rs", "fonts", "src", "themes"] {
        println!("cargo::rerun-if-changed={source}");
        gather(Path::new(source), &mut files);
    }
    let mut program = Fnv::default();
    for file in files {
        let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
        program.add(parts.join("/").as_bytes());
        program.add(&fs::read(&file).unwrap_or_default());
    }
    program.add(env::var("CARGO_CFG_FEATURE").unwrap_or_default().as_bytes());
    println!("cargo::rustc-env=DATELINE_PROGRAM={:016x}", program.0);
}

/// The files below a path, or the file itself.
fn gather(path: &Path, files: &mut BTreeSet<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| gather(&entry.path(), files)),
        Err(_) => drop(files.insert(path.to_owned())),
    }
}

/// The hash FNV-1a of 64 bits: nobody has a reason to forge it.
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
