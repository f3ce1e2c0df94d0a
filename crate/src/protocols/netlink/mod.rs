//! Netlink: what programs and Linux's kernel say to each other, as `nlmon` records it.
pub mod generic;
pub mod netfilter;
pub mod route;
pub mod sockets;

use super::Own;
use crate::names::arp::HARDWARE;
use crate::names::netlink as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Linux netlink (RFC 3549; tcpdump.org, LINKTYPE_NETLINK)
    "" = "netlink" column "Netlink" over [Key::Link(253)] info info {
        /// Link-layer address type
        HARDWARE_TYPE: u16 = "hatype" named HARDWARE;
        /// Family
        FAMILY: Hex<u16> = "family" named N::FAMILIES;
        /// Length
        LEN: Little<u32> = "hdr_len";
        /// Message type
        CONTROL: Little<Hex<u16>> = "hdr_type" named N::CONTROLS;
        /// Flags
        FLAGS: Hex<u16> = "hdr_flags";
        /// Request
        REQUEST: Flag<0> = "hdr_flags.request";
        /// Multipart message
        MULTIPART: Flag<1> = "hdr_flags.multi";
        /// Ack
        ACKNOWLEDGE: Flag<2> = "hdr_flags.ack";
        /// Echo
        ECHO: Flag<3> = "hdr_flags.echo";
        /// Dump inconsistent
        INCONSISTENT: Flag<4> = "hdr_flags.dump_intr";
        /// Dump filtered
        FILTERED: Flag<5> = "hdr_flags.dump_filtered";
        /// Specify tree root
        ROOT: Flag<8> = "hdr_flags.root";
        /// Return all matching
        MATCH: Flag<9> = "hdr_flags.match";
        /// Atomic
        ATOMIC: Flag<10> = "hdr_flags.atomic";
        /// Replace
        REPLACE: Flag<8> = "hdr_flags.replace";
        /// Excl
        EXCLUSIVE: Flag<9> = "hdr_flags.excl";
        /// Create
        CREATE: Flag<10> = "hdr_flags.create";
        /// Append
        APPEND: Flag<11> = "hdr_flags.append";
        /// Sequence
        SEQUENCE: Little<u32> = "hdr_seq";
        /// Port ID
        PORT: Little<u32> = "hdr_pid";
        /// Error code
        ERROR: Little<i32> = "error";
        /// Len
        ATTRIBUTE_LEN: Little<u16> = "attr_len";
        /// Type
        ATTRIBUTE: Hex<u16> = "attr_type";
        /// Nested
        NESTED: Flag<15> = "attr_type.nested" named truths::TRUE_FALSE;
        /// Network byte order
        NETWORK_ORDER: Flag<14> = "attr_type.net_byteorder" named truths::TRUE_FALSE;
        /// Data
        DATA: Bytes = "attr_data";
    }
}

static OWN: Own = Own::of("netlink");

const HEADER: usize = 16;
/// The families whose messages have a protocol of their own.
const PROTOCOLS: &[(u16, &str)] = &[
    (0, "netlink-route"),
    (4, "netlink-sock_diag"),
    (12, "netlink-netfilter"),
    (16, "genl"),
];
/// Types below this one are the same in all families.
const FIRST_OWN: u16 = 16;

/// The cooked header: two bytes of direction, the link's type, unused bytes, the family; then messages, each of which begins
/// at a multiple of four.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.skip(2)?;
    r.take(HARDWARE_TYPE)?;
    r.skip(10)?;
    let family = r.take(FAMILY)?.0;
    while r.reported() >= HEADER {
        let len = r.peek::<Little<u32>>(0).map_or(0, |len| len.0) as usize;
        let kind = r.peek::<Little<u16>>(4).map_or(0, |kind| kind.0);
        if len < HEADER {
            break;
        }
        let protocol = PROTOCOLS.iter().find(|entry| entry.0 == family);
        match protocol {
            Some((_, name)) if kind >= FIRST_OWN => {
                let shown = len.min(r.reported());
                r.carry(shown, Key::Name(name));
            }
            _ => r.within(len.min(r.reported()), |r| control(r, kind))??,
        }
        let padding = (len.wrapping_neg() & 3).min(r.left());
        r.skip(padding)?;
    }
    Ok(Next::End)
}

