//! The records of a `.shp`: counted, or read one after another.

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use super::super::system;
use crate::scan::model::Unread;
use crate::scan::profile::shapes::{Geometry, Point, Shape};

/// Bytes of one record: a coast with every rock has less.
const RECORD: u64 = 32 << 20;

/// Bytes that some programs leave between records, in which the next one is looked for.
const GAP: u64 = 64;

/// Walks over the records and counts them.
///
/// # Errors
/// The first record whose sizes cannot be true.
pub fn count<S: Read + Seek>(input: &mut S, size: u64) -> Result<u64, Unread> {
    input.seek(SeekFrom::Start(0)).map_err(|error| system(&error))?;
    let mut walk = Walk { input: BufReader::with_capacity(64 * 1024, input), at: 0, size };
    let (mut next, mut count) = (100u64, 0u64);
    while next + 8 <= size {
        let found = match walk.record(next).map_err(|error| system(&error))? {
            Some((_, end)) => Some(end),
            None => walk.after_gap(next, count + 1).map_err(|error| system(&error))?,
        };
        next = found.ok_or_else(|| Unread::Broken(format!("SHP {}", count + 1)))?;
        count += 1;
    }
    Ok(count)
}

/// Goes forward in a file, mostly within what is buffered.
struct Walk<R> {
    input: BufReader<R>,
    at: u64,
    size: u64,
}

impl<R: Read + Seek> Walk<R> {
    /// Number and end of the record that begins at a place; nothing when its sizes do not fit.
    fn record(&mut self, place: u64) -> io::Result<Option<(u32, u64)>> {
        if place + 12 > self.size {
            return Ok(None);
        }
        let mut start = [0u8; 52];
        let take = usize::try_from((self.size - place).min(52)).unwrap_or(52);
        self.read(place, &mut start[..take])?;
        let words = u32::from_be_bytes([start[4], start[5], start[6], start[7]]);
        let (length, end) = (u64::from(words) * 2, place + 8 + u64::from(words) * 2);
        let number = u32::from_be_bytes([start[0], start[1], start[2], start[3]]);
        let fits = length >= 4 && end <= self.size && shape_fits(&start[8..52], length);
        Ok(fits.then_some((number, end)))
    }

    /// The end of a record that begins somewhat later and has the right number.
    fn after_gap(&mut self, place: u64, number: u64) -> io::Result<Option<u64>> {
        Ok(self.gap(place, number)?.map(|(_, end)| end))
    }

    /// Where that record begins and ends.
    fn gap(&mut self, place: u64, number: u64) -> io::Result<Option<(u64, u64)>> {
        for later in (place + 2..=place + GAP).step_by(2) {
            if let Some((found, end)) = self.record(later)?
                && u64::from(found) == number
            {
                return Ok(Some((later, end)));
            }
        }
        Ok(None)
    }

    fn read(&mut self, place: u64, buffer: &mut [u8]) -> io::Result<()> {
        // Places are within the file, whose size fits in a signed number.
        self.input.seek_relative(place.cast_signed() - self.at.cast_signed())?;
        self.input.read_exact(buffer)?;
        self.at = place + buffer.len() as u64;
        Ok(())
    }
}

/// Do the parts and points that a shape counts fit in its length?
fn shape_fits(start: &[u8], length: u64) -> bool {
    let number = |at: usize| i32::from_le_bytes([start[at], start[at + 1], start[at + 2], start[at + 3]]);
    let code = number(0);
    let (parts, points, fixed) = match code % 10 {
        3 | 5 => (number(36), number(40), 44),
        8 => (0, number(36), 40),
        0 | 1 => (0, 0, 4),
        // Patches count their parts as lines do.
        _ if code == 31 => (number(36), number(40), 44),
        _ => return false,
    };
    let (Ok(parts), Ok(points)) = (u64::try_from(parts), u64::try_from(points)) else { return false };
    fixed + parts * 4 + points * 16 <= length
}

/// The shapes, one after another.
pub struct Records<'s, S: Read + Seek> {
    walk: Walk<&'s mut S>,
    next: u64,
    count: u64,
    buffer: Vec<u8>,
}

