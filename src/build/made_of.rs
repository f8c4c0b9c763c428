//! What a site is made of, in one hash.

use blake3::{Hash, Hasher};
use rayon::prelude::*;

use crate::inputs::{Drafts, Inputs};

/// Of the sources of this program, the packages that it is made of and its features (`build.rs`).
const PROGRAM: &str = env!("DATELINE_PROGRAM");

/// Stands for all that the bytes of a site depend on but the content of files that are published as they
/// are: this program, the configuration, the notes, the theme, the names of other files. 64 hexadecimal
/// digits of BLAKE3.
pub fn made_of(inputs: &Inputs) -> String {
    let mut whole = Parts::default();
    whole.add(PROGRAM);
    whole.add(inputs.config_text.as_deref().unwrap_or_default());
    // Without a title the folder's name is the title.
    whole.add(&inputs.config.title);
    whole.add(if inputs.drafts == Drafts::Include { "with drafts" } else { "without drafts" });
    let notes = inputs
        .sheets
        .par_iter()
        .map(|sheet| [blake3::hash(sheet.file.as_bytes()), blake3::hash(sheet.text.as_bytes())]);
    let notes: Vec<[Hash; 2]> = notes.collect();
    whole.list(notes.iter().map(|hashes| hashes.map(|hash| *hash.as_bytes()).concat()));
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
#[derive(Default)]
struct Parts(Hasher);

impl Parts {
    fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        self.0.update(&(part.len() as u64).to_le_bytes()).update(part);
    }

    fn list(&mut self, parts: impl ExactSizeIterator<Item: AsRef<[u8]>>) {
        self.0.update(&(parts.len() as u64).to_le_bytes());
        parts.for_each(|part| self.add(part));
    }

    fn hash(&self) -> Hash {
        self.0.finalize()
    }
}
