//! Published pictures do not say where they were taken.

use std::io::Cursor;

use dateline::raster::{facts, without_location};
use image::{ImageDecoder, ImageReader};
use proptest::prelude::*;

use super::files::{
    DEGREES, camera, halves, jpeg, jpeg_header, jpeg_with_profile, png, webp, with_camera,
    with_chunk, with_segment, with_webp_chunks,
};
use crate::support::{Project, Site};

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='51,4.1N'/>";
const MORE_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0<exif:GPSLongitude>";
const CREDIT: &[u8] = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta photoshop:Credit='A. Name'/>";
const PROFILE: [u8; 200] = [b'p'; 200];

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|found| found == part)
}

fn photo() -> Vec<u8> {
    jpeg_with_profile(&halves(60, 40), Some(&PROFILE))
}

/// What a camera says, with numbers in the other order, and with texts.
fn little_endian_camera() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let [tag, kind] = [tag, kind].map(u16::to_le_bytes);
        [&tag[..], &kind, &count.to_le_bytes(), &value].concat()
    };
    [
        &b"II*\0\x08\0\0\0\x04\0"[..],
        &entry(0x0112, 3, 1, [6, 0, 0, 0]),
        &entry(0x013b, 2, 3, *b"Me\0\0"),
        &entry(0x8298, 2, 7, [62, 0, 0, 0]),
        &entry(0x8825, 4, 1, [69, 0, 0, 0]),
        &[0; 4],
        b"(C) Me\0",
        &[0, 0],
        &DEGREES,
    ]
    .concat()
}

/// Files with a place, each with what must be gone.
fn cases() -> Vec<(&'static str, Vec<u8>, &'static [u8])> {
    let tail = |more: &[u8]| [&photo()[..], more].concat();
    let small = webp(&halves(60, 60));
    let exif = |chunk: &[u8]| with_webp_chunks(&small, 60, &[(b"EXIF", chunk), (b"XMP ", XMP)]);
    let prefixed = [b"Exif\0\0", &camera(6)[..]].concat();
    vec![
        ("the camera's", with_camera(&photo(), 6), &DEGREES),
        ("behind a fill byte", fill(&with_camera(&photo(), 6)), &DEGREES),
        ("behind bytes that do not belong there", garbage(&with_camera(&photo(), 6)), &DEGREES),
        ("in a file that ends early", short(&with_camera(&photo(), 6)), &DEGREES),
        ("in a file without pixels", with_camera(&photo(), 6)[..100].to_vec(), &DEGREES),
        ("XMP", with_segment(&photo(), 0xe1, XMP), b"Latitude"),
        ("more XMP", with_segment(&photo(), 0xe1, MORE_XMP), b"Longitude"),
        ("a film behind it", tail(b"\0\0\0\x18ftypmp42+51.0"), b"ftyp"),
        ("a picture behind it", tail(&with_camera(&photo(), 6)), &DEGREES),
        ("of a PNG", with_chunk(&png(&halves(60, 40)), b"eXIf", &camera(6)), &DEGREES),
        (
            "XMP of a PNG",
            with_chunk(&png(&halves(60, 40)), b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0Latitude"),
            b"Latitude",
        ),
        (
            "compressed metadata of a PNG",
            with_chunk(&png(&halves(60, 40)), b"zTXt", b"Raw profile type exif\0\0x"),
            b"Raw",
        ),
        ("of a WebP", exif(&camera(6)), &DEGREES),
        ("of a WebP, as in a JPEG", exif(&prefixed), &DEGREES),
        ("XMP of a WebP", with_webp_chunks(&small, 60, &[(b"XMP ", XMP)]), b"XMP "),
    ]
}

fn fill(jpeg: &[u8]) -> Vec<u8> {
    [&jpeg[..2], &[0xff], &jpeg[2..]].concat()
}

fn garbage(jpeg: &[u8]) -> Vec<u8> {
    [&jpeg[..2], &[1, 2, 3], &jpeg[2..]].concat()
}

fn short(jpeg: &[u8]) -> Vec<u8> {
    jpeg[..jpeg.len() - 20].to_vec()
}

#[test]
fn a_place_is_removed_and_the_picture_stays_the_same() {
    for (what, bytes, place) in cases() {
        assert!(has(&bytes, place), "{what}");
        let without = without_location(&bytes).unwrap_or_else(|| panic!("{what} has a place"));
        assert!(!has(&without, place), "{what}");
        let seen = |bytes: &[u8]| facts(Cursor::new(bytes));
        let before = seen(&bytes).or_else(|| seen(&without));
        assert_eq!(seen(&without), before, "{what}: size and orientation");
        assert_eq!(has(&without, &PROFILE), has(&bytes, &PROFILE), "{what}: colours");
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).ok().map(|it| it.into_rgb8());
        // Not all decoders read all of these files.
        let before = pixels(&bytes).or_else(|| pixels(&without));
        assert!(pixels(&without) == before, "{what}: pixels");
        assert_eq!(without_location(&without), None, "{what}: once is enough");
    }
}

