//! Reading a class out of bytes, by its table.
use super::bytes::{Bytes, Node};
use super::printed::{characters, simple};
use super::{Body, Got, Kind, MOST_DEEP, Part, Schema, Scope, Tag, Unread, find};
use crate::show::scapy::model::{Field, Layer, Style, Value};

/// The class here, its outermost tag perhaps another's, and how many bytes it has.
pub fn packet(
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
    if let Body::One(part) = &class.body {
        let scope = Scope {
            layer: &layer,
            around,
            deep,
        };
        let (field, len) = field(part, bytes, tag, &scope)?;
        layer.fields.push(field);
        return Ok((layer, len));
    }
    let node = bytes.node()?;
    let (own, contents, parts) = match class.body {
        Body::Parts(tag, parts) => (tag, node.contents, parts),
        Body::Nested(tag, parts) => (tag, inner_sequence(&node.contents)?, parts),
        Body::One(_) => return Err(Unread),
    };
    if node.tag != tag.unwrap_or(own) {
        return Err(Unread);
    }
    let mut rest = contents;
    for part in parts {
        let scope = Scope {
            layer: &layer,
            around,
            deep,
        };
        let (field, len) = present(part, &rest, contents.len() == 0, &scope)?;
        rest = rest.after(len);
        layer.fields.push(field);
    }
    match rest.len() {
        0 => Ok((layer, node.whole.len())),
        _ => Err(Unread),
    }
}

/// The contents of the sequence that these bytes are.
fn inner_sequence<'a>(bytes: &Bytes<'a>) -> Got<Bytes<'a>> {
    let inner = bytes.node()?;
    match inner.tag == 0x30 && inner.whole.len() == bytes.len() {
        true => Ok(inner.contents),
        false => Err(Unread),
    }
}

/// A part, or that it is not there: none is in an empty sequence.
fn present(part: &'static Part, bytes: &Bytes, none: bool, scope: &Scope) -> Got<(Field, usize)> {
    let absent = || Field::default(part.name, Value::None, Style::Plain);
    if none {
        return Ok((absent(), 0));
    }
    match field(part, bytes, None, scope) {
        Err(Unread) if part.optional => Ok((absent(), 0)),
        read => read,
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
    match *kind {
        Kind::Packet(_) if bytes.len() == 0 => Ok((Value::None, Style::Plain, 0)),
        Kind::Packet(name) => {
            let (layer, len) = packet(find(name).ok_or(Unread)?, bytes, tag, Some(scope))?;
            Ok((Value::Packet(vec![layer]), Style::Plain, len))
        }
        Kind::Rest(read) => {
            let layers = read(scope, bytes)?;
            Ok((Value::Packet(layers), Style::Plain, bytes.len()))
        }
        _ => {
            let node = bytes.node()?;
            let (value, style) = match packets_in(kind, &node, tag, scope)? {
                Some(value) => (value, Style::Plain),
                None => {
                    let text = match *kind {
                        Kind::Values(inner) if node.tag == tag.unwrap_or(0x30) => {
                            values(inner, node.contents, scope)?
                        }
                        _ => simple(kind, &node, tag)?,
                    };
                    (Value::Text(characters(&node.whole)), Style::Said(text))
                }
            };
            Ok((value, style, node.whole.len()))
        }
    }
}

/// The packets that a value is, if it is any.
fn packets_in(
    kind: &'static Kind,
    node: &Node,
    tag: Option<u8>,
    scope: &Scope,
) -> Got<Option<Value>> {
    let packet = |class: &str, bytes: &Bytes, tag| {
        let (layer, _) = packet(find(class).ok_or(Unread)?, bytes, tag, Some(scope))?;
        Ok(Some(Value::Packet(vec![layer])))
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
            let list = packets(find(class).ok_or(Unread)?, node.contents, Some(scope))?;
            Ok(Some(Value::Packets(list)))
        }
        Kind::Holds(read) if node.tag == tag.unwrap_or(4) => {
            Ok(read(scope, &node.contents)?.map(Value::Packet))
        }
        _ => Ok(None),
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
