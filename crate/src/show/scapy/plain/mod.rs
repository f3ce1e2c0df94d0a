//! Classes whose fields stand one after the other: each is a table, which one function reads.
mod clock;
mod dhcpv6;
mod dhcpv6_names;
mod links;
mod mobility;
mod ntlm;
mod packets;
mod pointed;
mod pptp;
mod radio;
mod routing;
mod sctp;
mod security;
mod sessions;
mod smb;
mod smb2;
mod smb2_contexts;
mod smb_names;

use super::asn1;
use super::cursor::{Cursor, Read, Short};
use super::model::{Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;
use packets::{addresses, list_of, listed, numbers, rest, stacked, stacked_or_raw};

pub struct Plain {
    pub name: &'static str,
    /// What `show()` calls it.
    pub title: &'static str,
    pub fields: &'static [(&'static str, Item)],
    pub then: Then,
}

/// How a field is read.
pub enum Item {
    /// An integer of so many bytes.
    Int(usize),
    Hex(usize),
    Named(usize, Names),
    Flags(usize, Words),
    /// So many bits.
    Bits(usize),
    BitsNamed(usize, Names),
    BitFlags(usize, Words),
    Ip4,
    Ip6,
    Mac,
    /// So many bytes, which show without the zeros at their end; the second shows as digits.
    Bytes(usize),
    Digits(usize),
    /// Bytes whose number an earlier field has, with more counted in.
    Counted(&'static str, i64),
    CountedDigits(&'static str, i64),
    All,
    AllDigits,
    /// Zeros up to a multiple of four: no field.
    Fill,
    /// Whatever stands before the next multiple of so many bytes: no field.
    Align(usize),
    /// Integers with the lowest byte first.
    Little(usize),
    LittleHex(usize),
    LittleNamed(usize, Names),
    LittleFlags(usize, Words),
    /// As many integers of so many bytes, the lowest first, as an earlier field says.
    LittleList(usize, &'static str, Names),
    /// Tenths of microseconds since 1601.
    Moment,
    Guid,
    LittleGuid,
    /// UTF-16, whose bytes an earlier field counts.
    Wide(&'static str),
    /// Text up to a zero.
    Ended,
    /// A packet of a class; packets of a class up to the end.
    One(&'static str),
    Each(&'static str),
    /// What earlier fields point to, counted from a place before it.
    Pointed(
        fn(&Layer) -> i64,
        &'static [(&'static str, pointed::Inside)],
    ),
    /// Anything else.
    By(fn(&mut Cursor) -> Read),
}

/// What stands above a class.
pub enum Then {
    Raw,
    Padding,
    Class(&'static str),
    By(fn(&Layer, &[u8]) -> Above),
    /// The same, and so many bytes at the end are a field of the class.
    Before(usize, fn(&Layer, &[u8]) -> Above),
    /// The same, which ends after as many bytes as a field says.
    Within(&'static str, fn(&Layer, &[u8]) -> Above),
    /// The next message of a chain, where the header below says how far it is.
    Chained,
}

pub const fn plain(
    name: &'static str,
    title: &'static str,
    fields: &'static [(&'static str, Item)],
    then: Then,
) -> Plain {
    Plain {
        name,
        title,
        fields,
        then,
    }
}

static TABLES: &[&[Plain]] = &[
    clock::CLASSES,
    dhcpv6::CLASSES,
    links::CLASSES,
    mobility::CLASSES,
    pptp::CLASSES,
    radio::CLASSES,
    routing::CLASSES,
    sctp::CLASSES,
    security::CLASSES,
    sessions::CLASSES,
    smb::CLASSES,
    smb2::CLASSES,
    smb2_contexts::CLASSES,
    ntlm::CLASSES,
    asn1::kerberos::PLAIN,
    asn1::tokens::PLAIN,
];

fn all() -> impl Iterator<Item = &'static Plain> {
    TABLES.iter().copied().flatten()
}

/// Every class with each of its fields.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    all().flat_map(|class| {
        let named = class.fields.iter().filter(|field| !field.0.is_empty());
        named.flat_map(|field| {
            let pointed = match field.1 {
                Item::Pointed(_, members) => members,
                _ => &[],
            };
            let members = pointed.iter().map(|member| (class.name, member.0));
            std::iter::once((class.name, field.0)).chain(members)
        })
    })
}

pub fn find(name: &str) -> Option<&'static Plain> {
    all().find(|class| class.name == name)
}

pub use packets::{packet, status};
pub use pointed::last_of_all;

