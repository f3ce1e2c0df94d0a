//! Classes whose fields stand one after the other: each is a table, which one function reads.
mod clock;
mod radio;
mod routing;
mod sctp;
mod security;
mod sessions;

use super::cursor::{Cursor, Read};
use super::model::{Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;

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
    /// Anything else.
    By(fn(&mut Cursor) -> Read),
}

/// What stands above a class.
pub enum Then {
    Raw,
    Padding,
    Class(&'static str),
    By(fn(&Layer, &[u8]) -> Above),
}

const fn plain(
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
    radio::CLASSES,
    routing::CLASSES,
    sctp::CLASSES,
    security::CLASSES,
    sessions::CLASSES,
];

fn all() -> impl Iterator<Item = &'static Plain> {
    TABLES.iter().copied().flatten()
}

/// Every class with each of its fields.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    all().flat_map(|class| {
        let named = class.fields.iter().filter(|field| !field.0.is_empty());
        named.map(|field| (class.name, field.0))
    })
}

pub fn find(name: &str) -> Option<&'static Plain> {
    all().find(|class| class.name == name)
}

/// The class that reads these bytes, where Scapy chooses one by what it finds in them.
pub fn choose(class: &'static str, place: &Place) -> &'static str {
    let bytes = place.bytes();
    match class {
        "VRRP" | "VRRPv3" => routing::vrrp(class, bytes),
        "HSRP" | "HSRPv2" => routing::hsrp(bytes),
        "NTP" => clock::choose(bytes),
        "ESP" | "PPP_LCP" | "EAP" => security::choose(class, place),
        _ => class,
    }
}

/// Reads the class here; none where its bytes are not all there.
pub fn open(class: &'static Plain, place: &Place) -> Option<Opened> {
    let mut c = place.cursor(Layer::new(class.name, class.title));
    read(&mut c, class.fields).ok()?;
    let header = c.at - place.start;
    let above = match class.then {
        Then::Raw => Above::Raw,
        Then::Padding => Above::Padding,
        Then::Class(name) => Above::Class(name),
        Then::By(choose) => choose(&c.layer, c.rest()),
    };
    Some(place.opened(c.layer, header, above))
}

/// A packet of this class as a field's value, out of the bytes at the cursor.
pub fn packet(c: &mut Cursor, class: &'static Plain) -> Read<Layer> {
    let layer = Layer::new(class.name, class.title);
    let mut inner = Cursor::new(c.frame(), c.at, c.end(), layer);
    read(&mut inner, class.fields)?;
    c.at = inner.at;
    Ok(inner.layer)
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
            Item::By(f) => f(c)?,
        }
    }
    Ok(())
}

fn counted(c: &Cursor, field: &str, more: i64) -> i64 {
    let counted = c.layer.int(field).unwrap_or(0) as i64 + more;
    counted.max(0)
}

/// A list of addresses, as many as an earlier field says.
fn addresses(c: &mut Cursor, name: &'static str, count: u64, len: usize) -> Read {
    let start = c.at;
    let mut list = vec![];
    for _ in 0..count {
        if c.left() == 0 {
            break;
        }
        let bytes = c.skip(len)?;
        list.push(Value::Text(match <[u8; 16]>::try_from(bytes) {
            Ok(bytes) => super::address::ip6(bytes),
            Err(_) => super::address::ip4(bytes.iter().fold(0, |n, b| n << 8 | u32::from(*b))),
        }));
    }
    let len = c.at - start;
    c.push(name, Value::List(list), Style::Each(&Style::Ip6), len);
    Ok(())
}
