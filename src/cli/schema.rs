//! `dateline schema`: the key tables as JSON Schema.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::error::{Error, Result};
use dateline::{config, keys};

use super::args::{Colour, Schema, SchemaSubject};
use super::{Outcome, print};

/// The name of the configuration in a project's folder.
const FILE: &str = "dateline.yaml";

/// Prints the schema of notes or of the configuration. `root` is the project that was named.
pub(super) fn run(args: &Schema, root: Option<&Path>, colour: Colour) -> Result<Outcome> {
    let schema = match args.subject {
        SchemaSubject::Note => keys::note_schema(&taxonomies(root)?),
        SchemaSubject::Config => keys::config_schema(),
    };
    print(colour, &format!("{schema:#}\n"))?;
    Ok(Outcome::Done)
}

/// The taxonomies of the project; the usual ones outside of any.
fn taxonomies(root: Option<&Path>) -> Result<Vec<String>> {
    let text = match configuration(root)? {
        Some(path) => Some(std::fs::read_to_string(&path).map_err(Error::io("read", &path))?),
        None => None,
    };
    let file: Arc<str> = FILE.into();
    // Its mistakes are for `check` to tell.
    Ok(config::read(&file, text.as_deref(), "").value.taxonomies)
}

/// The configuration of the project that was named, or of the nearest one upwards.
fn configuration(root: Option<&Path>) -> Result<Option<PathBuf>> {
    let here = match root {
        Some(root) => return Ok(Some(root.join(FILE)).filter(|path| path.is_file())),
        None => std::env::current_dir().map_err(Error::io("find", "."))?,
    };
    Ok(here.ancestors().map(|folder| folder.join(FILE)).find(|path| path.is_file()))
}
