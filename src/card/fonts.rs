//! The fonts of the program: the width of a text, and SVG as PNG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use ttf_parser::Face;

static BOLD: &[u8] = include_bytes!("../../fonts/DejaVuSans-Bold.ttf");
static REGULAR: &[u8] = include_bytes!("../../fonts/DejaVuSans.ttf");
pub(super) const FAMILY: &str = "DejaVu Sans";

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(BOLD.to_vec());
    fonts.load_font_data(REGULAR.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// Returns whether the fonts have all letters of a text. Both have the same.
pub(super) fn covers(text: &str) -> bool {
    Face::parse(BOLD, 0)
        .is_ok_and(|face| text.chars().all(|c| is_silent(c) || face.glyph_index(c).is_some()))
}

/// Returns whether a character needs no glyph: spaces, marks of direction.
fn is_silent(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

/// Returns the width of a line, with letters not joined.
pub(super) fn width(line: &str, size: f64, bold: bool) -> f64 {
    let font = if bold { BOLD } else { REGULAR };
    let Ok(face) = Face::parse(font, 0) else { return 0.0 };
    let glyphs = line.chars().filter_map(|c| face.glyph_index(c));
    let units: u32 = glyphs.filter_map(|glyph| face.glyph_hor_advance(glyph)).map(u32::from).sum();
    f64::from(units) / f64::from(face.units_per_em()) * size
}

/// Paints an SVG picture.
pub(super) fn png(svg: &str, scale: f32) -> Option<Vec<u8>> {
    let options =
        Options { font_family: FAMILY.to_owned(), fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size().scale_by(scale)?;
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().ok()
}
