//! Projects in temporary folders, and sites to publish in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dateline::diag::Checked;
use dateline::error::Error;
use dateline::publish::{Durability, MANIFEST_NAME, Options, PublishSummary};
use dateline::site::{Build, Counts, FileKind, OutPath, PageFacts, Recipe, Site};
use dateline::weight::PageKind;
use tempfile::TempDir;

/// Publishes a site without errors.
pub fn publish(
    site: &Site,
    out: &Path,
    options: &Options,
) -> Result<Checked<Option<PublishSummary>>, Error> {
    let sound = Build::new(site.clone(), Vec::new()).into_sound().expect("nothing is wrong");
    dateline::publish::publish(&sound, out, options)
}

/// A project in a temporary folder, with an output folder beside its content.
pub struct Project {
    _dir: TempDir,
    pub root: PathBuf,
    pub out: PathBuf,
    pub options: Options,
}

impl Project {
    pub fn new() -> Project {
        let dir = TempDir::new().unwrap();
        let root = dir.path().canonicalize().unwrap().join("project");
        fs::create_dir_all(root.join("content")).unwrap();
        let out = root.join("public");
        let inputs = vec![root.join("content")];
        let durability = Durability::NoSync;
        let options = Options { project: root.clone(), inputs, durability, ..Options::default() };
        Project { _dir: dir, root, out, options }
    }

    pub fn publish(&self, site: &Site) -> Result<PublishSummary, Error> {
        publish(site, &self.out, &self.options).map(|done| done.value.expect("no page failed"))
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.out.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn refusal(&self, site: &Site) -> String {
        match self.publish(site) {
            Err(Error::Refused(text)) => text,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// All files of the output except the manifest, with their content; links as `-> target`.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = tree(&self.out);
        files.remove(MANIFEST_NAME);
        files
    }

    /// Asserts that there is nothing beside the output except the content.
    pub fn assert_no_leftovers(&self) {
        let names = fs::read_dir(&self.root).unwrap();
        let mut names: Vec<_> = names.map(|name| name.unwrap().file_name()).collect();
        names.retain(|name| name != "content" && name != "public");
        assert!(names.is_empty(), "litter: {names:?}");
    }
}

pub fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_symlink() {
            let target = fs::read_link(entry.path()).unwrap();
            files.insert(path, format!("-> {}", target.display()));
        } else if entry.file_type().is_dir() {
            files.insert(path + "/", String::new());
        } else {
            let bytes = fs::read(entry.path()).unwrap();
            files.insert(path, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    files.retain(|path, _| !path.ends_with('/') || is_empty(&folder.join(path)));
    files
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().next().is_none()
}

/// A site of these files, pages and others, with one event per file.
pub fn site<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Site {
    let mut site = Site::default();
    for (path, text) in files {
        let bytes = text.as_bytes().to_vec();
        match path.ends_with(".html") {
            true => {
                let page = move || Checked { value: bytes.clone(), diagnostics: Vec::new() };
                add_page(&mut site, path, page);
            }
            false => add_path(&mut site, path, Recipe::Bytes(bytes.into())),
        }
    }
    site.counts = Counts { events: site.recipes.len(), ..Counts::default() };
    site
}

/// Adds a path to a site.
pub fn add_path(site: &mut Site, path: &str, recipe: Recipe) {
    site.recipes.insert(OutPath::new(path), recipe);
}

/// Adds a page to a site, with the function that renders it.
pub fn add_page(
    site: &mut Site,
    path: &str,
    page: impl Fn() -> Checked<Vec<u8>> + Send + Sync + 'static,
) {
    let facts = PageFacts { kind: PageKind::Other, events: 0 };
    add_path(site, path, Recipe::OnDemand(FileKind::Page(facts)));
    let (own, others) = (OutPath::new(path), site.maker.clone());
    site.maker = Arc::new(move |path| if *path == own { page() } else { others(path) });
}

pub fn file_map<const N: usize>(files: [(&str, &str); N]) -> BTreeMap<String, String> {
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}

pub const FIRST: [(&str, &str); 3] =
    [("a.css", "style"), ("events/one/index.html", "one"), ("index.html", "home")];

#[cfg(unix)]
pub fn inode_and_time(path: &Path) -> (u64, std::time::SystemTime) {
    use std::os::unix::fs::MetadataExt;
    let found = fs::symlink_metadata(path).unwrap();
    (found.ino(), found.modified().unwrap())
}
