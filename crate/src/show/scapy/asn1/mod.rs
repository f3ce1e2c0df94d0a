//! Classes of ASN.1 (X.690), as Scapy has them: each is a table, which one reader reads.
mod bytes;
pub mod directory;
pub mod kerberos;
mod names;
mod printed;
pub mod tokens;

pub use bytes::Bytes;

use super::model::{Field, Layer, Style, Value};
use super::stack::{Above, Opened, Place, load};
use crate::wire::Names;
use printed::{characters, simple, string};

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

/// The class here, its outermost tag perhaps another's, and how many bytes it has.
fn packet(
    class: &'static Schema,
    bytes: &Bytes,
    tag: Option<u8>,
    around: Option<&Scope>,
) -> Got<(Layer, usize)> {
    let deep = around.map_or(0, |scope| scope.deep + 1);
    if deep > MOST_DEEP {
        return Err(Unread);
    }
    let mut layer = Layer::new(class.name, class.title);
    let (own, nested, parts) = match &class.body {
        Body::Parts(tag, parts) => (*tag, false, *parts),
        Body::Nested(tag, parts) => (*tag, true, *parts),
        Body::One(part) => {
            let scope = Scope {
                layer: &layer,
                around,
                deep,
            };
            let (field, len) = field(part, bytes, tag, &scope)?;
            layer.fields.push(field);
            return Ok((layer, len));
        }
    };
    let node = bytes.node()?;
    if node.tag != tag.unwrap_or(own) {
        return Err(Unread);
    }
    let mut rest = node.contents;
    if nested {
        let inner = rest.node()?;
        if inner.tag != 0x30 || inner.whole.len() < rest.len() {
            return Err(Unread);
        }
        rest = inner.contents;
    }
    let is_empty = rest.len() == 0;
    for part in parts {
        let scope = Scope {
            layer: &layer,
            around,
            deep,
        };
        let read = match is_empty {
            true => Err(Unread),
            false => field(part, &rest, None, &scope),
        };
        let field = match read {
            Ok((field, len)) => {
                rest = rest.after(len);
                field
            }
            Err(Unread) if is_empty || part.optional => {
                Field::default(part.name, Value::None, Style::Plain)
            }
            Err(Unread) => return Err(Unread),
        };
        layer.fields.push(field);
    }
    match rest.len() {
        0 => Ok((layer, node.whole.len())),
        _ => Err(Unread),
    }
}

/// The field at the beginning of these bytes, and how many of them are its.
fn field(
    part: &'static Part,
    bytes: &Bytes,
    tag: Option<u8>,
    scope: &Scope,
) -> Got<(Field, usize)> {
    let (inner, len, tag) = match part.tag {
        Tag::Own => (*bytes, None, tag),
        Tag::Implicit(tag) => (*bytes, None, Some(tag)),
        Tag::Explicit(_) if bytes.len() == 0 => (*bytes, None, None),
        Tag::Explicit(tag) => {
            let node = bytes.node()?;
            if node.tag != tag {
                return Err(Unread);
            }
            (node.contents, Some(node.whole.len()), None)
        }
    };
    let (value, style, own_len) = value(&part.kind, &inner, tag, scope)?;
    let len = len.unwrap_or(own_len);
    let field = match &value {
        Value::None => Field::default(part.name, value, style),
        _ => Field::new(part.name, value, style).at(bytes.start, len),
    };
    Ok((field, len))
}

type Valued = (Value, Style, usize);

fn value(kind: &'static Kind, bytes: &Bytes, tag: Option<u8>, scope: &Scope) -> Got<Valued> {
    let around = Some(scope);
    match *kind {
        Kind::Packet(_) if bytes.len() == 0 => return Ok((Value::None, Style::Plain, 0)),
        Kind::Packet(name) => {
            let (layer, len) = packet(find(name).ok_or(Unread)?, bytes, tag, around)?;
            return Ok((Value::Packet(vec![layer]), Style::Plain, len));
        }
        Kind::Rest(read) => {
            let layers = read(scope, bytes)?;
            return Ok((Value::Packet(layers), Style::Plain, bytes.len()));
        }
        _ => {}
    }
    let node = bytes.node()?;
    let len = node.whole.len();
    let packet = |class: &str, bytes: &Bytes, tag| {
        let (layer, _) = packet(find(class).ok_or(Unread)?, bytes, tag, around)?;
        Ok((Value::Packet(vec![layer]), Style::Plain, len))
    };
    let of_tag = |choices: &'static [(u8, &'static str)]| {
        let found = choices.iter().find(|choice| choice.0 == node.tag);
        found.map(|choice| choice.1).ok_or(Unread)
    };
    match *kind {
        Kind::Choice(choices) => packet(of_tag(choices)?, &node.whole, Some(node.tag)),
        Kind::Within(choices) => packet(of_tag(choices)?, &node.contents, None),
        Kind::Credentials if node.tag == 0xa3 => {
            packet("LDAP_Authentication_SaslCredentials", &node.whole, None)
        }
        Kind::List(own, class) if node.tag == tag.unwrap_or(own) => {
            let list = packets(find(class).ok_or(Unread)?, node.contents, around)?;
            Ok((Value::Packets(list), Style::Plain, len))
        }
        Kind::Values(inner) if node.tag == tag.unwrap_or(0x30) => {
            let text = values(inner, node.contents, scope)?;
            Ok((Value::Text(characters(&node.whole)), Style::Said(text), len))
        }
        Kind::Holds(read) if node.tag == tag.unwrap_or(4) => match read(scope, &node.contents)? {
            Some(layers) => Ok((Value::Packet(layers), Style::Plain, len)),
            None => Ok((
                Value::Text(characters(&node.whole)),
                Style::Said(string("ASN1_STRING", node.contents.get())),
                len,
            )),
        },
        _ => {
            let text = simple(kind, &node, tag)?;
            Ok((Value::Text(characters(&node.whole)), Style::Said(text), len))
        }
    }
}

fn packets(
    class: &'static Schema,
    mut bytes: Bytes,
    around: Option<&Scope>,
) -> Got<Vec<Vec<Layer>>> {
    let mut list = vec![];
    while bytes.len() > 0 {
        let (layer, len) = packet(class, &bytes, None, around)?;
        list.push(vec![layer]);
        bytes = bytes.after(len.max(1));
    }
    Ok(list)
}

fn values(kind: &'static Kind, mut bytes: Bytes, scope: &Scope) -> Got<String> {
    let mut text = "[".to_string();
    while bytes.len() > 0 {
        let (_, style, len) = value(kind, &bytes, None, scope)?;
        text += if text.len() > 1 { ", " } else { "" };
        if let Style::Said(said) = style {
            text += &said;
        }
        bytes = bytes.after(len.max(1));
    }
    text.push(']');
    Ok(text)
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
