//! The application layer: put together from the parts that transport delivers, then its head and its object headers.
use super::fields::*;
use crate::wire::*;

const FINAL: u8 = 0x80;
const FIRST: u8 = 0x40;
/// IEEE 1815 §4.1: messages are at most 2 kB in practice; this is far above.
const MOST_BYTES: usize = 1 << 16;
/// A frame's number, and how many bytes it brought.
const ENTRY: usize = 4;

/// A message whose end is not here yet.
pub struct Begun {
    /// The sequence number of the part that goes on.
    next: u8,
    /// The numbers of the frames that had parts.
    frames: Vec<u8>,
    bytes: Vec<u8>,
}

/// What earlier packets began.
pub fn begun(r: &mut Reader) -> Option<Begun> {
    let key = r.direction();
    let fact = r.recall_earlier(key)?;
    let next = u8::try_from(fact.value.checked_sub(1)?).ok()?;
    let (frames, bytes) = split(&fact.bytes);
    Some(Begun {
        next,
        frames,
        bytes,
    })
}

/// Leaves to later packets what this one began.
pub fn keep(r: &mut Reader, begun: Option<&Begun>) {
    let key = r.direction();
    match begun {
        Some(begun) => {
            let kept = joined(&begun.frames, &begun.bytes);
            r.remember_bytes(key, u64::from(begun.next) + 1, &kept);
        }
        None => r.remember(key, 0),
    }
}

/// One part of a message; the last puts all together. Returns what is begun behind it.
pub fn part(r: &mut Reader, transport: u8, data: &[u8], begun: Option<Begun>) -> Option<Begun> {
    let sequence = transport & 0x3f;
    let (mut frames, mut bytes) = match begun {
        _ if transport & FIRST != 0 => (vec![], vec![]),
        Some(begun) if begun.next == sequence => (begun.frames, begun.bytes),
        _ => return None,
    };
    frames.extend_from_slice(&r.frame().number.to_be_bytes());
    bytes.extend_from_slice(data);
    if transport & FINAL == 0 {
        let next = sequence.wrapping_add(1) & 0x3f;
        return (bytes.len() < MOST_BYTES).then_some(Begun {
            next,
            frames,
            bytes,
        });
    }
    note_parts(r, &frames, bytes.len());
    r.decoding("DNP 3.0 application layer", bytes, |r| {
        if let Err(stop) = message(r) {
            r.note_stop(stop);
        }
    });
    None
}

fn joined(frames: &[u8], bytes: &[u8]) -> Vec<u8> {
    let count = (frames.len() / ENTRY) as u32;
    [&count.to_be_bytes(), frames, bytes].concat()
}

fn split(kept: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let count = kept.get(..4).and_then(|b| <[u8; 4]>::try_from(b).ok());
    let count = count.map_or(0, u32::from_be_bytes) as usize;
    let behind = (ENTRY + count.saturating_mul(ENTRY)).min(kept.len());
    let frames = kept.get(ENTRY..behind).unwrap_or(&[]);
    (frames.to_vec(), kept.get(behind..).unwrap_or(&[]).to_vec())
}

fn note_parts(r: &mut Reader, frames: &[u8], len: usize) {
    r.put(AL_FRAGMENTS, 0);
    r.nested(|r| {
        for frame in frames.chunks_exact(ENTRY) {
            let number = <[u8; ENTRY]>::try_from(frame).unwrap_or_default();
            r.put(AL_FRAGMENT, u64::from(u32::from_be_bytes(number)));
        }
        r.put(AL_FRAGMENT_COUNT, (frames.len() / ENTRY) as u64);
        r.put(AL_FRAGMENT_REASSEMBLED_LENGTH, len as u64);
    });
}

const RESPONSE: u8 = 0x81;
const UNSOLICITED: u8 = 0x82;

/// Whether a request names objects and sends none: it reads, freezes, or says which are told of unasked.
fn only_names(function: u8) -> bool {
    matches!(function, 1 | 7..=12 | 20..=22)
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(AL_CTL)?;
    r.nested(|r| {
        flags!(r, word: AL_FIR, AL_FIN, AL_CON, AL_UNS, AL_SEQ);
    });
    let function = r.take(AL_FUNC)?;
    if matches!(function, RESPONSE | UNSOLICITED) {
        let word = r.take(AL_IIN)?;
        r.nested(|r| {
            flags!(r, word: AL_IIN_RST, AL_IIN_DT, AL_IIN_DOL, AL_IIN_TSR, AL_IIN_CLS3D,
                AL_IIN_CLS2D, AL_IIN_CLS1D, AL_IIN_BMSG, AL_IIN_CC, AL_IIN_OAE, AL_IIN_EBO,
                AL_IIN_PIOOR, AL_IIN_OBJU, AL_IIN_FCNI);
        });
    }
    if r.left() > 0 && !(0x20..=0x21).contains(&function) && function != 0x83 {
        objects(r, function)?;
    }
    Ok(())
}

/// IEEE 1815 §4.2.2.7: headers of objects. Those of a request that only names them follow each other; behind any other its
/// objects stand, and the first header is as far as this reads.
fn objects(r: &mut Reader, function: u8) -> Result<(), Stop> {
    while r.left() >= 3 {
        r.take(AL_OBJ)?;
        r.nested(range)?;
        if !only_names(function) {
            break;
        }
    }
    Ok(())
}

fn range(r: &mut Reader) -> Result<(), Stop> {
    let qualifier = r.word::<u8>()?;
    flags!(r, qualifier: AL_OBJQ_PREFIX, AL_OBJQ_RANGE);
    match qualifier & 15 {
        0 | 3 => bounds(r, 1),
        1 | 4 => bounds(r, 2),
        2 | 5 => bounds(r, 4),
        7 | 11 => quantity(r, 1),
        8 => quantity(r, 2),
        9 => quantity(r, 4),
        _ => Ok(()),
    }
}

fn bounds(r: &mut Reader, size: usize) -> Result<(), Stop> {
    number(r, AL_RANGE_START, size)?;
    number(r, AL_RANGE_STOP, size)
}

fn quantity(r: &mut Reader, size: usize) -> Result<(), Stop> {
    number(r, AL_RANGE_QUANTITY, size)
}

/// A number of one, two or four bytes, the lowest first.
fn number(r: &mut Reader, field: Field<u32>, size: usize) -> Result<(), Stop> {
    let bytes = r.ahead(size)?;
    let value = bytes
        .iter()
        .rev()
        .fold(0u64, |sum, b| sum << 8 | u64::from(*b));
    r.put_at(field, r.at(), size, value);
    r.skip(size)
}
