//! Long and short headers, and what stands behind them (RFC 9000 §17).
use super::connections::{self, Connection, Found};
use super::fields::*;
use super::protection::{Keys, Opened};
use super::versions::{Q050, SECOND};
use super::{crypto, frames};
use crate::protocols::expert;
use crate::protocols::gquic;
use crate::wire::*;

const IS_LONG: u8 = 0x80;
const RETRY_TAG_LEN: usize = 16;
/// Where, behind the place of its number, ends what a packet's header is protected by (RFC 9001 §5.4.2).
const SAMPLE_END: usize = 20;
const VERSION_AT: usize = 1;
const DESTINATION_AT: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packet {
    Initial,
    EarlyData,
    Handshake,
    Retry,
}

impl Packet {
    fn of(first: u8, version: u32) -> Packet {
        let number = first >> 4 & 3;
        match (number + 3 * u8::from(version == SECOND)) & 3 {
            0 => Packet::Initial,
            1 => Packet::EarlyData,
            2 => Packet::Handshake,
            _ => Packet::Retry,
        }
    }
}

/// What a long header says, read ahead.
pub struct Long<'a> {
    /// None where versions are negotiated.
    pub kind: Option<Packet>,
    pub version: u32,
    /// A connection ID that is too long counts as none.
    pub destination: &'a [u8],
    pub source: &'a [u8],
    /// Where the packet's number stands, and how many bytes follow from there.
    body: Option<(usize, usize)>,
}

impl<'a> Long<'a> {
    fn read(bytes: &'a [u8]) -> Option<Long<'a>> {
        let first = *bytes.first()?;
        let version = u32::read(bytes.get(VERSION_AT..DESTINATION_AT)?);
        let (destination, at) = id(bytes, DESTINATION_AT)?;
        let (source, at) = id(bytes, at)?;
        let kind = (version != 0).then(|| Packet::of(first, version));
        Some(Long {
            kind,
            version,
            destination: sound(destination),
            source: sound(source),
            body: body(bytes, at, kind),
        })
    }
    /// The packet's whole length; none where it fills its datagram.
    fn len(&self) -> Option<usize> {
        let (number_at, len) = self.body?;
        number_at.checked_add(len)
    }
}

/// A connection ID behind its length, and where it ends.
fn id(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let end = at + 1 + usize::from(*bytes.get(at)?);
    Some((bytes.get(at + 1..end)?, end))
}

fn body(bytes: &[u8], mut at: usize, kind: Option<Packet>) -> Option<(usize, usize)> {
    match kind? {
        Packet::Retry => return None,
        Packet::Initial => {
            let (token, size) = frames::integer(bytes.get(at..)?)?;
            at = at
                .checked_add(size)?
                .checked_add(usize::try_from(token).ok()?)?;
        }
        Packet::EarlyData | Packet::Handshake => {}
    }
    let (len, size) = frames::integer(bytes.get(at..)?)?;
    Some((at + size, usize::try_from(len).ok()?))
}

/// The destination of a packet with a long header.
fn destination(bytes: &[u8]) -> &[u8] {
    id(bytes, DESTINATION_AT).map_or(&[], |(id, _)| sound(id))
}

fn sound(id: &[u8]) -> &[u8] {
    match id.len() <= connections::MAX_ID {
        true => id,
        false => &[],
    }
}

pub fn is_long(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| first & IS_LONG != 0)
}

/// The packets of one datagram, which are all of one connection (RFC 9000 §12.2).
#[derive(Default)]
pub struct Datagram<'a> {
    /// Whom the first is for.
    receiver: Option<&'a [u8]>,
    found: Option<Found>,
}

impl<'a> Datagram<'a> {
    /// Whether a packet is for the receiver of those before it.
    pub fn is_for_same(&self, bytes: &[u8]) -> bool {
        let Some(receiver) = self.receiver else {
            return true;
        };
        match (is_long(bytes), &self.found) {
            (true, _) => destination(bytes) == receiver,
            (false, Some(found)) => bytes.get(1..1 + found.destination_len()) == Some(receiver),
            (false, None) => true,
        }
    }
    /// Whose packet this is: what the datagram's first told holds for all.
    fn enter(&mut self, r: &mut Reader<'a>, find: impl FnOnce(&mut Reader) -> Option<Found>) {
        if self.receiver.is_some() {
            return;
        }
        self.receiver = Some(destination(r.rest()));
        self.found = find(r);
        if let Some(found) = &self.found {
            r.put_at(CONNECTION, r.at(), r.left(), 0);
            r.nested(|r| r.put(CONNECTION_NUMBER, found.connection.number.into()));
        }
    }
}

/// A packet's length; where its header is not all here, or longer than it can be, nothing is said of it.
fn whole_len(r: &Reader, long: Option<&Long>) -> Result<usize, Stop> {
    let missing = || {
        r.ahead(r.left() + 1)
            .err()
            .unwrap_or(Stop::Malformed("a header that does not end"))
    };
    let long = long.ok_or_else(missing)?;
    match (long.kind, long.len()) {
        (None | Some(Packet::Retry), _) => Ok(r.reported()),
        (_, None) => Err(missing()),
        (_, Some(len)) => Ok(len.min(r.reported())),
    }
}

