//! Files of pictures, made for the tests.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

/// A place on Earth in the metadata of a camera, as degrees.
pub const DEGREES: [u8; 8] = [0, 0, 0, 51, 0, 0, 0, 1];

/// A picture whose left half is red and whose right half is blue.
pub fn halves(width: u32, height: u32) -> DynamicImage {
    let colour = |x, _| if x < width / 2 { Rgb([230, 20, 20]) } else { Rgb([20, 20, 230]) };
    RgbImage::from_fn(width, height, colour).into()
}

/// A red disc, and around it what cannot be seen: green.
pub fn disc(width: u32) -> DynamicImage {
    let middle = f64::from(width) / 2.0;
    RgbaImage::from_fn(width, width, |x, y| {
        let distance = (f64::from(x) - middle).hypot(f64::from(y) - middle);
        if distance < middle { Rgba([230, 20, 20, 255]) } else { Rgba([0, 255, 0, 0]) }
    })
    .into()
}

pub fn jpeg(image: &DynamicImage) -> Vec<u8> {
    jpeg_with_profile(image, None)
}

pub fn jpeg_with_profile(image: &DynamicImage, profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile.to_owned()).expect("JPEG has profiles");
    }
    image.write_with_encoder(encoder).expect("memory");
    bytes
}

pub fn png(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_with_encoder(PngEncoder::new(&mut bytes)).expect("memory");
    bytes
}

pub fn webp(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_with_encoder(WebPEncoder::new_lossless(Cursor::new(&mut bytes))).expect("memory");
    bytes
}

/// Puts a segment after the first two bytes of a JPEG.
pub fn with_segment(jpeg: &[u8], kind: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("a short segment").to_be_bytes();
    [&jpeg[..2], &[0xff, kind], &length, content, &jpeg[2..]].concat()
}

/// Adds what a camera says: how it was held, and where it was.
pub fn with_camera(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    with_segment(jpeg, 0xe1, &[b"Exif\0\0", &camera(orientation)[..]].concat())
}

/// What a camera says: how it was held, and where it was.
pub fn camera(orientation: u8) -> Vec<u8> {
    let short = |tag: u16, value: u8| {
        [&tag.to_be_bytes()[..], &[0, 3, 0, 0, 0, 1, 0, value, 0, 0]].concat()
    };
    let long = |tag: u16, value: u8| {
        [&tag.to_be_bytes()[..], &[0, 4, 0, 0, 0, 1, 0, 0, 0, value]].concat()
    };
    let latitude = [0, 2, 0, 5, 0, 0, 0, 1, 0, 0, 0, 56];
    [
        &b"MM\0*\0\0\0\x08"[..],
        &[0, 2],
        &short(0x0112, orientation),
        &long(0x8825, 38),
        &[0, 0, 0, 0],
        &[0, 1],
        &latitude,
        &[0, 0, 0, 0],
        &DEGREES,
    ]
    .concat()
}

/// The beginning of a JPEG of this size and number of colours.
pub fn jpeg_header(width: u16, height: u16, colours: u8) -> Vec<u8> {
    let ([w1, w2], [h1, h2]) = (width.to_be_bytes(), height.to_be_bytes());
    let mut frame = vec![8, h1, h2, w1, w2, colours];
    (1..=colours).for_each(|number| frame.extend([number, 0x11, 0]));
    with_segment(&[0xff, 0xd8], 0xc0, &frame)
}

/// Puts a chunk before the pixels of a PNG. Its checksum is 0.
pub fn with_chunk(png: &[u8], kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let at = png.windows(4).position(|bytes| bytes == b"IDAT").expect("it has pixels") - 4;
    let length = u32::try_from(content.len()).expect("a short chunk").to_be_bytes();
    [&png[..at], &length, kind, content, &[0; 4], &png[at..]].concat()
}

/// A WebP with these chunks after its pixels.
pub fn with_webp_chunks(webp: &[u8], size: u8, chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let chunk = |(kind, content): &(&[u8; 4], &[u8])| {
        let length = u32::try_from(content.len()).expect("a short chunk").to_le_bytes();
        [&kind[..], &length, content, &vec![0; content.len() % 2]].concat()
    };
    // It has EXIF and XMP.
    let header = [0x0c, 0, 0, 0, size - 1, 0, 0, size - 1, 0, 0];
    let body = [&b"WEBP"[..], &chunk(&(b"VP8X", &header)), &webp[12..]].concat();
    let body = [body, chunks.iter().flat_map(chunk).collect()].concat();
    let length = u32::try_from(body.len()).expect("a short file").to_le_bytes();
    [&b"RIFF"[..], &length, &body].concat()
}