/// Messages that mean the same in every family: an error with what caused it, the end of a list.
fn control(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    const FAILED: u16 = 2;
    header(r, control_type)?;
    if kind == FAILED {
        r.take(ERROR)?;
        if r.reported() >= HEADER {
            header(r, control_type)?;
        }
    } else if r.reported() > 0 {
        r.carry(r.reported(), Key::Name("data"));
    }
    Ok(())
}

/// The type of a message that has no names of its family's.
pub fn control_type(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(OWN.index(), |r| r.take(CONTROL).map(drop))
}

/// A message's header, whose type `kind` reads.
pub fn header(
    r: &mut Reader,
    kind: impl FnOnce(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let own = |r: &mut Reader, field| r.borrowing(OWN.index(), |r| r.take(field).map(drop));
    own(r, LEN)?;
    kind(r)?;
    r.borrowing(OWN.index(), flags)?;
    own(r, SEQUENCE)?;
    own(r, PORT)
}

/// Of a request the upper bits mean one thing where it asks and another where it makes: Wireshark shows both.
fn flags(r: &mut Reader) -> Result<(), Stop> {
    const UPPER: u16 = 0xf00;
    let word = r.word::<Little<u16>>()?;
    let at = r.at() - 2;
    let is_request = word.0 & 1 == 1 && word.0 & UPPER != 0;
    r.put_at(FLAGS, at, 2, word.0.into());
    r.nested(|r| {
        flags!(r, word: REQUEST, MULTIPART, ACKNOWLEDGE, ECHO, INCONSISTENT, FILTERED);
        if is_request {
            flags!(r, word: ROOT, MATCH, ATOMIC);
        }
    });
    if is_request {
        r.put_at(FLAGS, at, 2, word.0.into());
        r.nested(|r| {
            flags!(r, word: REQUEST, MULTIPART, ACKNOWLEDGE, ECHO, INCONSISTENT, FILTERED);
            flags!(r, word: REPLACE, EXCLUSIVE, CREATE, APPEND);
        });
    }
    Ok(())
}

/// Attributes up to the limit: a length that counts itself and the type, then the value, from a multiple of four on. `kind`
/// notes the type by the family's own field; `value` reads the value, and says whether it did.
pub fn attributes(
    r: &mut Reader,
    kind: Field<u16>,
    value: fn(&mut Reader, u16) -> Result<bool, Stop>,
) -> Result<(), Stop> {
    const HEAD: usize = 4;
    const TYPE: u16 = 0x3fff;
    while r.reported() >= HEAD {
        let len = usize::from(r.peek::<Little<u16>>(0).map_or(0, |len| len.0));
        if len < HEAD {
            return Err(Stop::Malformed("an attribute's length is under 4 bytes"));
        }
        let word = r.peek::<Little<u16>>(2).map_or(0, |word| word.0);
        r.borrowing(OWN.index(), |r| {
            r.take(ATTRIBUTE_LEN)?;
            let word = r.word::<Little<u16>>()?;
            r.put_at(ATTRIBUTE, r.at() - 2, 2, word.0.into());
            r.nested(|r| {
                flags!(r, word: NESTED, NETWORK_ORDER);
            });
            Ok(())
        })?;
        r.nested(|r| r.put_at(kind, r.at() - 2, 2, (word & TYPE).into()));
        r.within(len - HEAD, |r| {
            if !value(r, word & TYPE)? {
                r.borrowing(OWN.index(), |r| r.rest_as(DATA));
            }
            Ok(())
        })??;
        let padding = (len.wrapping_neg() & 3).min(r.left());
        r.skip(padding)?;
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let family = layer.value(FAMILY);
    out.push_str(
        family
            .and_then(|family| N::FAMILIES.get(family))
            .unwrap_or(""),
    );
}
