//! What application data carries: the bytes of a protocol inside, whose messages may span records.
use super::fields::*;
use super::session::Session;
use crate::protocols::{Own, tcp};
use crate::wire::*;
use serde::{Deserialize, Serialize};

static TCP: Own = Own::of("tcp");

/// Keys of facts, with the direction added: what is waited for; and, with a number as well, a record's part of it.
const WAITING: u64 = 24;
const PART: u64 = 1 << 32;
/// Of the whole capture: how many bytes of parts were kept.
const KEPT: u64 = 32;
/// What a message may hold, and in how many records; a longer one is read as far as it is there.
const MAX_LEN: usize = 16 << 20;
const MAX_PARTS: usize = 1 << 14;
/// What all messages of a capture may keep until they are whole, one after the other.
const MAX_KEPT: u64 = 32 << 20;
/// How many records are tried one by one for the end of what says no length.
const MAX_TRIES: usize = 1 << 9;

/// A message that is not whole yet, as it came in records.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Waiting {
    lacks: Lacks,
    /// The first of its parts, and the one behind its last.
    first: u32,
    next: u32,
    /// Where it begins in the first.
    skip: usize,
    len: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Lacks {
    Bytes(usize),
    Record,
    Close,
}
impl Lacks {
    fn of(need: Need) -> Lacks {
        match need {
            Need::Bytes(len) => Lacks::Bytes(len as usize),
            Need::Segment => Lacks::Record,
            Need::Close => Lacks::Close,
        }
    }
}

/// Bytes to read as messages, and the records that they are from.
struct Joined {
    bytes: Vec<u8>,
    pieces: Vec<Piece>,
    /// The number of the first piece, and where in it the bytes begin.
    first: u32,
    skip: usize,
}
impl Joined {
    fn add(&mut self, frame: u32, bytes: &[u8]) {
        self.pieces.push(Piece {
            frame,
            at: self.bytes.len() as u32,
            len: bytes.len() as u32,
            ..Piece::default()
        });
        self.bytes.extend_from_slice(bytes);
    }
}

/// Reads what a record carries of the protocol inside.
pub fn read(r: &mut Reader, session: &Session, mut bytes: Vec<u8>) {
    let mut shown = waiting(r, session).is_some();
    if shown {
        note_part(r, bytes.clone());
    }
    while !bytes.is_empty() {
        let waiting = waiting(r, session);
        let taken = match waiting.map(|waiting| waiting.lacks) {
            Some(Lacks::Bytes(len)) if len <= bytes.len() => len,
            None | Some(Lacks::Record) => bytes.len(),
            Some(Lacks::Bytes(_) | Lacks::Close) => {
                return waiting.map_or((), |waiting| go_on(r, session, waiting, &bytes));
            }
        };
        let rest = bytes.split_off(taken.max(1));
        let mut joined = joined(r, session, waiting);
        joined.add(r.frame().number, &bytes);
        let waits = joined.bytes.len() < MAX_LEN
            && joined.pieces.len() < MAX_PARTS
            && kept(r, session) < MAX_KEPT;
        read_joined(r, session, joined, (waits, shown));
        (bytes, shown) = (rest, true);
    }
}

/// The sender closed: what lasts until then is whole.
pub fn close(r: &mut Reader, session: &Session) {
    if let Some(waiting) = waiting(r, session)
        && waiting.lacks == Lacks::Close
    {
        let joined = joined(r, session, Some(waiting));
        read_joined(r, session, joined, (false, true));
    }
}

fn waiting(r: &mut Reader, session: &Session) -> Option<Waiting> {
    let fact = session.recall(r, WAITING + r.direction())?;
    postcard::from_bytes(&fact.bytes).ok()
}
/// Says what is waited for from here on.
fn wait(r: &mut Reader, session: &Session, waiting: Option<Waiting>) {
    let waiting = waiting.map(|waiting| postcard::to_allocvec(&waiting));
    let bytes = waiting.and_then(Result::ok).unwrap_or_default();
    let key = WAITING + r.direction();
    session.remember(r, key, 0, &bytes);
}
/// No message is waited for any more: some of it cannot be kept.
pub fn give_up(r: &mut Reader, session: &Session) {
    if waiting(r, session).is_some() {
        wait(r, session, None);
    }
}

