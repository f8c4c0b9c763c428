//! What is published of pictures: their files without the place where they were taken, and smaller versions.
//! These are cached by the content of the picture below `.dateline/` in the project.
//!
//! The cache is never needed: a version that is not there, or cannot be kept, is made again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Place};
use crate::error::{Error, Result};
use crate::folder::{FileBelow, Folder};
use crate::raster::{self, Version};
use crate::site::{Original, Recipe, Site};
use crate::work::{self, Step};

/// The folder of everything that can be made again, below the project's.
const CACHE: &str = ".dateline";
/// The folder of the versions in it.
const PICTURES: &str = "pictures";
/// Increase this when the same picture would produce different versions.
const GENERATION: &str = "1";

/// Ends the name of a file in the cache that says why a picture has no versions.
const FAULT: &str = "fault";

/// Returns the bytes of a version. If the picture cannot be decoded, they are those of its own file without the
/// place where it was taken, since browsers show parts of a damaged picture.
///
/// # Errors
/// If the file of the picture cannot be read.
pub fn load(original: &Original, width: u32) -> io::Result<Vec<u8>> {
    let cached = original.key.get().and_then(|key| cached(original, key, &width.to_string()));
    if let Some(bytes) = cached {
        return Ok(bytes);
    }
    let bytes = original.source.read()?;
    if let Some(bytes) = look_up(original, &bytes, &width.to_string()) {
        return Ok(bytes);
    }
    let versions = match look_up(original, &bytes, FAULT) {
        Some(_) => Vec::new(),
        None => make(original, &bytes).unwrap_or_default(),
    };
    let version = versions.into_iter().find(|version| version.width == width);
    Ok(match version {
        Some(version) => version.bytes,
        None => raster::without_location(&bytes).unwrap_or_else(|| bytes.into_owned()),
    })
}

/// Returns the file of a picture without the place where it was taken.
///
/// # Errors
/// If the file cannot be read.
pub fn without_location(file: &FileBelow) -> io::Result<Vec<u8>> {
    let bytes = file.read()?;
    Ok(raster::without_location(&bytes).unwrap_or(bytes))
}

/// Makes all versions of a site that are not in the cache, in parallel, and returns a warning for each picture
/// that cannot be decoded. After each picture, `progress` gets the number of those that are done, and of all.
///
/// # Errors
/// If the file of a picture cannot be read.
pub fn make_all(site: &Site, progress: impl Fn(usize, usize) + Sync) -> Result<Vec<Diagnostic>> {
    let originals = originals(site);
    let done = AtomicUsize::new(0);
    let make = |(original, widths): (&Arc<Original>, &Vec<u32>)| {
        let fault = fault(original, widths).map_err(Error::io("read", &original.name));
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, originals.len());
        fault
    };
    let faults =
        originals.par_iter().with_max_len(1).map(|(original, widths)| make((original, widths)));
    let faults: Vec<Option<Diagnostic>> = faults.collect::<Result<_>>()?;
    Ok(faults.into_iter().flatten().collect())
}

