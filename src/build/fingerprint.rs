//! The fingerprint of a build: one hash of everything that the bytes of its pages depend on.

use std::io::{BufWriter, Write};

use blake3::{Hash, Hasher};
use rayon::prelude::*;

use crate::inputs::{Drafts, Inputs};

/// Hash of the program's source files, dependencies and features; `build.rs` sets it.
const PROGRAM_HASH: &str = env!("DATELINE_PROGRAM_HASH");

/// Number of notes hashed per chunk.
const NOTES_PER_CHUNK: usize = 256;

/// Bytes passed to the hasher at once: with fewer, BLAKE3 cannot hash several blocks in parallel.
const BUFFER_BYTES: usize = 64 * 1024;

/// Returns the fingerprint of a build: a BLAKE3 hash of 64 hexadecimal digits.
///
/// It covers this program, the configuration, the notes, the theme and the names of all other files, but
/// not the content of the files that notes use.
pub fn fingerprint(inputs: &Inputs) -> String {
    let notes = inputs.source_files.par_chunks(NOTES_PER_CHUNK).map(|source_files| {
        let mut chunk = PartHasher::default();
        for source_file in source_files {
            chunk.add(&*source_file.file);
            chunk.add(&*source_file.text);
        }
        *chunk.finish().as_bytes()
    });
    let notes: Vec<[u8; blake3::OUT_LEN]> = notes.collect();
    let mut whole = PartHasher::default();
    whole.add(PROGRAM_HASH);
    whole.add(inputs.config_text.as_deref().unwrap_or_default());
    // The title is the folder's name if the configuration has none.
    whole.add(&inputs.config.title);
    whole.add(if inputs.drafts == Drafts::Include { "with drafts" } else { "without drafts" });
    whole.add_list(notes.iter());
    whole.add_list(inputs.files.keys());
    whole.add_list(
        inputs.sizes.iter().map(|(path, (width, height))| format!("{width} {height} {path}")),
    );
    whole.add_list(
        inputs.formats.iter().map(|(path, format)| format!("{} {path}", format.ending())),
    );
    whole.add_list(inputs.statics.keys());
    whole.add_list(inputs.themes.keys());
    whole.add_list(inputs.themes.values());
    whole.finish().to_hex().to_string()
}

/// Hashes a sequence of parts, each preceded by its length.
struct PartHasher(BufWriter<Hasher>);

impl Default for PartHasher {
    fn default() -> PartHasher {
        PartHasher(BufWriter::with_capacity(BUFFER_BYTES, Hasher::new()))
    }
}

impl PartHasher {
    fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        let length = (part.len() as u64).to_le_bytes();
        for bytes in [&length, part] {
            self.0.write_all(bytes).expect("writing to a hasher cannot fail");
        }
    }

    fn add_list(&mut self, parts: impl ExactSizeIterator<Item: AsRef<[u8]>>) {
        self.add((parts.len() as u64).to_le_bytes());
        parts.for_each(|part| self.add(part));
    }

    fn finish(self) -> Hash {
        self.0.into_inner().expect("writing to a hasher cannot fail").finalize()
    }
}
