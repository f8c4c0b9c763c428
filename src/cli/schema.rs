//! `dateline schema`: prints the key tables as JSON Schema.

use std::path::Path;

use dateline::error::{Error, Result};
use dateline::inputs::CONFIG_FILE;
use dateline::yaml::Spanned;
use dateline::{config, keys};

use super::args::{Schema, SchemaSubject};
use super::{Outcome, print_data, root};

/// Prints the schema of notes or of the configuration. `root` is the folder that `--root` names.
pub(super) fn run(args: &Schema, root: Option<&Path>) -> Result<Outcome> {
    let schema = match args.subject {
        SchemaSubject::Note => keys::note_schema(&taxonomies(root)?),
        SchemaSubject::Config => keys::config_schema(),
    };
    print_data(format!("{schema:#}\n"))?;
    Ok(Outcome::Done)
}

/// The taxonomies of the project; the default ones outside of a project.
fn taxonomies(named: Option<&Path>) -> Result<Vec<Spanned<String>>> {
    let path = match root::find(named) {
        Ok(folder) => Some(folder.join(CONFIG_FILE)).filter(|path| path.is_file()),
        Err(Error::Usage(_)) if named.is_none() => None,
        Err(error) => return Err(error),
    };
    let text = match path {
        Some(path) => Some(std::fs::read_to_string(&path).map_err(Error::io("read", &path))?),
        None => None,
    };
    // Errors of the configuration are reported by `check`.
    Ok(config::read(&CONFIG_FILE.into(), text.as_deref(), "").value.taxonomies)
}
