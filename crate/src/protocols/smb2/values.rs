//! Values that many commands have: structure sizes, times, file identifiers, attributes, buffers named by offset and length.
use super::Message;
use super::fields::*;
use crate::wire::*;

/// The length of the fixed part; its lowest bit says that a part of variable length follows.
pub fn structure_size(r: &mut Reader) -> Result<u16, Stop> {
    let size = r.take(BUFFER_CODE)?;
    r.nested(|r| {
        flags!(r, size: BUFFER_CODE_LENGTH, BUFFER_CODE_DYNAMIC);
    });
    Ok(size.0.0)
}

/// From 1601, where FILETIME begins, to 1970, in its units of 100 ns.
const EPOCH: i64 = 116_444_736_000_000_000;

/// Nanoseconds since 1970; 0 is shown as no time at all, as in Wireshark.
pub fn nanoseconds(file_time: u64) -> i64 {
    match file_time {
        0 => 0,
        time => (time as i64).wrapping_sub(EPOCH).saturating_mul(100),
    }
}

pub fn time(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    let time = r.word::<Little<u64>>()?.0;
    r.put_at(field, r.at() - 8, 8, nanoseconds(time) as u64);
    Ok(())
}

/// Creation, last access, last write, last change.
pub fn times(r: &mut Reader) -> Result<(), Stop> {
    for field in [
        CREATE_TIME,
        LAST_ACCESS_TIME,
        LAST_WRITE_TIME,
        LAST_CHANGE_TIME,
    ] {
        time(r, field)?;
    }
    Ok(())
}

/// MS-FSCC §2.6.
pub fn attributes(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(FILE_ATTRIBUTE)?;
    r.nested(|r| {
        flags!(r, word: FILE_ATTRIBUTE_READ_ONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM,
            FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_NORMAL,
            FILE_ATTRIBUTE_TEMPORARY, FILE_ATTRIBUTE_SPARSE, FILE_ATTRIBUTE_REPARSE,
            FILE_ATTRIBUTE_COMPRESSED, FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_NOT_CONTENT_INDEXED,
            FILE_ATTRIBUTE_ENCRYPTED, FILE_ATTRIBUTE_INTEGRITY_STREAM, FILE_ATTRIBUTE_NO_SCRUB_DATA);
    });
    Ok(())
}

/// A file's identifier.
pub fn file(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(FID, 16).map(drop)
}

/// A buffer that an offset from the header and a length name.
#[derive(Clone, Copy)]
pub struct Buffer {
    pub at: usize,
    pub len: usize,
}

/// Offset and length, both of two bytes.
pub fn buffer_16(r: &mut Reader, message: &Message) -> Result<Buffer, Stop> {
    let offset = u32::from(r.word::<Little<u16>>()?.0);
    let len = u32::from(r.word::<Little<u16>>()?.0);
    let (at, size) = (r.at(), 2);
    Ok(buffer(
        r,
        message.start,
        (offset, at - 4, size),
        (len, at - 2, size),
    ))
}

/// Offset and length, both of four bytes.
pub fn buffer_32(r: &mut Reader, message: &Message) -> Result<Buffer, Stop> {
    let offset = r.word::<Little<u32>>()?.0;
    let len = r.word::<Little<u32>>()?.0;
    let (at, size) = (r.at(), 4);
    Ok(buffer(
        r,
        message.start,
        (offset, at - 8, size),
        (len, at - 4, size),
    ))
}

/// Notes an offset and a length, each with its place and size.
pub fn buffer(
    r: &mut Reader,
    base: usize,
    offset: (u32, usize, usize),
    len: (u32, usize, usize),
) -> Buffer {
    super::main(r, |r| {
        r.put_at(OLB_OFFSET, offset.1, offset.2, u64::from(offset.0));
        r.put_at(OLB_LENGTH, len.1, len.2, u64::from(len.0));
    });
    Buffer {
        at: base.saturating_add(offset.0 as usize),
        len: len.0 as usize,
    }
}

impl Buffer {
    /// Reads what the buffer holds, as far as it is inside the message; the cursor comes back.
    pub fn read<R>(
        self,
        r: &mut Reader,
        f: impl FnOnce(&mut Reader) -> Result<R, Stop>,
    ) -> Result<Option<R>, Stop> {
        if self.len == 0 {
            return Ok(None);
        }
        let back = r.at();
        r.seek(self.at);
        let result = r.within(self.len, f);
        r.seek(back);
        result.and_then(|inner| inner).map(Some)
    }
    /// Its bytes; none where they are not all there.
    pub fn bytes<'a>(self, r: &Reader<'a>) -> &'a [u8] {
        r.from(self.at).get(..self.len).unwrap_or(&[])
    }
    /// A buffer that is one value.
    pub fn note<T: Shown>(self, r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
        if self.len == 0 {
            r.put_at(field, self.at, 0, 0);
            return Ok(());
        }
        let len = self.len;
        self.read(r, |r| r.bytes(field, len).map(drop))?;
        Ok(())
    }
}
