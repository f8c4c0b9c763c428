//! Reads what the beginning of a file says about its picture, without decoding it.

use std::io::{BufRead, Seek, SeekFrom};

use super::{Format, exif};

/// What the beginning of a file says about its picture.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) width: u32,
    pub(super) height: u32,
    /// How the picture is to be turned: a number of EXIF from 1 to 8.
    pub(super) orientation: u8,
    /// The format of its versions.
    pub(super) format: Format,
    /// Whether it can be decoded, does not move, and has no colours for print.
    pub(super) is_still: bool,
}

impl Header {
    /// Reads the header of a JPEG, PNG or WebP file. Its content decides about the format, not its name.
    pub(super) fn read(reader: impl BufRead + Seek) -> Option<Header> {
        let mut file = Parts(reader);
        match file.bytes::<4>()? {
            [0xff, 0xd8, 0xff, _] => {
                file.0.seek(SeekFrom::Start(2)).ok()?;
                jpeg(&mut file)
            }
            [0x89, b'P', b'N', b'G'] => png(&mut file),
            [b'R', b'I', b'F', b'F'] => webp(&mut file),
            _ => None,
        }
    }

    pub(super) fn pixels(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Width and height after the picture is turned.
    pub(super) fn size(&self) -> (u32, u32) {
        match self.orientation {
            5.. => (self.height, self.width),
            _ => (self.width, self.height),
        }
    }
}

/// A file that is read part by part.
struct Parts<R>(R);

impl<R: BufRead + Seek> Parts<R> {
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        self.0.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Reads a part of this length, if it is no longer than a block of metadata may be.
    fn block(&mut self, length: u32) -> Option<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(length.min(1 << 20)).ok()?];
        self.0.read_exact(&mut bytes).ok()?;
        self.skip(i64::from(length) - bytes.len() as i64)?;
        Some(bytes)
    }

    fn skip(&mut self, length: i64) -> Option<()> {
        self.0.seek_relative(length).ok()
    }
}

/// Reads the segments of a JPEG up to the one that contains its size.
fn jpeg<R: BufRead + Seek>(file: &mut Parts<R>) -> Option<Header> {
    let mut orientation = 1;
    loop {
        let [mark] = file.bytes()?;
        if mark != 0xff {
            return None;
        }
        let mut kind = 0xff;
        while kind == 0xff {
            [kind] = file.bytes()?;
        }
        let length = u16::from_be_bytes(file.bytes()?).checked_sub(2)?;
        match kind {
            0xc0..=0xcf if !matches!(kind, 0xc4 | 0xc8 | 0xcc) => {
                let [precision, h1, h2, w1, w2, colours] = file.bytes()?;
                let [width, height] = [[w1, w2], [h1, h2]].map(u16::from_be_bytes);
                // Others are without loss, or of the kinds that no browser shows.
                let is_still = kind <= 0xc2 && precision == 8 && colours <= 3;
                let (width, height) = (width.into(), height.into());
                return Some(Header { width, height, orientation, format: Format::Jpeg, is_still });
            }
            0xe1 => {
                let block = file.block(length.into())?;
                if let Some(block) = block.strip_prefix(b"Exif\0\0") {
                    orientation = exif::orientation(block);
                }
            }
            // The pixels, or the end.
            0xd9 | 0xda => return None,
            _ => file.skip(length.into())?,
        }
    }
}

/// Reads the chunks of a PNG up to its pixels.
fn png<R: BufRead + Seek>(file: &mut Parts<R>) -> Option<Header> {
    file.skip(4)?;
    let mut header: Option<Header> = None;
    loop {
        let length = u32::from_be_bytes(file.bytes()?);
        let kind: [u8; 4] = file.bytes()?;
        match (&kind, &mut header) {
            (b"IHDR", _) => {
                let size: [u8; 8] = file.bytes()?;
                let [width, height] = [&size[..4], &size[4..]]
                    .map(|side| u32::from_be_bytes(side.try_into().unwrap_or_default()));
                let [_, colour] = file.bytes()?;
                let format = if colour & 4 == 0 { Format::Jpeg } else { Format::Png };
                header = Some(Header { width, height, orientation: 1, format, is_still: true });
                file.skip(i64::from(length) - 10 + 4)?;
                continue;
            }
            (b"tRNS", Some(header)) => header.format = Format::Png,
            (b"acTL", Some(header)) => header.is_still = false,
            (b"eXIf", Some(header)) => {
                header.orientation = exif::orientation(&file.block(length)?);
                file.skip(4)?;
                continue;
            }
            (b"IDAT" | b"IEND", _) => return header,
            _ => {}
        }
        // With the checksum.
        file.skip(i64::from(length) + 4)?;
    }
}

/// Reads all chunks of a WebP: the metadata is after the pixels.
fn webp<R: BufRead + Seek>(file: &mut Parts<R>) -> Option<Header> {
    file.skip(4)?;
    if &file.bytes()? != b"WEBP" {
        return None;
    }
    let mut header: Option<Header> = None;
    while let Some(kind) = file.bytes::<4>() {
        let length = u32::from_le_bytes(file.bytes()?);
        // Chunks have an even number of bytes.
        let length = length.checked_add(length % 2)?;
        match (&kind, &mut header) {
            (b"VP8X" | b"VP8L" | b"VP8 ", None) => {
                header = Some(webp_header(kind, file.bytes()?)?);
                file.skip(i64::from(length) - 10)?;
            }
            (b"EXIF", Some(header)) => {
                let block = file.block(length)?;
                header.orientation =
                    exif::orientation(block.strip_prefix(b"Exif\0\0").unwrap_or(&block));
            }
            _ => file.skip(length.into())?,
        }
    }
    header
}

/// Reads the first 10 bytes of the first chunk of a WebP.
fn webp_header(kind: [u8; 4], bytes: [u8; 10]) -> Option<Header> {
    let [a, b, c, d, e, f, g, h, i, j] = bytes;
    let (width, height, is_transparent, moves) = match &kind {
        b"VP8X" => {
            let side = |bytes: [u8; 3]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) + 1;
            (side([e, f, g]), side([h, i, j]), a & 0x10 != 0, a & 0x02 != 0)
        }
        b"VP8L" => {
            let bits = u32::from_le_bytes([b, c, d, e]);
            ((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, bits >> 28 & 1 == 1, false)
        }
        _ => {
            let side = |bytes| u32::from(u16::from_le_bytes(bytes) & 0x3fff);
            (side([g, h]), side([i, j]), false, false)
        }
    };
    let format = if is_transparent { Format::Png } else { Format::Jpeg };
    Some(Header { width, height, orientation: 1, format, is_still: !moves })
}
