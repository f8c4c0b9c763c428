//! Turns the list of published files into the manifest in the output folder, and back.
//!
//! What the manifest lists is ours. It holds nothing but what the site determines, so that equal
//! sites have equal manifests.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use blake3::Hash;
use serde::{Deserialize, Deserializer, de};

use crate::error::{Error, Result};

/// The manifest's name in the output folder.
pub const NAME: &str = ".dateline-manifest.json";

/// The only version of the format so far.
const VERSION: u32 = 1;

/// The list of files that are ours.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Manifest {
    /// The version of the format.
    pub(super) version: u32,
    /// How many events the site has, for the guard against publishing a site that lost them.
    pub(super) events: usize,
    /// What the site was made of, as [`Options::fingerprint`](super::Options::fingerprint) says.
    #[serde(default, rename = "made_of")]
    pub(super) fingerprint: Option<String>,
    /// Every file but the manifest, by its path below the folder.
    pub(super) files: BTreeMap<String, Print>,
}

/// What identifies the content of one file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Print {
    /// The BLAKE3 hash; in the file as hexadecimal digits.
    #[serde(deserialize_with = "from_hex")]
    pub(super) blake3: Hash,
    /// The size in bytes.
    pub(super) size: u64,
}

impl Default for Manifest {
    fn default() -> Self {
        Manifest { version: VERSION, events: 0, fingerprint: None, files: BTreeMap::new() }
    }
}

impl Manifest {
    /// Reads the manifest of `folder`; `None` where there is none.
    ///
    /// # Errors
    /// [`Error::Refused`] for a manifest that cannot be understood, since it may be a newer
    /// program's.
    pub(super) fn read(folder: &Path) -> Result<Option<Manifest>> {
        let path = folder.join(NAME);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(Error::io("read", &path)(cause)),
        };
        let manifest = serde_json::from_slice(&bytes).ok();
        manifest.filter(Manifest::is_sound).map(Some).ok_or_else(|| {
            Error::Refused(format!(
                "`{}` is no manifest that this dateline understands, so it is not known which \
                 files are its own; delete it and run `dateline build --force` to keep all files",
                path.display()
            ))
        })
    }

    /// Whether the version is ours and every path stays in the folder.
    fn is_sound(&self) -> bool {
        let safe = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0'])
        };
        self.version == VERSION && self.files.keys().all(|path| path.split('/').all(safe))
    }

    /// The files of both, for the time in which one site is replaced by another file by file.
    pub(super) fn united(&self, new: &Manifest) -> Manifest {
        // Of two sites.
        let mut united = Manifest { fingerprint: None, ..self.clone() };
        united.files.extend(new.files.iter().map(|(path, print)| (path.clone(), print.clone())));
        united
    }

    /// The manifest as JSON, one file a line, so that differences read well.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{{\"version\": {}, \"events\": {}, ", self.version, self.events);
        if let Some(fingerprint) = &self.fingerprint {
            text += &format!("\"made_of\": {}, ", serde_json::Value::from(fingerprint.as_str()));
        }
        text += "\"files\": {";
        // A path, a hash, a size, and what stands between them.
        text.reserve(self.files.keys().map(|path| path.len() + 110).sum());
        for (at, (path, Print { blake3, size })) in self.files.iter().enumerate() {
            text += if at == 0 { "\n" } else { ",\n" };
            push_quoted(&mut text, path);
            text += ": {\"blake3\": \"";
            text += &blake3.to_hex();
            text += "\", \"size\": ";
            text += &size.to_string();
            text.push('}');
        }
        text += "\n}}\n";
        text.into_bytes()
    }
}

/// A path as a JSON string; few need an escape (RFC 8259, section 7).
fn push_quoted(text: &mut String, path: &str) {
    if path.bytes().any(|byte| matches!(byte, b'"' | b'\\' | ..b' ')) {
        return *text += &serde_json::Value::from(path).to_string();
    }
    text.push('"');
    text.push_str(path);
    text.push('"');
}

fn from_hex<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Hash, D::Error> {
    let digits = String::deserialize(deserializer)?;
    Hash::from_hex(digits).map_err(de::Error::custom)
}
