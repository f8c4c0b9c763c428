//! The manifest in the output folder, which lists the published files: reading and writing.
//!
//! Files in the manifest are dateline's own. The manifest depends on the site alone, so equal sites
//! have equal manifests.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use blake3::Hash;
use serde::{Deserialize, Deserializer, de};

use crate::error::{Error, Result};
use crate::folder::FileBelow;

/// The manifest's name in the output folder.
pub const NAME: &str = ".dateline-manifest.json";

/// The only version of the format so far.
const VERSION: u32 = 1;

/// The list of dateline's own files.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Manifest {
    /// The version of the format.
    pub(super) version: u32,
    /// Number of events of the site; a build refuses to publish a site that lost most of them.
    pub(super) events: usize,
    /// The fingerprint of the build, from [`Options::fingerprint`](super::Options::fingerprint).
    #[serde(default, rename = "made_of")]
    pub(super) fingerprint: Option<String>,
    /// All files except the manifest, by path.
    pub(super) files: BTreeMap<String, FileHash>,
}

/// Hash and size of one file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct FileHash {
    /// The BLAKE3 hash; hexadecimal digits in the manifest.
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
    /// Reads the manifest of `folder`; `None` if there is none.
    ///
    /// # Errors
    /// [`Error::Refused`] for a manifest that cannot be understood, since a newer program may have written
    /// it; [`Error::Io`] if it is a symbolic link or cannot be read.
    pub(super) fn read(folder: &Path) -> Result<Option<Manifest>> {
        let file = FileBelow::new(&folder.into(), NAME);
        let path = file.path();
        let bytes = match file.read() {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(Error::io("read", &path)(cause)),
        };
        let manifest = serde_json::from_slice(&bytes).ok();
        manifest.filter(Manifest::is_valid).map(Some).ok_or_else(|| {
            Error::Refused(format!(
                "`{}` is damaged or from a newer dateline, so it does not say which files in its folder are \
                 dateline's; move the folder `{}` elsewhere, run `dateline build`, and copy your own files \
                 back into it if there were any",
                path.display(),
                folder.display()
            ))
        })
    }

    /// Whether the version is known and every path is inside the folder.
    fn is_valid(&self) -> bool {
        let safe = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0'])
        };
        self.version == VERSION && self.files.keys().all(|path| path.split('/').all(safe))
    }

    /// The files of both manifests, for the time in which one site replaces another file by file.
    pub(super) fn union(&self, new: &Manifest) -> Manifest {
        let mut union = Manifest { fingerprint: None, ..self.clone() };
        union.files.extend(new.files.iter().map(|(path, hash)| (path.clone(), hash.clone())));
        union
    }

    /// The manifest as JSON with one file per line, so that differences are easy to read.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{{\"version\": {}, \"events\": {}, ", self.version, self.events);
        if let Some(fingerprint) = &self.fingerprint {
            text += &format!("\"made_of\": {}, ", serde_json::Value::from(fingerprint.as_str()));
        }
        text += "\"files\": {";
        // The path of each file, and 110 bytes for its hash, its size and punctuation.
        text.reserve(self.files.keys().map(|path| path.len() + 110).sum());
        for (at, (path, FileHash { blake3, size })) in self.files.iter().enumerate() {
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

/// Appends a path as a JSON string; few need an escape (RFC 8259, section 7).
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