impl<'s, S: Read + Seek> Records<'s, S> {
    /// # Errors
    /// When its beginning cannot be reached.
    pub fn new(input: &'s mut S, size: u64) -> io::Result<Self> {
        input.seek(SeekFrom::Start(0))?;
        let walk = Walk { input: BufReader::with_capacity(64 * 1024, input), at: 0, size };
        Ok(Self { walk, next: 100, count: 0, buffer: Vec::new() })
    }

    /// The next shape; an empty one behind the last.
    ///
    /// # Errors
    /// When its sizes cannot be true.
    pub fn next(&mut self) -> Result<Shape, Unread> {
        if self.next + 8 > self.walk.size {
            return Ok(Shape::default());
        }
        let number = self.count + 1;
        let broken = || Unread::Broken(format!("SHP {number}"));
        let found = match self.walk.record(self.next).map_err(|error| system(&error))? {
            Some((_, end)) => Some((self.next, end)),
            None => self.walk.gap(self.next, number).map_err(|error| system(&error))?,
        };
        let (from, end) = found.filter(|(from, end)| end - from <= RECORD).ok_or_else(broken)?;
        (self.next, self.count) = (end, number);
        let mut buffer = std::mem::take(&mut self.buffer);
        // At most what a record has.
        buffer.resize(usize::try_from(end - from - 8).unwrap_or(0), 0);
        self.walk.read(from + 8, &mut buffer).map_err(|error| system(&error))?;
        let shape = shape(&buffer).ok_or_else(broken);
        self.buffer = buffer;
        shape
    }
}

/// A shape without its heights; `None` when its sizes cannot be true.
fn shape(bytes: &[u8]) -> Option<Shape> {
    let code = whole(bytes, 0)?;
    let heights = (11..=28).contains(&code);
    let geometry = match code % 10 {
        0 => Geometry::Empty,
        1 if code != 31 => Geometry::Point(point(bytes, 4)?),
        8 => Geometry::Points(points(bytes, 40, size(bytes, 36)?)?),
        3 => Geometry::Lines(parts(bytes)?),
        5 => Geometry::Rings(parts(bytes)?),
        // Patches of a surface are no drawing on a map.
        _ => Geometry::Empty,
    };
    Some(Shape { geometry, heights })
}

/// Lines or rings: where each begins among the points.
fn parts(bytes: &[u8]) -> Option<Vec<Vec<Point>>> {
    let (count, all) = (size(bytes, 36)?, size(bytes, 40)?);
    let starts: Option<Vec<usize>> = (0..count).map(|at| size(bytes, 44 + 4 * at)).collect();
    let mut starts = starts?;
    starts.push(all);
    let first = 44 + 4 * count;
    starts.windows(2).map(|two| points(bytes, first + 16 * two[0], two[1].checked_sub(two[0])?)).collect()
}

fn points(bytes: &[u8], from: usize, count: usize) -> Option<Vec<Point>> {
    // Nothing is reserved for a count that the bytes do not hold.
    bytes.get(from..from.checked_add(count.checked_mul(16)?)?)?;
    (0..count).map(|at| point(bytes, from + 16 * at)).collect()
}

fn point(bytes: &[u8], at: usize) -> Option<Point> {
    let number = |at: usize| Some(f64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
    Some([number(at)?, number(at + 8)?])
}

fn whole(bytes: &[u8], at: usize) -> Option<i32> {
    Some(i32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn size(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(whole(bytes, at)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_that_lie_give_no_shape() {
        let mut bytes = 5i32.to_le_bytes().to_vec();
        bytes.extend([0; 32]);
        bytes.extend(1i32.to_le_bytes());
        bytes.extend(i32::MAX.to_le_bytes());
        bytes.extend([0; 68]);
        assert_eq!(shape(&bytes), None);
        assert_eq!(shape(&[1, 0, 0, 0]), None);
        assert_eq!(shape(&0i32.to_le_bytes()), Some(Shape::default()));
    }
}