pub fn long_packet<'a>(r: &mut Reader<'a>, datagram: &mut Datagram<'a>) -> Result<(), Stop> {
    let start = r.at();
    let long = Long::read(r.rest());
    datagram.enter(r, |r| long.as_ref().and_then(|long| connection(r, long)));
    let len = whole_len(r, long.as_ref())?;
    let found = datagram.found.as_mut();
    r.put(PACKET_LENGTH, len as u64);
    let first: u8 = r.word()?;
    r.bits(first, FORM);
    let version = r.peek::<u32>(0).unwrap_or_default();
    if version == 0 {
        return negotiation(r, first);
    }
    let kind = Packet::of(first, version);
    if kind != Packet::Retry {
        r.bits(first, FIXED);
    }
    match version == SECOND {
        true => r.bits(first, PACKET_TYPE_2),
        false => r.bits(first, PACKET_TYPE),
    };
    if let (Packet::Initial, Some(long), Some(_)) = (kind, &long, &found) {
        // Without what its protection is taken off by, it is not read on.
        let up_to_sample = long.body.map_or(0, |(at, _)| at + SAMPLE_END);
        r.ahead(up_to_sample.saturating_sub(1))?;
    }
    let opened = match (kind, &long, &found) {
        (Packet::Initial, Some(long), Some(found)) => open(r, start, long, found),
        _ => None,
    };
    if let Some(opened) = &opened {
        r.bits(opened.first, RESERVED);
        r.bits(opened.first, NUMBER_LENGTH);
    }
    r.take(VERSION)?;
    ids(r)?;
    if kind == Packet::Retry {
        let len = r.left().saturating_sub(RETRY_TAG_LEN);
        r.bytes(RETRY_TOKEN, len)?;
        r.rest_as(RETRY_TAG);
        return Ok(());
    }
    if kind == Packet::Initial {
        let len = frames::number(r, TOKEN_LENGTH)? as usize;
        if len > 0 {
            r.bytes(TOKEN, len)?;
        }
    }
    let len = frames::number(r, LENGTH)? as usize;
    r.within(len.min(r.reported()), |r| {
        protected(r, opened, found.as_deref())
    })?
}

fn connection(r: &mut Reader, long: &Long) -> Option<Found> {
    let kind = long.kind.unwrap_or(Packet::Handshake);
    let found = connections::find(r, Some(kind), long.destination);
    match long.kind {
        Some(kind) => connections::note(r, found, kind, long),
        None => found,
    }
}

/// What stands behind a header: in clear where the packet was opened.
fn protected(r: &mut Reader, opened: Option<Opened>, found: Option<&Found>) -> Result<(), Stop> {
    let (Some(opened), Some(found)) = (opened, found) else {
        expert::tell_as(
            r,
            DECRYPTION_FAILED,
            format_args!("Failed to create decryption context: Secrets are not available"),
        );
        r.rest_as(REMAINING);
        return Ok(());
    };
    r.bytes_as(NUMBER, opened.number.len(), opened.value())?;
    r.rest_as(PAYLOAD);
    let Some(clear) = opened.clear else {
        expert::tell_as(
            r,
            DECRYPTION_FAILED,
            format_args!("Decryption failed: Decryption (checktag) failed: Checksum error"),
        );
        return Ok(());
    };
    let mut result = Ok(());
    if found.connection.version == Q050 {
        r.decoding("Decrypted QUIC", clear, |r| {
            result = gquic::frames_of_q050(r);
        });
        return result;
    }
    let mut stream = crypto::Stream::recall(r, found);
    r.decoding("Decrypted QUIC", clear, |r| {
        result = frames::all(r, &mut stream);
    });
    stream.keep(r, found);
    result
}

/// Opens the packet that begins at `start`.
fn open(r: &Reader, start: usize, long: &Long, found: &Found) -> Option<Opened> {
    let bytes = r.from(start);
    let (number_at, _) = long.body?;
    let bytes = bytes.get(..long.len()?.min(bytes.len()))?;
    let (header, rest) = bytes.split_at_checked(number_at)?;
    let Connection {
        version, keys_of, ..
    } = &found.connection;
    Keys::initial(*version, keys_of, !found.from_server)?.open(header, rest)
}

/// Both connection IDs, each behind its length.
fn ids(r: &mut Reader) -> Result<(), Stop> {
    let pairs = [(DESTINATION_LENGTH, DESTINATION), (SOURCE_LENGTH, SOURCE)];
    for (length, field) in pairs {
        let len = usize::from(r.take(length)?);
        if len > 0 {
            r.bytes(field, len)?;
        }
    }
    Ok(())
}

/// RFC 9000 §17.2.1.
fn negotiation(r: &mut Reader, first: u8) -> Result<(), Stop> {
    r.bits(first, UNUSED);
    r.take(VERSION)?;
    ids(r)?;
    while r.left() > 0 {
        r.take(SUPPORTED)?;
    }
    Ok(())
}

/// RFC 9000 §17.3: nothing but the receiver's ID is to be seen, and its length is known from packets before.
pub fn short_packet<'a>(r: &mut Reader<'a>, datagram: &mut Datagram<'a>) -> Result<(), Stop> {
    let rest = r.rest().get(1..).unwrap_or(&[]);
    let longest = rest.get(..connections::MAX_ID).unwrap_or(rest);
    // The first of a datagram is looked at as if its receiver's ID were as long as one can be.
    if datagram.receiver.is_none() {
        r.ahead(1 + connections::MAX_ID)?;
    }
    datagram.enter(r, |r| connections::find(r, None, longest));
    let found = datagram.found.as_ref();
    let len = found.map_or(0, Found::destination_len);
    r.put(PACKET_LENGTH, r.reported() as u64);
    r.group(SHORT, |r| {
        let first: u8 = r.word()?;
        r.bits(first, FORM);
        r.bits(first, FIXED);
        r.bits(first, SPIN);
        if len > 0 {
            r.bytes(DESTINATION, len)?;
        }
        Ok(())
    })?;
    r.rest_as(REMAINING);
    Ok(())
}
