//! Decodes a picture and scales it down.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageReader, ImageResult, Limits, RgbaImage,
};

use super::header::Header;
use super::{Format, MAX_PIXELS, Version, height, widths};

/// The quality of JPEG versions, of 100.
const QUALITY: u8 = 80;

/// Makes all versions of a picture, the smallest first.
pub(super) fn versions(bytes: &[u8], header: &Header) -> ImageResult<Vec<Version>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    // 16 bits for each of four colours.
    limits.max_alloc = Some(MAX_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let profile = decoder.icc_profile()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    if let Some(orientation) = Orientation::from_exif(header.orientation) {
        image.apply_orientation(orientation);
    }
    let mut image = in_format(image, header.format);
    let mut versions = Vec::new();
    for width in widths(image.width()).rev() {
        image = scaled(&image, width);
        versions.push(Version { width, bytes: encoded(&image, header.format, profile.clone())? });
    }
    versions.reverse();
    Ok(versions)
}

/// Returns the picture with the colours of a format. A grey one stays grey, as its colour profile says.
fn in_format(image: DynamicImage, format: Format) -> DynamicImage {
    let is_grey = !image.color().has_color();
    match format {
        Format::Jpeg if is_grey => image.into_luma8().into(),
        Format::Jpeg => image.into_rgb8().into(),
        Format::Png if is_grey => image.into_luma_alpha8().into(),
        Format::Png => premultiplied(image.into_rgba8()).into(),
    }
}

/// Scales a picture to this width.
fn scaled(image: &DynamicImage, width: u32) -> DynamicImage {
    let height = |width| height((image.width(), image.height()), width);
    // Averaging whole pixels is fast, and looks as good if the filter still has to halve the picture.
    let half =
        (image.width() > width * 4).then(|| image.thumbnail_exact(width * 2, height(width * 2)));
    half.as_ref().unwrap_or(image).resize_exact(width, height(width), FilterType::CatmullRom)
}

/// Writes the file of a version.
fn encoded(image: &DynamicImage, format: Format, profile: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        Format::Jpeg => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            set_profile(&mut encoder, profile);
            image.write_with_encoder(encoder)?;
        }
        Format::Png => {
            let mut encoder = PngEncoder::new(&mut bytes);
            set_profile(&mut encoder, profile);
            match image {
                DynamicImage::ImageRgba8(image) => {
                    DynamicImage::from(unmultiplied(image.clone())).write_with_encoder(encoder)?;
                }
                _ => image.write_with_encoder(encoder)?,
            }
        }
    }
    Ok(bytes)
}

fn set_profile(encoder: &mut impl ImageEncoder, profile: Option<Vec<u8>>) {
    if let Some(profile) = profile {
        // Without the profile, the colours are those of a picture that has none.
        let _ = encoder.set_icc_profile(profile);
    }
}

/// Darkens transparent pixels by their transparency, so that their hidden colours do not show in the average
/// of neighbours.
fn premultiplied(mut image: RgbaImage) -> RgbaImage {
    for pixel in image.pixels_mut() {
        let [.., alpha] = pixel.0;
        pixel.0[..3].iter_mut().for_each(|colour| {
            *colour = ((u32::from(*colour) * u32::from(alpha) + 127) / 255) as u8;
        });
    }
    image
}

/// The opposite of [`premultiplied`].
fn unmultiplied(mut image: RgbaImage) -> RgbaImage {
    for pixel in image.pixels_mut().filter(|pixel| pixel.0[3] > 0) {
        let alpha = u32::from(pixel.0[3]);
        pixel.0[..3].iter_mut().for_each(|colour| {
            *colour = ((u32::from(*colour) * 255 + alpha / 2) / alpha).min(255) as u8;
        });
    }
    image
}
