//! Values that many commands have: byte counts, texts, attributes.
use super::fields::*;
use super::{Block, Message};
use crate::wire::*;

/// A text that is in ASCII or in UTF-16: a field for each, under one name.
pub type Texts = (Field<Text>, Field<Utf16>);

/// The count of bytes behind the words.
pub fn byte_count(r: &mut Reader, block: Block) -> Result<usize, Stop> {
    r.seek(block.end);
    Ok(usize::from(r.take(BCC)?.0))
}

/// What is known by nothing but its counts.
pub fn other(r: &mut Reader, block: Block) -> Result<(), Stop> {
    let len = byte_count(r, block)?;
    r.skip(len.min(r.left()))
}

/// MS-CIFS §2.2.1.1.2: UTF-16 begins at an even place of the message.
pub fn align(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    if message.unicode && (r.at() - message.start) % 2 == 1 && r.left() > 0 {
        r.skip(1)?;
    }
    Ok(())
}

/// A text up to its NUL, or the end.
pub fn text(r: &mut Reader, message: &Message, fields: Texts) -> Result<(), Stop> {
    align(r, message)?;
    text_here(r, message, fields)
}

/// The same where it begins at once, whether at an even place or not.
pub fn text_here(r: &mut Reader, message: &Message, fields: Texts) -> Result<(), Stop> {
    if r.left() == 0 {
        return Ok(());
    }
    if !message.unicode {
        let end = r.rest().iter().position(|b| *b == 0);
        let len = end.map_or(r.left(), |end| end + 1);
        return r.bytes(fields.0, len).map(drop);
    }
    let mut pairs = r.rest().chunks(2);
    let end = pairs.position(|pair| pair == [0, 0]);
    // Half a letter at the end is none.
    let len = end.map_or(r.left() & !1, |end| (2 * end + 2).min(r.left()));
    match len {
        0 => Ok(()),
        len => r.bytes(fields.1, len).map(drop),
    }
}

/// A text of known length.
pub fn sized(r: &mut Reader, message: &Message, fields: Texts, len: usize) -> Result<(), Stop> {
    match message.unicode {
        true => r.bytes(fields.1, len).map(drop),
        false => r.bytes(fields.0, len).map(drop),
    }
}

/// The text that stands between a place and the cursor.
pub fn said_since(r: &Reader, message: &Message, start: usize) -> String {
    let bytes = r.from(start).get(..r.at() - start).unwrap_or(&[]);
    let text = match message.unicode {
        true => text::utf16(bytes.get(bytes.len() % 2..).unwrap_or(&[])),
        false => String::from_utf8_lossy(bytes).into_owned(),
    };
    text.trim_end_matches('\0').to_string()
}

pub fn attributes(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(FILE_ATTRIBUTE)?;
    r.nested(|r| {
        flags!(r, word: FILE_ATTRIBUTE_READ_ONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM,
            FILE_ATTRIBUTE_VOLUME, FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_ARCHIVE,
            FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL, FILE_ATTRIBUTE_TEMPORARY,
            FILE_ATTRIBUTE_SPARSE, FILE_ATTRIBUTE_REPARSE, FILE_ATTRIBUTE_COMPRESSED,
            FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, FILE_ATTRIBUTE_ENCRYPTED);
    });
    Ok(())
}

/// Numbers of two bytes, one after another.
pub fn halves<const N: usize>(r: &mut Reader, fields: [Field<u32>; N]) -> Result<[usize; N], Stop> {
    let mut values = [0; N];
    for (value, field) in values.iter_mut().zip(fields) {
        let half = r.word::<Little<u16>>()?.0;
        r.put_at(field, r.at() - 2, 2, u64::from(half));
        *value = usize::from(half);
    }
    Ok(values)
}

/// Numbers of four bytes, one after another.
pub fn words<const N: usize>(r: &mut Reader, fields: [Field<u32>; N]) -> Result<[usize; N], Stop> {
    let mut values = [0; N];
    for (value, field) in values.iter_mut().zip(fields) {
        let word = r.word::<Little<u32>>()?.0;
        r.put_at(field, r.at() - 4, 4, u64::from(word));
        *value = word as usize;
    }
    Ok(values)
}
