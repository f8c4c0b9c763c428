//! What a site is made of, in one hash.

use std::io::{BufWriter, Write};

use blake3::{Hash, Hasher};
use rayon::prelude::*;

use crate::inputs::{Drafts, Inputs};

/// Of the sources of this program, the packages that it is made of and its features (`build.rs`).
const PROGRAM: &str = env!("DATELINE_PROGRAM");

/// So many notes are hashed as one.
const NOTES: usize = 256;

/// So many bytes are hashed at once: of fewer, BLAKE3 cannot take several lanes.
const BLOCK: usize = 64 * 1024;

/// Stands for all that the bytes of a site depend on but the content of files that are published as they
/// are: this program, the configuration, the notes, the theme, the names of other files. 64 hexadecimal
/// digits of BLAKE3.
pub fn made_of(inputs: &Inputs) -> String {
    let notes = inputs.sheets.par_chunks(NOTES).map(|sheets| {
        let mut part = Parts::default();
        for sheet in sheets {
            part.add(&*sheet.file);
            part.add(&*sheet.text);
        }
        *part.hash().as_bytes()
    });
    let notes: Vec<[u8; blake3::OUT_LEN]> = notes.collect();
    let mut whole = Parts::default();
    whole.add(PROGRAM);
    whole.add(inputs.config_text.as_deref().unwrap_or_default());
    // Without a title the folder's name is the title.
    whole.add(&inputs.config.title);
    whole.add(if inputs.drafts == Drafts::Include { "with drafts" } else { "without drafts" });
    whole.list(notes.iter());
    whole.list(inputs.files.keys());
    whole.list(
        inputs.sizes.iter().map(|(path, (width, height))| format!("{width} {height} {path}")),
    );
    whole.list(inputs.statics.keys());
    whole.list(inputs.themes.keys());
    whole.list(inputs.themes.values());
    whole.hash().to_hex().to_string()
}

/// A hash of parts, each with its length before it.
struct Parts(BufWriter<Hasher>);

impl Default for Parts {
    fn default() -> Parts {
        Parts(BufWriter::with_capacity(BLOCK, Hasher::new()))
    }
}

impl Parts {
    fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        let length = (part.len() as u64).to_le_bytes();
        for bytes in [&length, part] {
            self.0.write_all(bytes).expect("a hash takes all that is written");
        }
    }

    fn list(&mut self, parts: impl ExactSizeIterator<Item: AsRef<[u8]>>) {
        self.add((parts.len() as u64).to_le_bytes());
        parts.for_each(|part| self.add(part));
    }

    fn hash(self) -> Hash {
        self.0.into_inner().expect("a hash takes all that is written").finalize()
    }
}