/// The class that reads these bytes, where Scapy chooses one by what it finds in them.
pub fn choose(class: &'static str, place: &Place) -> &'static str {
    let bytes = place.bytes();
    match class {
        "VRRP" | "VRRPv3" => routing::vrrp(class, bytes),
        "HSRP" | "HSRPv2" => routing::hsrp(bytes),
        "NTP" => clock::choose(bytes),
        "ESP" | "PPP_LCP" | "EAP" => security::choose(class, place),
        "PPP_PAP" | "PPP_CHAP" => links::choose(class, bytes),
        "SixLoWPAN" | "Dot11Encrypted" => radio::choose(class, bytes),
        "PPTP" => pptp::choose(bytes),
        "_SMBGeneric" => smb::choose(bytes),
        "DHCP6" => dhcpv6::choose(bytes).unwrap_or("Raw"),
        "MIP6MH_Generic" => mobility::choose(bytes),
        _ => class,
    }
}

/// Reads the class here; none where its bytes are not all there.
pub fn open(class: &'static Plain, place: &Place) -> Option<Opened> {
    let mut c = place.cursor(Layer::new(class.name, class.title));
    c.wide = smb::is_wide(place.below);
    read(&mut c, class.fields).ok()?;
    let header = c.at - place.start;
    let above = match class.then {
        Then::Raw => Above::Raw,
        Then::Padding => Above::Padding,
        Then::Class(name) => Above::Class(name),
        Then::By(choose) => choose(&c.layer, c.rest()),
        Then::Before(tail, choose) => {
            let mut opened = place.opened(c.layer, header, Above::Raw);
            opened.above = choose(&opened.layer, &[]);
            opened.payload.end = opened
                .payload
                .start
                .max(opened.payload.end.saturating_sub(tail));
            return Some(opened);
        }
        Then::Chained => smb2::chained(place.below, header, c.left()),
        Then::Within(len, choose) => {
            let len = c.layer.int(len).unwrap_or(0) as usize;
            let above = choose(&c.layer, c.rest());
            return Some(place.opened(c.layer, header, above).ending_after(len));
        }
    };
    Some(place.opened(c.layer, header, above))
}

pub fn read(c: &mut Cursor, fields: &'static [(&'static str, Item)]) -> Read {
    let start = c.at;
    for (name, item) in fields {
        match *item {
            Item::Int(len) => drop(c.int(name, len)?),
            Item::Hex(len) => drop(c.hex(name, len)?),
            Item::Named(len, names) => drop(c.named(name, len, names)?),
            Item::Flags(len, words) => drop(c.flags(name, len, words)?),
            Item::Bits(len) => drop(c.bits(name, len)?),
            Item::BitsNamed(len, names) => drop(c.bits_styled(name, len, Style::Names(names))?),
            Item::BitFlags(len, words) => drop(c.bit_flags(name, len, words)?),
            Item::Ip4 => c.ip4(name)?,
            Item::Ip6 => c.ip6(name)?,
            Item::Mac => c.mac(name)?,
            Item::Bytes(len) => drop(c.bytes_styled(name, len as i64, Style::Stripped)),
            Item::Digits(len) => drop(c.bytes_styled(name, len as i64, Style::Digits)),
            Item::Counted(field, more) => drop(c.bytes(name, counted(c, field, more))),
            Item::CountedDigits(field, more) => {
                c.bytes_styled(name, counted(c, field, more), Style::Digits);
            }
            Item::All => drop(c.all(name)),
            Item::AllDigits => drop(c.bytes_styled(name, c.left() as i64, Style::Digits)),
            Item::Fill => {
                let spare = (c.at - start).wrapping_neg() & 3;
                c.skip(spare.min(c.left()))?;
            }
            Item::Align(to) => {
                let spare = (to - (c.at - start) % to) % to;
                c.skip(spare.min(c.left()))?;
            }
            Item::Little(len) => drop(c.little(name, len, Style::Plain)?),
            Item::LittleHex(len) => drop(c.little(name, len, Style::Hex)?),
            Item::LittleNamed(len, names) => drop(c.little(name, len, Style::Names(names))?),
            Item::LittleFlags(len, words) => drop(c.little_flags(name, len, words)?),
            Item::LittleList(len, count, names) => {
                let count = c.layer.int(count).unwrap_or(0);
                numbers(c, name, count, len, names)?;
            }
            Item::Moment => c.moment(name)?,
            Item::Guid => c.guid(name, false)?,
            Item::LittleGuid => c.guid(name, true)?,
            Item::Wide(len) => c.wide_text(name, counted(c, len, 0) as usize),
            Item::Ended => c.ended(name),
            Item::One(class) => {
                let (start, class) = (c.at, find(class).ok_or(Short)?);
                let layers = stacked(c, class)?;
                c.push(name, Value::Packet(layers), Style::Plain, c.at - start);
            }
            Item::Each(class) => {
                let (start, list) = (c.at, listed(c, class));
                c.push(name, Value::Packets(list), Style::Plain, c.at - start);
            }
            Item::Pointed(origin, members) => pointed::read(c, name, origin, members)?,
            Item::By(f) => f(c)?,
        }
    }
    Ok(())
}

fn counted(c: &Cursor, field: &str, more: i64) -> i64 {
    let counted = c.layer.int(field).unwrap_or(0) as i64 + more;
    counted.max(0)
}