#[test]
fn a_picture_keeps_its_orientation_its_author_and_its_copyright() {
    let block = little_endian_camera();
    let files = [
        with_segment(&photo(), 0xe1, &[b"Exif\0\0", &block[..]].concat()),
        with_chunk(&png(&halves(60, 40)), b"eXIf", &block),
        with_webp_chunks(&webp(&halves(60, 60)), 60, &[(b"EXIF", &block)]),
    ];
    for file in files {
        let without = without_location(&file).expect("it has a place");
        let reader = ImageReader::new(Cursor::new(&without)).with_guessed_format().expect("memory");
        let mut decoder = reader.into_decoder().expect("a picture");
        let kept = decoder.exif_metadata().expect("it is sound").expect("there is some");
        assert!(has(&kept, b"(C) Me\0") && has(&kept, b"Me\0\0"));
        assert!(!has(&kept, &DEGREES));
        assert_eq!(decoder.orientation().expect("it is sound").to_exif(), 6);
    }
}

#[test]
fn a_picture_without_a_place_is_published_byte_for_byte() {
    let photo = photo();
    let upright = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let files = [
        photo.clone(),
        with_segment(&photo, 0xe1, CREDIT),
        with_segment(&photo, 0xe1, upright),
        with_segment(&photo, 0xed, b"Photoshop 3.0\0"),
        [&photo[..], b"\n"].concat(),
        png(&halves(60, 40)),
        with_chunk(&png(&halves(60, 40)), b"tEXt", b"Author\0A. Name"),
        webp(&halves(60, 60)),
        b"GIF89a\x3c\0\x28\0\0\0\0".to_vec(),
        // No picture.
        b"<svg><metadata>Latitude</metadata></svg>".to_vec(),
        Vec::new(),
    ];
    for (number, file) in files.iter().enumerate() {
        assert_eq!(without_location(file), None, "{number}");
    }
}

const NOTE: &str = "---\ntitle: A ship\ndate: 2024-06-19\nsource: {name: N}\nkey: true\n\
    media: {image: ship.jpg, alt: A ship at sea}\n---\n\n[Map](ship.png)\n";

#[test]
fn no_published_file_has_a_place() {
    let ship = with_camera(&jpeg(&halves(700, 400)), 6);
    let map = with_chunk(&png(&halves(60, 40)), b"eXIf", &camera(1));
    let on_disk = Project::new().config("title: Ships\n").note("a.md", NOTE);
    let on_disk = on_disk.file("content/ship.jpg", &ship).file("content/ship.png", &map);
    on_disk.run(&["build"]).success();
    let in_memory = Site::new().note("a.md", NOTE).file("content/ship.jpg", &ship);
    let in_memory = in_memory.file("content/ship.png", &map).build().success();
    for name in ["ship.jpg", "ship.png"] {
        let path = format!("files/{name}");
        let bytes = std::fs::read(on_disk.path("public").join(&path)).expect("it is published");
        assert!(!has(&bytes, &DEGREES), "{name}");
        assert_eq!(in_memory.output()[path.as_str()], bytes, "{name}");
    }
    on_disk.run(&["build"]).success().stdout_has("0 files written");
}

#[test]
fn a_broken_picture_is_published_without_its_place() {
    let broken = with_camera(&jpeg_header(1000, 500, 3), 1);
    let note = NOTE.replace("[Map](ship.png)", "");
    let project = Project::new().config("title: Ships\n").note("a.md", &note);
    let project = project.file("content/ship.jpg", broken);
    project.run(&["build"]).success().stderr_has("is published without smaller versions");
    for name in ["ship.jpg", "ship.w480.jpg"] {
        let file = project.path("public/files").join(name);
        let bytes = std::fs::read(file).expect("it is published");
        assert!(!has(&bytes, &DEGREES), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A damaged file gives another file or none, and never a panic.
    #[test]
    fn no_file_is_a_panic(
        case in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        byte: u8,
        cut: bool,
    ) {
        let cases = cases();
        let mut bytes = cases[case.index(cases.len())].1.clone();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        if let Some(without) = without_location(&bytes) {
            prop_assert_eq!(without_location(&without), None);
        }
    }
}