fn kept(r: &mut Reader, session: &Session) -> u64 {
    let kept = r.of_capture(|r| session.recall(r, KEPT));
    kept.map_or(0, |fact| fact.value)
}
fn keep(r: &mut Reader, session: &Session, number: u32, bytes: &[u8]) {
    let key = part(r, number);
    session.remember(r, key, 0, bytes);
    let kept = kept(r, session) + bytes.len() as u64;
    r.of_capture(|r| session.remember(r, KEPT, kept, &[]));
}
fn part(r: &Reader, number: u32) -> u64 {
    PART | r.direction() << 31 | u64::from(number)
}

/// Keeps a record in which a message goes on, and beyond.
fn go_on(r: &mut Reader, session: &Session, waiting: Waiting, bytes: &[u8]) {
    let more = Waiting {
        lacks: match waiting.lacks {
            Lacks::Bytes(len) => Lacks::Bytes(len - bytes.len()),
            other => other,
        },
        next: waiting.next + 1,
        len: waiting.len + bytes.len(),
        ..waiting
    };
    keep(r, session, waiting.next, bytes);
    let parts = (more.next - more.first) as usize;
    let keeps = more.len <= MAX_LEN && parts < MAX_PARTS && kept(r, session) < MAX_KEPT;
    wait(r, session, keeps.then_some(more));
}
fn note_part(r: &mut Reader, bytes: Vec<u8>) {
    r.decoding(CLEAR, bytes, |r| {
        r.put_at(DECRYPTED, r.at(), r.left(), 0);
        r.rest_as(SEGMENT_DATA);
    });
}

/// What came before of a message.
fn joined(r: &mut Reader, session: &Session, waiting: Option<Waiting>) -> Joined {
    let (first, next, skip) = waiting.map_or((0, 0, 0), |w| (w.first, w.next, w.skip));
    let mut joined = Joined {
        bytes: vec![],
        pieces: vec![],
        first,
        skip,
    };
    for number in first..next {
        let key = part(r, number);
        let skipped = if number == first { skip } else { 0 };
        if let Some(fact) = session.recall(r, key) {
            joined.add(fact.frame, fact.bytes.get(skipped..).unwrap_or(&[]));
        }
    }
    joined
}

/// Reads messages, the first of which may have come in several records; keeps what of the last is not whole, if it may be waited
/// for. `shown`: the record's bytes are noted already.
fn read_joined(r: &mut Reader, session: &Session, joined: Joined, (waits, shown): (bool, bool)) {
    let Joined {
        bytes,
        pieces,
        first,
        skip,
    } = joined;
    let (len, next) = (bytes.len(), session.carried(r, &bytes));
    let Some((last, earlier)) = pieces.split_last() else {
        return;
    };
    let in_several = !earlier.is_empty();
    let carried = CarriedStream {
        name: if in_several { PIECES.name } else { CLEAR },
        before: in_several.then_some(last.at as usize),
        waits,
        sizes: (TCP.index(), &tcp::STREAM_FIELDS),
    };
    let mut kept = vec![];
    let asked = r.carry_stream(&carried, bytes, next, |r, asked| {
        if !shown {
            r.put_at(DECRYPTED, 0, len, 0);
        }
        match asked {
            Some(from) => {
                let own = r
                    .ahead(len)
                    .ok()
                    .and_then(|all| all.get(last.at as usize..));
                kept = own.unwrap_or(&[]).to_vec();
                if !in_several {
                    r.put_at(SEGMENT_DATA, from, len - from, 0);
                }
            }
            None if in_several => r.note_pieces(&PIECES, &pieces),
            None => {}
        }
    });
    let asked = asked.filter(|(need, _)| *need != Need::Segment || pieces.len() < MAX_TRIES);
    let waiting = asked.map(|(need, from)| {
        let begun = earlier
            .iter()
            .rposition(|p| (p.at + p.len) as usize <= from);
        let number = begun.map_or(0, |before| before + 1);
        let begins = pieces.get(number).unwrap_or(last).at as usize;
        let skipped = if number == 0 { skip } else { 0 };
        Waiting {
            lacks: Lacks::of(need),
            first: first + number as u32,
            next: first + pieces.len() as u32,
            skip: skipped + from - begins,
            len: len - from,
        }
    });
    if let Some(waiting) = waiting {
        keep(r, session, waiting.next - 1, &kept);
    }
    if in_several || waiting.is_some() {
        wait(r, session, waiting);
    }
}
