//! What a build computes: an ordered map from output path to recipe.

use std::borrow::Borrow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::diag::{Checked, Code, Diagnostic, Severity};
use crate::folder::{FileBelow, FileSource};
use crate::weight::{PageKind, PieceKind};

/// A path below the published folder: parts, joined by `/`. In a [`SoundSite`] every part is safe: a name
/// that would make an unsafe part is an error.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Takes a path that the program composed.
    pub fn new(path: impl AsRef<str>) -> Self {
        OutPath(path.as_ref().into())
    }

    /// Returns whether no part is empty, `.` or `..`, or contains a backslash or a NUL.
    fn is_safe(&self) -> bool {
        let safe = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0'])
        };
        self.0.split('/').all(safe)
    }

    /// Returns the path as text.
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

/// Makes the content of a path. It is pure, so any thread may call it at any time.
pub type MakeFile = Arc<dyn Fn(&OutPath) -> Checked<Vec<u8>> + Send + Sync>;

/// How to get the content of one output path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipe {
    /// Finished bytes.
    Bytes(Arc<[u8]>),
    /// A file of the project, copied as it is.
    File(FileBelow),
    /// A picture of the project, without the place where it was taken.
    Picture(FileBelow),
    /// A smaller version of a picture, of this width in pixels.
    Version(Arc<Original>, u32),
    /// Rendered when it is asked for ([`Site::make`]); nothing is published if its diagnostics include an
    /// error.
    OnDemand(FileKind),
}

/// A picture that has smaller versions.
#[derive(Debug, PartialEq, Eq)]
pub struct Original {
    /// The path of its file below the project's folder, for messages.
    pub name: String,
    /// Its file.
    pub source: FileSource,
    /// The project's folder, below which versions are cached; `None` if they are not.
    pub project: Option<Arc<Path>>,
    /// The name of its content in the cache, once it is known.
    pub(crate) key: OnceLock<String>,
}

impl Original {
    /// Describes a picture.
    pub fn new(name: &str, source: FileSource, project: Option<Arc<Path>>) -> Original {
        Original { name: name.to_owned(), source, project, key: OnceLock::new() }
    }
}

/// What is known about a file before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A page.
    Page(PageFacts),
    /// A piece of the search index.
    Piece(PieceKind),
    /// Anything else.
    Other,
}

/// The counts that a build prints; each claim of the notes is counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Notes of all kinds except pages that are in the site.
    pub notes: usize,
    /// Claims that these notes make.
    pub claims: usize,
    /// Events that the claims make.
    pub events: usize,
    /// Events whose dates cannot all be true, settled or not.
    pub rival_dates: usize,
    /// Notes left out because they are drafts.
    pub drafts: usize,
    /// Files of the content folder that are not notes and that no note uses.
    pub skipped: usize,
}

/// What is known about a page before it is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageFacts {
    /// Its kind.
    pub kind: PageKind,
    /// Number of events in the rows of its main list.
    pub events: usize,
}

/// Limit on the size of a page.
#[derive(Debug, Clone, Copy)]
pub struct PageLimit {
    /// Maximum bytes of HTML.
    pub bytes: u64,
    /// Severity of exceeding it; `None` if it is not reported.
    pub severity: Option<Severity>,
}

impl Default for PageLimit {
    fn default() -> Self {
        PageLimit { bytes: u64::MAX, severity: None }
    }
}

/// The result of a build: a site, as complete as possible, and all diagnostics.
pub struct Build {
    site: Site,
    diagnostics: Vec<Diagnostic>,
}

impl Build {
    /// Makes the result of a build.
    ///
    /// # Panics
    /// Panics if a path is not safe although there is no error: a bug in dateline.
    #[doc(hidden)]
    pub fn new(site: Site, diagnostics: Vec<Diagnostic>) -> Self {
        let build = Build { site, diagnostics };
        let wrong = build.site.recipes.keys().find(|path| !path.is_safe());
        if let Some(path) = wrong.filter(|_| !build.has_errors()) {
            panic!("unsafe output path `{path}`");
        }
        build
    }

    fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|one| one.severity == Severity::Error)
    }

    /// Returns the site, even if there are errors.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Returns the diagnostics in the order in which they are printed.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Returns the site to publish or serve.
    ///
    /// # Errors
    /// All diagnostics, if an error is among them.
    pub fn into_sound(self) -> Result<SoundSite, Vec<Diagnostic>> {
        match self.has_errors() {
            true => Err(self.diagnostics),
            false => Ok(SoundSite(self.site)),
        }
    }
}

/// A site without errors, as far as is known before it is rendered: the only kind that is published or
/// served. [`Build::into_sound`] makes one; the default is empty.
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
    /// Everything that will be published, by path.
    #[doc(hidden)]
    pub recipes: BTreeMap<OutPath, Recipe>,
    /// Makes the content of [`Recipe::OnDemand`].
    #[doc(hidden)]
    pub maker: MakeFile,
    /// Limit on the size of pages.
    #[doc(hidden)]
    pub page_limit: PageLimit,
    /// Counts of notes, claims and events.
    pub counts: Counts,
    /// Files of the content folder that are not in the site, by path below the root.
    pub left_out: Vec<SkippedFile>,
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
    /// Returns the paths of all files below the published folder, sorted: `404.html`, `index.html`.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.recipes.keys().map(OutPath::as_str)
    }

    /// Renders the file at a path, with the diagnostics of its template. `None` if there is no such file,
    /// or if it is a copy of a file on disk or a version of a picture.
    pub fn render(&self, path: &str) -> Option<Checked<Vec<u8>>> {
        let (path, recipe) = self.recipes.get_key_value(path)?;
        match recipe {
            Recipe::Bytes(bytes) => {
                Some(Checked { value: bytes.to_vec(), diagnostics: Vec::new() })
            }
            Recipe::File(_) | Recipe::Picture(_) | Recipe::Version(..) => None,
            Recipe::OnDemand(kind) => Some(self.make(path, *kind)),
        }
    }

    /// Returns all recipes with their positions in the order of paths, slowest first: pages by the events
    /// that they list, then files near the root, where those about the whole site are. A slow page that
    /// began last would keep everybody waiting.
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
                Recipe::OnDemand(FileKind::Page(facts)) => facts.events,
                _ => 0,
            };
            (Reverse(events), path.as_str().matches('/').count())
        });
        all
    }

    /// Makes the content of a path, and reports it if it is too large.
    #[doc(hidden)]
    pub fn make(&self, path: &OutPath, kind: FileKind) -> Checked<Vec<u8>> {
        let mut made = (self.maker)(path);
        made.diagnostics.extend(self.size_warning(path, kind, made.value.len() as u64));
        made
    }

    /// Returns a diagnostic if a file has too many bytes.
    #[doc(hidden)]
    pub fn size_warning(&self, path: &OutPath, kind: FileKind, bytes: u64) -> Option<Diagnostic> {
        let PageLimit { bytes: most, severity } = self.page_limit;
        let severity = severity.filter(|_| bytes > most && matches!(kind, FileKind::Page(_)))?;
        let message = format!(
            "the page `{path}` has {bytes} bytes of HTML, which is slow to load on a phone"
        );
        let mut diagnostic = Diagnostic::new(Code::HeavyPage, None, message)
            .help(format!("the limit is {most} bytes: `limits: {{page: …}}` in `dateline.yaml`"));
        diagnostic.severity = severity;
        Some(diagnostic)
    }
}

/// A file that is not in the site, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SkippedFile {
    /// Its path below the project's root.
    pub path: String,
    /// Why it is left out, as in "a draft".
    pub why: &'static str,
}
