//! The smaller versions of pictures, beside their files.

use super::{Extras, Item, Planner, file_path};
use crate::diag::Place;
use crate::raster::{self, Format};

/// A smaller version of a picture.
#[derive(Debug, Clone)]
pub struct PictureVersion {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its format.
    pub format: Format,
    /// Its path below the published folder.
    pub path: String,
}

impl Planner<'_> {
    /// Plans the versions of a picture; `place` is its file.
    pub(super) fn versions(&mut self, file: &str, place: &Place, extras: &Extras<'_>) {
        let (Some(size), Some(format)) = (extras.sizes.get(file), extras.formats.get(file)) else {
            return;
        };
        for width in raster::widths(size.0) {
            let path = path(file, width, *format);
            let height = raster::height(*size, width);
            let version = PictureVersion { width, height, format: *format, path: path.clone() };
            self.plan.versions.entry(file.to_owned()).or_default().push(version);
            self.add_item(path, Item::Version(file.to_owned(), width), Some(place.clone()));
        }
    }
}

/// Returns the path of a version: `files/x.w960.jpg` for `x.jpg`, and `files/x.webp.w960.jpg` for `x.webp`, so
/// that pictures of one name and several formats have different versions.
fn path(file: &str, width: u32, format: Format) -> String {
    let ending = format.ending();
    let stem = match file.rsplit_once('.') {
        Some((stem, own)) if own.eq_ignore_ascii_case(ending) => stem,
        _ => file,
    };
    file_path(&format!("{stem}.w{width}.{ending}"))
}
