//! Reads from the metadata of a camera (EXIF) how the picture is to be turned.

/// The tag of the orientation, of which 1 is upright.
const ORIENTATION: u16 = 0x0112;

/// Returns the orientation, from 1 to 8; 1 if there is none. The block begins with the TIFF header.
pub(super) fn orientation(block: &[u8]) -> u8 {
    let Some(block) = Block::new(block) else { return 1 };
    let value = block.first_entries().and_then(|mut entries| {
        entries.find(|at| block.u16(*at) == Some(ORIENTATION)).and_then(|at| block.u16(at + 8))
    });
    value
        .and_then(|value| u8::try_from(value).ok())
        .filter(|value| (1..=8).contains(value))
        .unwrap_or(1)
}

/// A block of metadata with numbers in the order of bytes of its camera.
struct Block<'a> {
    bytes: &'a [u8],
    is_little_endian: bool,
}

impl Block<'_> {
    fn new(bytes: &[u8]) -> Option<Block<'_>> {
        let is_little_endian = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Block { bytes, is_little_endian })
    }

    /// The positions of the entries of the first directory, each of 12 bytes.
    fn first_entries(&self) -> Option<impl Iterator<Item = usize>> {
        let start = usize::try_from(self.u32(4)?).ok()?;
        let count = usize::from(self.u16(start)?);
        Some((0..count).map(move |index| start + 2 + 12 * index))
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little_endian {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.is_little_endian {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }
}
