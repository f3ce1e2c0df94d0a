//! Classes of ASN.1 (X.690), as Scapy has them: each is a table, which one reader reads.
mod bytes;
pub mod directory;
pub mod kerberos;
mod names;
mod printed;
mod reader;
pub mod tokens;

pub use bytes::{Bytes, Node};
pub use printed::{characters, integer, number, string};

use super::model::Layer;
use super::stack::{Above, Opened, Place, load};
use crate::wire::Names;
use reader::packet;

/// The class could not be read: a part is missing, or another stands in its place.
pub struct Unread;
type Got<T> = Result<T, Unread>;
/// Deeper than any real message: filters of directories nest as deep as their senders like.
const MOST_DEEP: usize = 40;

pub struct Schema {
    name: &'static str,
    /// What `show()` calls it.
    title: &'static str,
    body: Body,
}
enum Body {
    /// Parts in a value of this tag.
    Parts(u8, &'static [Part]),
    /// The same in a further sequence.
    Nested(u8, &'static [Part]),
    One(Part),
}
struct Part {
    name: &'static str,
    tag: Tag,
    optional: bool,
    kind: Kind,
}
enum Tag {
    Own,
    Implicit(u8),
    Explicit(u8),
}
enum Kind {
    Integer,
    Named(Names),
    Enumerated(Names),
    Boolean,
    Null,
    /// Bytes with this tag, and what Scapy calls their class.
    Text(u8, &'static str),
    Time,
    Oid,
    Flags(&'static [&'static str]),
    Packet(&'static str),
    /// Packets of a class in a value of this tag.
    List(u8, &'static str),
    Values(&'static Kind),
    /// By tag: a class that has it.
    Choice(&'static [(u8, &'static str)]),
    /// By tag: a class that stands in a value of it.
    Within(&'static [(u8, &'static str)]),
    /// By tag: bytes, or a class that has it.
    Credentials,
    /// Bytes in which a packet is, if this knows which.
    Holds(fn(&Scope, &Bytes) -> Got<Option<Vec<Layer>>>),
    /// All that follows, a packet by the fields before it.
    Rest(fn(&Scope, &Bytes) -> Got<Vec<Layer>>),
}

/// A class that is being read, and the one around it.
pub struct Scope<'a> {
    layer: &'a Layer,
    around: Option<&'a Scope<'a>>,
    deep: usize,
}

static TABLES: &[&[Schema]] = &[directory::CLASSES, kerberos::CLASSES, tokens::CLASSES];

fn all() -> impl Iterator<Item = &'static Schema> {
    TABLES.iter().copied().flatten()
}
pub fn find(name: &str) -> Option<&'static Schema> {
    all().find(|class| class.name == name)
}
/// Every class with each of its fields.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    all().flat_map(|class| {
        let parts = match &class.body {
            Body::Parts(_, parts) | Body::Nested(_, parts) => parts,
            Body::One(part) => std::slice::from_ref(part),
        };
        parts.iter().map(|part| (class.name, part.name))
    })
}

/// What stands behind tag and length in a value as it is kept: its bytes, each a character.
fn contents(value: &str) -> impl Iterator<Item = char> + '_ {
    let len = match value.chars().nth(1).map_or(0, u32::from) {
        long @ 0x80.. => 2 + (long & 0x7f) as usize,
        _ => 2,
    };
    value.chars().skip(len)
}

/// The class at a place in the stack.
pub fn open(class: &'static Schema, place: &Place) -> Option<Opened> {
    let bytes = Bytes::new(
        place.source.frame,
        place.start,
        place.end.min(place.source.frame.len()),
    );
    let (mut layer, len) = packet(class, &bytes, None, None).ok()?;
    let above = match class.name {
        "LDAP" => {
            layer.indents = false;
            Above::Class("LDAP")
        }
        _ => Above::Raw,
    };
    Some(place.opened(layer, len, above))
}

/// A packet in a field, with what its class leaves.
pub fn whole(class: &str, bytes: &Bytes, around: Option<&Scope>) -> Got<Vec<Layer>> {
    let class = find(class).ok_or(Unread)?;
    let (layer, len) = packet(class, bytes, None, around)?;
    let mut layers = vec![layer];
    if len < bytes.len() {
        layers.push(load(bytes.frame, "Raw", bytes.start + len, bytes.end));
    }
    Ok(layers)
}

const fn own(name: &'static str, kind: Kind) -> Part {
    Part {
        name,
        tag: Tag::Own,
        optional: false,
        kind,
    }
}
const fn implicit(tag: u8, name: &'static str, kind: Kind) -> Part {
    Part {
        name,
        tag: Tag::Implicit(tag),
        optional: false,
        kind,
    }
}
const fn explicit(tag: u8, name: &'static str, kind: Kind) -> Part {
    Part {
        name,
        tag: Tag::Explicit(tag),
        optional: false,
        kind,
    }
}
const fn maybe(part: Part) -> Part {
    let Part {
        name, tag, kind, ..
    } = part;
    Part {
        name,
        tag,
        optional: true,
        kind,
    }
}
const fn parts(name: &'static str, tag: u8, parts: &'static [Part]) -> Schema {
    Schema {
        name,
        title: name,
        body: Body::Parts(tag, parts),
    }
}
const fn nested(name: &'static str, tag: u8, parts: &'static [Part]) -> Schema {
    Schema {
        name,
        title: name,
        body: Body::Nested(tag, parts),
    }
}
const fn one(name: &'static str, part: Part) -> Schema {
    Schema {
        name,
        title: name,
        body: Body::One(part),
    }
}
const STRING: Kind = Kind::Text(4, "ASN1_STRING");
const GENERAL: Kind = Kind::Text(27, "ASN1_GENERAL_STRING");

#[cfg(test)]
mod tests;
