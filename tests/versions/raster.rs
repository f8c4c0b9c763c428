//! Which files have versions, and what these contain.

use std::io::Cursor;

use dateline::raster::{Facts, Format, Version, facts, versions};
use image::{DynamicImage, GenericImageView};
use proptest::prelude::*;

use super::files::{
    DEGREES, disc, halves, jpeg, jpeg_header, jpeg_with_profile, png, webp, with_camera,
    with_chunk, with_segment,
};

/// Size and format of versions.
type Expected = Option<((u32, u32), Option<Format>)>;

#[test]
fn the_beginning_of_a_file_says_its_size_and_whether_it_has_versions() {
    let photo = halves(60, 40);
    let upright = ((60, 40), Some(Format::Jpeg));
    let turned = ((40, 60), Some(Format::Jpeg));
    let cases: Vec<(&str, Vec<u8>, Expected)> = vec![
        ("a JPEG", jpeg(&photo), Some(upright)),
        ("a JPEG held upright", with_camera(&jpeg(&photo), 1), Some(upright)),
        ("a JPEG upside down", with_camera(&jpeg(&photo), 3), Some(upright)),
        ("a JPEG held sideways", with_camera(&jpeg(&photo), 6), Some(turned)),
        ("an orientation that does not exist", with_camera(&jpeg(&photo), 9), Some(upright)),
        (
            "metadata that ends early",
            with_segment(&jpeg(&photo), 0xe1, b"Exif\0\0MM\0*\0"),
            Some(upright),
        ),
        ("a comment first", with_segment(&jpeg(&photo), 0xfe, &[0xff; 9]), Some(upright)),
        ("a grey JPEG", jpeg(&photo.grayscale()), Some(upright)),
        ("the colours of print", jpeg_header(60, 40, 4), Some(((60, 40), None))),
        (
            "50 megapixels",
            jpeg_header(10_000, 5_000, 3),
            Some(((10_000, 5_000), Some(Format::Jpeg))),
        ),
        ("60 megapixels", jpeg_header(10_000, 6_000, 3), Some(((10_000, 6_000), None))),
        ("a PNG", png(&photo), Some(upright)),
        ("a PNG of 16 bits", png(&DynamicImage::from(photo.to_rgb16())), Some(upright)),
        ("a PNG with a disc", png(&disc(60)), Some(((60, 60), Some(Format::Png)))),
        (
            "one transparent colour",
            with_chunk(&png(&photo), b"tRNS", &[0; 6]),
            Some(((60, 40), Some(Format::Png))),
        ),
        ("a PNG that moves", with_chunk(&png(&photo), b"acTL", &[0; 8]), Some(((60, 40), None))),
        ("a WebP", webp(&photo), Some(upright)),
        ("a WebP with a disc", webp(&disc(60)), Some(((60, 60), Some(Format::Png)))),
        (
            "a WebP that moves",
            b"RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x3b\0\0\x27\0\0".to_vec(),
            Some(((60, 40), None)),
        ),
        ("a GIF", b"GIF89a\x3c\0\x28\0\0\0\0".to_vec(), None),
        ("a drawing", b"<svg width='60' height='40'/>".to_vec(), None),
        ("a JPEG that ends early", jpeg(&photo)[..20].to_vec(), None),
        ("text", b"not a picture".to_vec(), None),
        ("nothing", Vec::new(), None),
    ];
    for (what, bytes, expected) in cases {
        let expected = expected.map(|(size, format)| Facts { size, format });
        assert_eq!(facts(Cursor::new(&bytes)), expected, "{what}");
    }
}

fn made(bytes: &[u8]) -> Vec<Version> {
    versions(bytes).expect("it can be decoded")
}

fn decoded(version: &Version) -> DynamicImage {
    image::load_from_memory(&version.bytes).expect("it is a picture")
}

#[test]
fn versions_are_narrower_than_the_picture_and_keep_its_shape() {
    let sizes = |width, height| -> Vec<(u32, u32)> {
        made(&jpeg(&halves(width, height))).iter().map(|one| decoded(one).dimensions()).collect()
    };
    assert_eq!(sizes(480, 300), []);
    assert_eq!(sizes(481, 1), [(480, 1)]);
    assert_eq!(sizes(1000, 500), [(480, 240), (960, 480)]);
    assert_eq!(sizes(1700, 850), [(480, 240), (960, 480), (1600, 800)]);
}

#[test]
fn versions_are_upright_and_have_no_metadata_but_their_colours() {
    let profile = [b'p'; 200];
    let photo = with_camera(&jpeg_with_profile(&halves(700, 1000), Some(&profile)), 6);
    let has = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|found| found == part);
    assert!(has(&photo, &DEGREES) && has(&photo, b"Exif"));
    let all = made(&photo);
    assert_eq!(all.iter().map(|one| one.width).collect::<Vec<_>>(), [480, 960]);
    for version in &all {
        assert!(!has(&version.bytes, &DEGREES) && !has(&version.bytes, b"Exif"));
        assert!(has(&version.bytes, &profile));
        let image = decoded(version);
        // The left half is on top now.
        let [top, bottom] =
            [10, image.height() - 10].map(|y| image.get_pixel(image.width() / 2, y).0);
        assert!(top[0] > 200 && top[2] < 60, "{top:?}");
        assert!(bottom[0] < 60 && bottom[2] > 200, "{bottom:?}");
    }
}

#[test]
fn versions_of_transparent_pictures_are_transparent_and_show_no_hidden_colour() {
    for bytes in [png(&disc(600)), webp(&disc(600))] {
        let image = decoded(&made(&bytes)[0]).to_rgba8();
        assert_eq!(image.get_pixel(0, 0).0[3], 0);
        assert_eq!(image.get_pixel(240, 240).0, [230, 20, 20, 255]);
        let green = image.pixels().filter(|pixel| pixel.0[3] > 8 && pixel.0[1] > 40).count();
        assert_eq!(green, 0);
    }
}

#[test]
fn grey_pictures_stay_grey() {
    let version = &made(&jpeg(&halves(500, 20).grayscale()))[0];
    assert!(matches!(decoded(version), DynamicImage::ImageLuma8(_)));
}

#[test]
fn what_cannot_be_decoded_says_why() {
    let png = png(&halves(600, 40));
    let cases = [jpeg_header(600, 40, 3), png[..png.len() / 2].to_vec(), b"text".to_vec()];
    for bytes in cases {
        let fault = versions(&bytes).err().expect("it is broken");
        assert!(!fault.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// A damaged file gives an error or other pixels, and never a panic.
    #[test]
    fn no_file_is_a_panic(kind in 0..3_usize, at in any::<prop::sample::Index>(), byte: u8, cut: bool) {
        let photo = halves(482, 2);
        let mut bytes = match kind {
            0 => with_camera(&jpeg(&photo), 6),
            1 => png(&disc(482)),
            _ => webp(&photo),
        };
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        facts(Cursor::new(&bytes));
        let _ = versions(&bytes);
    }
}
