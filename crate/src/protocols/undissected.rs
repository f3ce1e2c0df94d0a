//! Protocols that are known by name only: they claim their bytes, so that these are nobody's `data`.
use super::framing::{self, Framing};
use super::{extents, guesses, nesting};
use crate::names::protocols::PROTOCOLS;
use crate::wire::*;

protocol! {
    /// Protocol not dissected yet
    "Raw" = "_ws.undissected" column "" over [] {
        /// Not dissected yet
        BYTES: Bytes = "";
        /// The same bytes, as Scapy has them
        LOAD: Bytes = "" as "load";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let layer = r.packet().layers.get(usize::from(r.layer()));
    let protocol = layer.and_then(|layer| super::ALL.get(usize::from(layer.protocol)));
    let filter = protocol.map_or("", |p| p.filter);
    if filter == "xmpp" && proceeds(r.rest()) {
        r.note_carried(super::index("tls").unwrap_or(u16::MAX));
    }
    if let Some(len) = extents::of(filter, r.rest()) {
        r.limit(len);
    }
    match framing::of(filter) {
        Some(framing) if is_right_above_tcp(r, filter) => framed(r, filter, framing),
        _ => {
            r.put_at(LOAD, r.at(), r.left(), 0);
            Ok(one(r, filter))
        }
    }
}

/// RFC 6120 §5.4.2.3: from here on the stream is TLS's.
fn proceeds(bytes: &[u8]) -> bool {
    bytes.starts_with(b"<proceed") && memchr::memmem::find(bytes, b"xmpp-tls").is_some()
}

/// Whether it reads a stream; earlier messages of the same segment stand below as layers of their own.
fn is_right_above_tcp(r: &Reader, filter: &str) -> bool {
    let mut below = (1..=r.layer()).map(|layers| super::below(r, layers));
    below.find(|below| *below != filter) == Some("tcp")
}

/// The messages of a stream.
fn framed(r: &mut Reader, filter: &'static str, framing: Framing) -> Result<Next, Stop> {
    match framing {
        Framing::Length(header, length) => {
            let measure = |bytes: &[u8]| match bytes.len() < header {
                true => Measure::Lacks(header),
                false => Measure::Len(length(bytes).unwrap_or(bytes.len()).max(header)),
            };
            r.measured_messages(measure, |r| {
                r.put_at(LOAD, r.at(), r.left(), 0);
                if let Next::Over(key) = one(r, filter) {
                    r.carry(r.reported(), key);
                }
                Ok(())
            })
        }
        Framing::Close(port) if r.ends().source_port != port => Ok(plain(r)),
        Framing::Close(_) => r.until_close().map_or_else(|| Ok(plain(r)), Err),
        Framing::Through(_) => match framing.is_open(r).then(|| r.unfinished()).flatten() {
            Some(stop) => Err(stop),
            None => {
                r.put_at(LOAD, r.at(), r.left(), 0);
                Ok(one(r, filter))
            }
        },
    }
}

fn plain(r: &mut Reader) -> Next {
    r.put_at(LOAD, r.at(), r.left(), 0);
    r.rest_as(BYTES);
    Next::End
}

/// One packet or message: its header and what it carries, or all of it.
fn one(r: &mut Reader, filter: &str) -> Next {
    let inner = nesting::of(filter, r).filter(|inner| inner.header <= r.left());
    let Some(inner) = inner else {
        r.rest_as(BYTES);
        return Next::End;
    };
    if inner.header > 0 {
        let _ = r.bytes(BYTES, inner.header);
    }
    r.limit(r.reported().saturating_sub(inner.trailer));
    if inner.swapped {
        let mut bytes = r.rest().to_vec();
        if let Some(pair) = bytes.first_chunk_mut::<2>() {
            pair.reverse();
        }
        r.decoded("Frame in its usual order", bytes, inner.key);
        r.seek(r.at() + r.left());
        return Next::End;
    }
    Next::Over(inner.key)
}

const fn named(at: usize) -> Protocol {
    let (filter, column, title) = PROTOCOLS[at];
    Protocol {
        name: "Raw",
        column,
        filter,
        title,
        fields: PROTOCOL.fields,
        dissect,
        accepts: guesses::accepting(filter),
        guess: guesses::guessing(filter),
        ..Protocol::NONE
    }
}

/// All of them.
pub static NAMED: [Protocol; PROTOCOLS.len()] = {
    let mut all = [Protocol::NONE; PROTOCOLS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = named(at);
        at += 1;
    }
    all
};
