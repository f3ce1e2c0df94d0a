//! Parameters of commands and events, which tables list in their order.
use super::advertising;
use crate::wire::*;

/// How a parameter is read. Fields are named by their place in the protocol.
pub enum Parameter {
    /// A number as its field is declared.
    Number(u8),
    /// The same, and as its children the fields from the first to the last that are parts of it.
    Word(u8, u8, u8),
    /// Parts of a word of so many bytes that is no field itself.
    Parts(usize, u8, u8),
    /// So many bytes, and what they hold.
    Group(Field<Mark>, usize, &'static [Parameter]),
    /// Text in a place of so many bytes.
    Words(Field<Text>, usize),
    Blob(Field<Bytes>, usize),
    /// A channel map.
    Map(Field<Bytes>),
    /// A class of device.
    Class,
    /// What a device says of itself, to the end.
    Entries,
    /// The same, of as many bytes as the number before says.
    Counted,
    /// A count, and so often what follows.
    Repeat(Field<u8>, &'static [Parameter]),
}
use Parameter::*;

/// Reads what a table lists under a number; false where it has nothing.
pub fn read_by(
    r: &mut Reader,
    protocol: &'static Protocol,
    table: &'static [(u16, &'static [Parameter])],
    number: u64,
) -> Result<bool, Stop> {
    let Some(found) = table.iter().find(|entry| u64::from(entry.0) == number) else {
        return Ok(false);
    };
    read(r, protocol, found.1)?;
    Ok(true)
}

/// A command that failed has fewer than are listed.
fn read(
    r: &mut Reader,
    protocol: &'static Protocol,
    list: &'static [Parameter],
) -> Result<(), Stop> {
    let mut last = 0;
    for parameter in list {
        if r.reported() == 0 {
            break;
        }
        match *parameter {
            Number(field) => last = r.run_all(protocol, field..=field)?,
            Word(field, first, end) => {
                let at = r.at();
                let word = r.run_all(protocol, field..=field)?;
                let len = r.at() - at;
                r.split(
                    (len, word),
                    protocol,
                    Field::<()>::at(first),
                    Field::<()>::at(end),
                );
            }
            Parts(len, first, end) => {
                let bytes = r.ahead(len)?;
                let word = bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b));
                r.skip(len)?;
                for field in first..=end {
                    r.part((len, word), protocol, field);
                }
            }
            Group(field, len, list) => {
                r.put_at(field, r.at(), len, 0);
                r.within(len, |r| r.nested(|r| read(r, protocol, list)))??;
            }
            Words(field, len) => {
                let len = len.min(r.reported());
                r.padded(field, len)?;
            }
            Blob(field, len) => {
                let len = len.min(r.reported());
                r.bytes(field, len)?;
            }
            Map(field) => advertising::channel_map(r, field)?,
            Class => advertising::class_of_device(r)?,
            Entries => advertising::carry(r),
            Counted => {
                let len = usize::try_from(last)
                    .unwrap_or(usize::MAX)
                    .min(r.reported());
                r.within(len, |r| {
                    advertising::carry(r);
                    Ok(())
                })??;
            }
            Repeat(field, list) => {
                for _ in 0..r.take(field)? {
                    read(r, protocol, list)?;
                }
            }
        }
    }
    Ok(())
}
