//! Pictures: their size in points, and that they are no data.

use super::super::model::{Facts, Unread};
use super::super::personal::lists::Lists;
use super::{Reader, Source, flag};

pub struct Image;

impl Reader for Image {
    fn formats(&self) -> &[&'static str] {
        &["jpg", "png", "gif", "tiff", "bmp", "webp"]
    }

    fn read(&self, source: &mut Source, _: &Lists, facts: &mut Facts) -> Result<(), Unread> {
        let head = source.head.as_slice();
        let size = match facts.format.as_str() {
            "png" => pair(be32(head, 16), be32(head, 20)),
            "gif" => pair(le16(head, 6), le16(head, 8)),
            // Heights of pictures that are written from the top are negative.
            "bmp" => pair(le32(head, 18), le32(head, 22).map(|height| height.cast_signed().unsigned_abs())),
            "jpg" => jpeg(head),
            "tiff" => tiff(head),
            _ => None,
        };
        let detail = size.map(|(width, height)| format!("{width} x {height}")).unwrap_or_default();
        facts.flags.push(flag("image-document", &detail));
        Ok(())
    }
}

fn pair(width: Option<u32>, height: Option<u32>) -> Option<(u32, u32)> {
    Some((width?, height?))
}

/// The frame header of a JPEG stands after other segments, each of which says its length.
fn jpeg(head: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2usize;
    for _ in 0..200 {
        let marker = *head.get(at + 1)?;
        if *head.get(at)? != 0xff {
            return None;
        }
        let frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if frame {
            return pair(be16(head, at + 7), be16(head, at + 5));
        }
        let length = if marker == 0xff { 1 } else { be16(head, at + 2)? as usize + 2 };
        at = at.checked_add(length)?;
    }
    None
}

/// Width and height are the tags 256 and 257 of the first directory, when that is in the first bytes.
fn tiff(head: &[u8]) -> Option<(u32, u32)> {
    let little = head.starts_with(b"II");
    let short = |at: usize| if little { le16(head, at) } else { be16(head, at) };
    let long = |at: usize| if little { le32(head, at) } else { be32(head, at) };
    let first = usize::try_from(long(4)?).ok()?;
    let (mut width, mut height) = (None, None);
    for entry in 0..short(first)?.min(512) as usize {
        let at = first.checked_add(2 + entry * 12)?;
        let value = if short(at.checked_add(2)?)? == 3 { short(at + 8) } else { long(at + 8) };
        match short(at)? {
            256 => width = value,
            257 => height = value,
            _ => {}
        }
    }
    pair(width, height)
}

fn bytes<const N: usize>(head: &[u8], at: usize) -> Option<[u8; N]> {
    head.get(at..at.checked_add(N)?)?.try_into().ok()
}

fn be16(head: &[u8], at: usize) -> Option<u32> {
    bytes(head, at).map(|two| u32::from(u16::from_be_bytes(two)))
}

fn le16(head: &[u8], at: usize) -> Option<u32> {
    bytes(head, at).map(|two| u32::from(u16::from_le_bytes(two)))
}

fn be32(head: &[u8], at: usize) -> Option<u32> {
    bytes(head, at).map(u32::from_be_bytes)
}

fn le32(head: &[u8], at: usize) -> Option<u32> {
    bytes(head, at).map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::super::testing::read_bytes;

    fn detail(bytes: &[u8]) -> (String, String) {
        let (done, facts, _) = read_bytes("foto", bytes);
        assert_eq!(done, Ok(()));
        assert_eq!(facts.flags[0].code, "image-document");
        (facts.format, facts.flags[0].detail.clone())
    }

    #[test]
    fn pictures_tell_their_size() {
        let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 0, 3, 32, 0, 0, 2, 88]].concat();
        assert_eq!(detail(&png), ("png".into(), "800 x 600".into()));
        let gif = [b"GIF89a".as_slice(), &[16, 0, 8, 0]].concat();
        assert_eq!(detail(&gif), ("gif".into(), "16 x 8".into()));
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 6, 0, 9];
        assert_eq!(detail(&jpeg), ("jpg".into(), "9 x 6".into()));
        let tiff = [
            b"II*\0\x08\0\0\0\x02\0".as_slice(),
            &[0, 1, 3, 0, 1, 0, 0, 0, 7, 0, 0, 0],
            &[1, 1, 4, 0, 1, 0, 0, 0, 5, 0, 0, 0],
        ]
        .concat();
        assert_eq!(detail(&tiff), ("tiff".into(), "7 x 5".into()));
    }

    #[test]
    fn a_cut_picture_tells_none() {
        assert_eq!(detail(b"\x89PNG\r\n\x1a\n").1, "");
        assert_eq!(detail(b"\xff\xd8\xff\xe0\xff\xff").1, "");
        assert_eq!(detail(b"II*\0\xff\xff\xff\xff").1, "");
    }
}
