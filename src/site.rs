//! What a build computes: an ordered map from output path to recipe.

use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use crate::diag::{Checked, Code, Diagnostic, Severity};
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

/// Makes what stands at a path; pure, so any thread may call it at any time.
pub type Make = Arc<dyn Fn(&OutPath) -> Checked<Vec<u8>> + Send + Sync>;

/// How to get the content of one output path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipe {
    /// Finished bytes.
    Bytes(Arc<[u8]>),
    /// A file of the project, copied as it is.
    File(PathBuf),
    /// Made when asked for ([`Site::make`]); nothing is published while its diagnostics hold an error.
    Made(Kind),
}

/// What is known of something before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page.
    Page(PageFacts),
    /// A piece of the search index.
    Piece(PieceKind),
    /// Anything else.
    Other,
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

/// How many bytes of HTML a page may have before something is said of it.
#[derive(Debug, Clone, Copy)]
pub struct PageLimit {
    /// So many may be in a page.
    pub bytes: u64,
    /// How severe it is to have more; none where nothing shall be said of it.
    pub severity: Option<Severity>,
}

impl Default for PageLimit {
    fn default() -> Self {
        PageLimit { bytes: u64::MAX, severity: None }
    }
}

/// What a build came to: a site, as far as one could be made, and everything that is to be said of it.
pub struct Build {
    site: Site,
    diagnostics: Vec<Diagnostic>,
}

impl Build {
    /// The result of a build that has made this site and found these diagnostics.
    #[doc(hidden)]
    pub fn new(site: Site, diagnostics: Vec<Diagnostic>) -> Self {
        Build { site, diagnostics }
    }

    /// The site to look at, whatever errors stand.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// What was found, in the order in which it is printed.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The site to publish or serve.
    ///
    /// # Errors
    /// All diagnostics, where an error is among them.
    pub fn into_sound(self) -> Result<SoundSite, Vec<Diagnostic>> {
        match self.diagnostics.iter().any(|one| one.severity == Severity::Error) {
            true => Err(self.diagnostics),
            false => Ok(SoundSite(self.site)),
        }
    }
}

/// A site of which no error is known before it is rendered: the only kind that is published or served.
/// [`Build::into_sound`] gives one; the default has nothing in it.
#[derive(Clone, Default)]
pub struct SoundSite(Site);

impl Deref for SoundSite {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0
    }
}

/// A whole site, not yet rendered.
#[derive(Clone)]
pub struct Site {
    /// Everything that will be published, in the order of paths.
    #[doc(hidden)]
    pub recipes: BTreeMap<OutPath, Recipe>,
    /// Makes what its recipes leave to be made.
    #[doc(hidden)]
    pub maker: Make,
    /// How heavy a page may be.
    #[doc(hidden)]
    pub page_limit: PageLimit,
    /// What the site holds.
    pub counts: Counts,
    /// What the content folder holds and the site does not, by path below the root.
    pub left_out: Vec<LeftOut>,
}

impl Default for Site {
    fn default() -> Self {
        Site {
            recipes: BTreeMap::new(),
            maker: Arc::new(|_| Checked { value: Vec::new(), diagnostics: Vec::new() }),
            page_limit: PageLimit::default(),
            counts: Counts::default(),
            left_out: Vec::new(),
        }
    }
}

impl Site {
    /// The paths of all its files below the published folder, in order: `404.html`, `index.html`.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.recipes.keys().map(OutPath::as_str)
    }

    /// Renders the file at a path, with what is to be said of it. `None` where there is no such file, or
    /// where it is a copy of a file on disk.
    pub fn render(&self, path: &str) -> Option<Checked<Vec<u8>>> {
        let (path, recipe) = self.recipes.get_key_value(path)?;
        match recipe {
            Recipe::Bytes(bytes) => {
                Some(Checked { value: bytes.to_vec(), diagnostics: Vec::new() })
            }
            Recipe::File(_) => None,
            Recipe::Made(kind) => Some(self.make(path, *kind)),
        }
    }

    /// All recipes with their places in the order of paths, those first that take longest: pages by the
    /// events that they list, then what stands near the root, where files of the whole site do. So that
    /// nobody waits in the end for one that began last.
    #[doc(hidden)]
    pub fn longest_first(&self) -> Vec<(usize, &OutPath, &Recipe)> {
        let mut all: Vec<(usize, &OutPath, &Recipe)> = self
            .recipes
            .iter()
            .enumerate()
            .map(|(at, (path, recipe))| (at, path, recipe))
            .collect();
        all.sort_by_cached_key(|(_, path, recipe)| {
            let events = match recipe {
                Recipe::Made(Kind::Page(facts)) => facts.events,
                _ => 0,
            };
            (Reverse(events), path.as_str().matches('/').count())
        });
        all
    }

    /// Makes what stands at the path of a recipe of this kind, and says if it is heavy.
    #[doc(hidden)]
    pub fn make(&self, path: &OutPath, kind: Kind) -> Checked<Vec<u8>> {
        let mut made = (self.maker)(path);
        made.diagnostics.extend(self.too_heavy(path, kind, made.value.len() as u64));
        made
    }

    /// What is to be said of so many bytes at a path.
    #[doc(hidden)]
    pub fn too_heavy(&self, path: &OutPath, kind: Kind, bytes: u64) -> Option<Diagnostic> {
        let PageLimit { bytes: most, severity } = self.page_limit;
        let severity = severity.filter(|_| bytes > most && matches!(kind, Kind::Page(_)))?;
        let message =
            format!("the page `{path}` has {bytes} bytes of HTML, and phones wait for it");
        let mut diagnostic = Diagnostic::new(Code::HeavyPage, None, message)
            .help(format!("the limit is {most} bytes: `limits: {{page: …}}` in `dateline.yaml`"));
        diagnostic.severity = severity;
        Some(diagnostic)
    }
}

/// A file that is not in the site, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its path below the project's root.
    pub path: String,
    /// Why it is left out, as in "a draft".
    pub why: &'static str,
}
