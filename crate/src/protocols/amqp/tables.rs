//! Tables of names and values (AMQP 0-9-1 §4.2.5.5).
use super::fields::*;
use crate::wire::*;
use std::fmt::Write;

/// Tables within tables.
const MOST_DEPTH: u8 = 16;

pub fn read(r: &mut Reader, field: Field<Mark>) -> Result<(), Stop> {
    let len = r.word::<u32>()? as usize;
    r.group(field, |r| r.within(len, |r| entries(r, 0))?)
}

fn entries(r: &mut Reader, depth: u8) -> Result<(), Stop> {
    while r.reported() > 0 {
        let len = usize::from(r.word::<u8>()?);
        let name = r.ahead(len)?;
        r.skip(len)?;
        value(r, &String::from_utf8_lossy(name), depth)?;
    }
    Ok(())
}

/// A value behind the letter of its type; those of tables and arrays stand under it.
fn value(r: &mut Reader, name: &str, depth: u8) -> Result<(), Stop> {
    let kind = r.word::<u8>()?;
    let number = |r: &mut Reader, len: usize| {
        let bytes = r.ahead(len)?;
        let value = bytes.iter().fold(0, |n: u64, b| n << 8 | u64::from(*b));
        r.skip(len)?;
        Ok(value)
    };
    let (kind, shown) = match kind {
        b't' => ("boolean", (number(r, 1)? != 0).to_string()),
        b'b' => ("byte", (number(r, 1)? as i8).to_string()),
        b'B' => ("unsigned byte", number(r, 1)?.to_string()),
        b's' | b'U' => ("short int", (number(r, 2)? as i16).to_string()),
        b'u' => ("short uint", number(r, 2)?.to_string()),
        b'I' => ("integer", (number(r, 4)? as i32).to_string()),
        b'i' => ("unsigned integer", number(r, 4)?.to_string()),
        b'l' | b'L' => ("long int", (number(r, 8)? as i64).to_string()),
        b'f' => ("float", f32::from_bits(number(r, 4)? as u32).to_string()),
        b'd' => ("double", f64::from_bits(number(r, 8)?).to_string()),
        b'D' => {
            let scale = number(r, 1)?;
            ("decimal", format!("{}e-{scale}", number(r, 4)? as i32))
        }
        b'T' => ("timestamp", number(r, 8)?.to_string()),
        b'V' => ("void", String::new()),
        b'S' | b'x' => {
            let len = number(r, 4)? as usize;
            let bytes = r.ahead(len)?;
            r.skip(len)?;
            ("string", String::from_utf8_lossy(bytes).into_owned())
        }
        b'F' | b'A' if depth < MOST_DEPTH => {
            let len = number(r, 4)? as usize;
            note(
                r,
                &format!(
                    "{name} (field {})",
                    if kind == b'F' { "table" } else { "array" }
                ),
            );
            return r.nested(|r| {
                r.within(len, |r| match kind {
                    b'F' => entries(r, depth + 1),
                    _ => items(r, depth + 1),
                })?
            });
        }
        _ => return Err(Stop::Malformed("a table's value is of no known type")),
    };
    let mut text = String::new();
    let _ = write!(text, "{name} ({kind}): {shown}");
    note(r, &text);
    Ok(())
}

fn items(r: &mut Reader, depth: u8) -> Result<(), Stop> {
    let mut at = 0;
    while r.reported() > 0 {
        value(r, &format!("[{at}]"), depth)?;
        at += 1;
    }
    Ok(())
}

fn note(r: &mut Reader, text: &str) {
    r.put(FIELD, 0);
    r.nested(|r| r.put_text(ENTRY, text.as_bytes()));
}
