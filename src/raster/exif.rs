//! Reads from the metadata of a camera (EXIF) how the picture is to be turned and whether it says where it was
//! taken, and writes metadata without that.
//!
//! A block begins with the TIFF header. It contains directories of entries, each with a tag and a value.

/// The tag of the orientation, of which 1 is upright.
const ORIENTATION: u16 = 0x0112;
/// The tags of texts: description, author and copyright.
const TEXTS: [u16; 3] = [0x010e, 0x013b, 0x8298];
/// The tag of the directory with the place.
const LOCATION: u16 = 0x8825;

/// A camera writes two directories, of the picture and of its small version.
const MAX_DIRECTORIES: usize = 8;
/// Longer texts are not kept: all must fit into one segment of a JPEG.
const MAX_TEXT: usize = 16_000;

/// The kinds of values: texts and numbers of two bytes.
const TEXT: u16 = 2;
const SHORT: u16 = 3;

/// Returns the orientation, from 1 to 8; 1 if there is none.
pub(super) fn orientation(block: &[u8]) -> u8 {
    let Some(block) = Block::new(block) else { return 1 };
    let value = block.first_entry(ORIENTATION).and_then(|at| block.u16(at + 8));
    value
        .and_then(|value| u8::try_from(value).ok())
        .filter(|value| (1..=8).contains(value))
        .unwrap_or(1)
}

/// Returns whether a block says where the picture was taken.
pub(super) fn has_location(block: &[u8]) -> bool {
    let Some(block) = Block::new(block) else { return false };
    block.directories().iter().any(|directory| block.entry(*directory, LOCATION).is_some())
}

/// Returns a block with the orientation, the description, the author and the copyright of this one, and
/// nothing else.
pub(super) fn without_location(block: &[u8]) -> Vec<u8> {
    let turned = u16::from(orientation(block)).to_be_bytes().to_vec();
    let mut entries = vec![(ORIENTATION, SHORT, turned)];
    if let Some(block) = Block::new(block) {
        let text = |tag| Some((tag, TEXT, block.text(block.first_entry(tag)?)?.to_vec()));
        entries.extend(TEXTS.into_iter().filter_map(text));
    }
    entries.sort_unstable();
    written(&entries)
}

/// Writes a block with one directory. Each entry has a tag, a kind and a value.
fn written(entries: &[(u16, u16, Vec<u8>)]) -> Vec<u8> {
    let mut directory = b"MM\0*\0\0\0\x08".to_vec();
    directory.extend((entries.len() as u16).to_be_bytes());
    let values_start = directory.len() + 12 * entries.len() + 4;
    let mut values: Vec<u8> = Vec::new();
    for (tag, kind, value) in entries {
        let count = if *kind == SHORT { value.len() / 2 } else { value.len() };
        directory.extend([tag.to_be_bytes(), kind.to_be_bytes()].concat());
        directory.extend((count as u32).to_be_bytes());
        // A value of at most four bytes is in the entry itself.
        match value.len() {
            0..=4 => {
                directory.extend(value);
                directory.resize(directory.len() + 4 - value.len(), 0);
            }
            _ => {
                directory.extend(((values_start + values.len()) as u32).to_be_bytes());
                values.extend(value);
            }
        }
    }
    [&directory[..], &[0; 4], &values].concat()
}

/// A block of metadata with numbers in the order of bytes of its camera.
struct Block<'a> {
    bytes: &'a [u8],
    is_little_endian: bool,
}

impl<'a> Block<'a> {
    fn new(bytes: &[u8]) -> Option<Block<'_>> {
        let is_little_endian = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Block { bytes, is_little_endian })
    }

    /// The positions of the directories.
    fn directories(&self) -> Vec<usize> {
        let mut directories = Vec::new();
        let mut next = self.offset(4);
        while let Some(start) =
            next.filter(|start| *start > 0 && directories.len() < MAX_DIRECTORIES)
        {
            directories.push(start);
            next =
                self.u16(start).and_then(|count| self.offset(start + 2 + 12 * usize::from(count)));
        }
        directories
    }

    /// The position of an entry of 12 bytes in the first directory.
    fn first_entry(&self, tag: u16) -> Option<usize> {
        self.entry(self.offset(4)?, tag)
    }

    fn entry(&self, directory: usize, tag: u16) -> Option<usize> {
        let count = usize::from(self.u16(directory)?);
        let mut entries = (0..count).map(|index| directory + 2 + 12 * index);
        entries.find(|at| self.u16(*at) == Some(tag))
    }

    /// The text of an entry.
    fn text(&self, entry: usize) -> Option<&'a [u8]> {
        let length = self.offset(entry + 4).filter(|length| (1..=MAX_TEXT).contains(length))?;
        let start = if length <= 4 { entry + 8 } else { self.offset(entry + 8)? };
        let is_text = self.u16(entry + 2) == Some(TEXT);
        self.bytes.get(start..start.checked_add(length)?).filter(|_| is_text)
    }

    fn offset(&self, at: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        let number = match self.is_little_endian {
            true => u32::from_le_bytes(bytes),
            false => u32::from_be_bytes(bytes),
        };
        usize::try_from(number).ok()
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(match self.is_little_endian {
            true => u16::from_le_bytes(bytes),
            false => u16::from_be_bytes(bytes),
        })
    }
}