/// Removes from the cache of a project what its site does not use. Call it after [`make_all`].
pub fn remove_unused(site: &Site, project: &Path) {
    let Some(cache) = existing_cache(project) else { return };
    let originals = originals(site);
    let used: BTreeSet<&str> =
        originals.iter().filter_map(|(original, _)| Some(original.key.get()?.as_str())).collect();
    let Ok(entries) = fs::read_dir(cache) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let key = name.to_str().and_then(|name| name.split('-').next());
        if !key.is_some_and(|key| used.contains(key)) {
            // Another build may have removed it.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The pictures of a site, each with the widths of its versions.
fn originals(site: &Site) -> Vec<(Arc<Original>, Vec<u32>)> {
    let mut originals: Vec<(Arc<Original>, Vec<u32>)> = Vec::new();
    for recipe in site.recipes.values() {
        let Recipe::Version(original, width) = recipe else { continue };
        // The versions of a picture are neighbours.
        match originals.last_mut().filter(|(last, _)| Arc::ptr_eq(last, original)) {
            Some((_, widths)) => widths.push(*width),
            None => originals.push((original.clone(), vec![*width])),
        }
    }
    originals
}

/// Makes the versions of a picture that are not in the cache; returns a warning if it cannot be decoded.
fn fault(original: &Original, widths: &[u32]) -> io::Result<Option<Diagnostic>> {
    let bytes = original.source.read()?;
    let fault = match look_up(original, &bytes, FAULT) {
        Some(fault) => Some(String::from_utf8_lossy(&fault).into_owned()),
        None if widths.iter().all(|width| is_cached(original, *width)) => None,
        None => make(original, &bytes).err(),
    };
    Ok(fault.map(|fault| {
        let name = &original.name;
        let message = format!("`{name}` is published without smaller versions: {fault}");
        Diagnostic::new(Code::LargeImage, Place::file(&name.as_str().into()), message)
            .help("save the image again with another program, and check the result")
    }))
}

/// Makes the versions of a picture from the bytes of its file, and keeps them in the cache if that is possible.
fn make(original: &Original, bytes: &[u8]) -> std::result::Result<Vec<Version>, String> {
    work::count(Step::PictureDecoded);
    let versions = raster::versions(bytes);
    if let (Some(project), Some(key)) = (&original.project, original.key.get())
        && let Some(cache) = cache_folder(project)
    {
        // Without a cache, they are made again next time.
        let _ = match &versions {
            Ok(versions) => versions.iter().try_for_each(|version| {
                keep(&cache, &format!("{key}-{}", version.width), &version.bytes)
            }),
            Err(fault) => keep(&cache, &format!("{key}-{FAULT}"), fault.as_bytes()),
        };
    }
    versions
}

/// Looks into the cache for a file that belongs to a picture with these bytes.
fn look_up(original: &Original, bytes: &[u8], what: &str) -> Option<Vec<u8>> {
    let key = original.key.get_or_init(|| {
        let mut hasher = blake3::Hasher::new();
        hasher.update(GENERATION.as_bytes()).update(bytes);
        hasher.finalize().to_hex().to_string()
    });
    cached(original, key, what)
}

/// Reads a file of the cache.
fn cached(original: &Original, key: &str, what: &str) -> Option<Vec<u8>> {
    let (mut file, _) = open(original, key, what)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn is_cached(original: &Original, width: u32) -> bool {
    let key = original.key.get();
    key.is_some_and(|key| open(original, key, &width.to_string()).is_some())
}

fn open(original: &Original, key: &str, what: &str) -> Option<(File, u64)> {
    let folder = Folder::open(original.project.as_deref()?).ok()?;
    folder.open_file(&Path::new(CACHE).join(PICTURES).join(format!("{key}-{what}"))).ok()?
}

/// Returns the folder of the cache, and creates it if needed; `None` if that is not possible.
fn cache_folder(project: &Path) -> Option<PathBuf> {
    if fs::symlink_metadata(project.join(CACHE)).is_err() {
        fs::create_dir_all(project.join(CACHE).join(PICTURES)).ok()?;
        // Git ignores the folder.
        fs::write(project.join(CACHE).join(".gitignore"), "*\n").ok()?;
    }
    existing_cache(project)
}

/// Returns the folder of the cache if it exists and is no link, which could lead out of the project.
fn existing_cache(project: &Path) -> Option<PathBuf> {
    let folders = [project.join(CACHE), project.join(CACHE).join(PICTURES)];
    let is_folder = |path| fs::symlink_metadata(path).is_ok_and(|entry| entry.is_dir());
    let [_, pictures] = folders.iter().all(is_folder).then_some(folders)?;
    Some(pictures)
}

/// Writes a file of the cache as a whole or not at all.
fn keep(cache: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let new = cache.join(format!("new-{}-{name}", std::process::id()));
    fs::write(&new, bytes)?;
    fs::rename(new, cache.join(name))
}
