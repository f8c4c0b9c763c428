//! What a build computes: an ordered map from output path to recipe.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::diag::Checked;
use crate::weight::{PageKind, PieceKind};

/// A path below the published folder: parts joined by `/`, none of them empty, `.` or `..`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Takes a path that the program itself composed of checked parts.
    ///
    /// # Panics
    /// If a part is empty, `.` or `..`, or holds a backslash or a NUL: a bug of ours.
    pub fn new(path: impl AsRef<str>) -> Self {
        let path = path.as_ref();
        let safe = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0'])
        };
        assert!(path.split('/').all(safe), "unsafe output path `{path}`");
        OutPath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for OutPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Renders one page; pure, so any thread may call it at any time.
pub type Render = Box<dyn Fn() -> Checked<Vec<u8>> + Send + Sync>;

/// How to get the content of one output path.
pub enum Recipe {
    /// Finished bytes.
    Bytes(Arc<[u8]>),
    /// A file of the project, copied as it is.
    File(PathBuf),
    /// Rendered when asked for; nothing is published while its diagnostics hold an error.
    Page(Render),
}

/// The numbers that a build ends with; each claim of the notes is counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Notes of all kinds but pages that are in the site.
    pub notes: usize,
    /// Claims that these notes make.
    pub claims: usize,
    /// Events that the claims make.
    pub events: usize,
    /// Events whose dates cannot all be true, settled or not.
    pub rival_dates: usize,
    /// Notes left out because they are drafts.
    pub drafts: usize,
    /// Files below the content folder that are neither notes nor named by one.
    pub skipped: usize,
}

/// What is known of a page before it is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageFacts {
    /// Its kind.
    pub kind: PageKind,
    /// Number of events that stand on it as rows of its main list.
    pub events: usize,
}

/// A whole site, not yet rendered.
#[derive(Default)]
pub struct Site {
    /// Everything that will be published, in the order of paths.
    pub recipes: BTreeMap<OutPath, Recipe>,
    /// What kind of page stands at each path that has one.
    pub pages: BTreeMap<OutPath, PageFacts>,
    /// What kind of piece of the search index stands at each path that has one.
    pub index: BTreeMap<OutPath, PieceKind>,
    /// What the site holds.
    pub counts: Counts,
    /// What the content folder holds and the site does not, by path below the root.
    pub left_out: Vec<LeftOut>,
}

/// A file that is not in the site, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its path below the project's root.
    pub path: String,
    /// Why it is left out, as in "a draft".
    pub why: &'static str,
}
