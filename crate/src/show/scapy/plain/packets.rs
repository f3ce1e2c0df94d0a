//! Packets and lists in the fields of a class.
use super::{Plain, Then, find, read, smb_names};
use crate::show::scapy::address;
use crate::show::scapy::cursor::{Cursor, Read, Short, little_number};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::{Above, MOST_LAYERS, load};
use crate::wire::Names;

/// Packets in packets, and layers above each other, that are deeper or more than any real ones stay raw.
const MOST_DEEP: u8 = 16;

/// A packet of this class as a field's value, out of the bytes at the cursor.
pub fn packet(c: &mut Cursor, class: &'static Plain) -> Read<Layer> {
    let layer = Layer::new(class.name, class.title);
    let mut inner = Cursor::new(c.frame(), c.at, c.end(), layer);
    inner.deep = c.deep;
    read(&mut inner, class.fields)?;
    c.at = inner.at;
    Ok(inner.layer)
}

/// The packet of this class at the cursor with the layers above it. What the uppermost leaves is padding: it stays at the
/// cursor.
pub fn stacked(c: &mut Cursor, class: &'static Plain) -> Read<Vec<Layer>> {
    if c.deep > MOST_DEEP {
        return Err(Short);
    }
    let (mut class, mut layers) = (class, vec![packet(c, class)?]);
    while c.left() > 0 {
        if layers.len() >= MOST_LAYERS {
            layers.push(rest(c, "Raw"));
            break;
        }
        let above = match (&class.then, layers.last()) {
            (Then::Padding, _) => break,
            (Then::Class(name), _) => find(name),
            (Then::By(choose), Some(layer)) => match choose(layer, c.rest()) {
                Above::Padding => break,
                Above::Class(name) => find(name),
                _ => None,
            },
            _ => None,
        };
        match above.and_then(|above| Some((above, packet(c, above).ok()?))) {
            Some((above, layer)) => {
                layers.push(layer);
                class = above;
            }
            None => layers.push(rest(c, "Raw")),
        }
    }
    Ok(layers)
}

/// All that is left, as a layer of bytes.
pub fn rest(c: &mut Cursor, class: &'static str) -> Layer {
    let start = c.at;
    c.at = c.end();
    load(c.frame(), class, start, c.at)
}

/// Packets of this class up to the cursor's end; one that cannot be read is raw, and the last.
pub fn listed(c: &mut Cursor, class: &str) -> Vec<Vec<Layer>> {
    find(class).map_or(vec![], |class| list_of(c, class))
}

pub fn list_of(c: &mut Cursor, class: &'static Plain) -> Vec<Vec<Layer>> {
    let mut list = vec![];
    while c.left() > 0 {
        list.push(stacked_or_raw(c, Some(class)));
    }
    list
}

/// The packet of this class at the cursor with the layers above it; where it cannot be read, all that is left is raw.
pub fn stacked_or_raw(c: &mut Cursor, class: Option<&'static Plain>) -> Vec<Layer> {
    let start = c.at;
    match class.map(|class| stacked(c, class)) {
        Some(Ok(layers)) if c.at > start => layers,
        _ => {
            c.at = start;
            vec![rest(c, "Raw")]
        }
    }
}

pub fn numbers(c: &mut Cursor, name: &'static str, count: u64, len: usize, names: Names) -> Read {
    let (start, mut list) = (c.at, vec![]);
    for _ in 0..count {
        if c.left() == 0 {
            break;
        }
        list.push(Value::Int(little_number(c.skip(len)?)));
    }
    c.push(
        name,
        Value::List(list),
        Style::EachNamed(names),
        c.at - start,
    );
    Ok(())
}

/// A status of Windows, in hexadecimal where it has no name.
pub fn status(c: &mut Cursor) -> Read {
    let style = Style::HexNames(smb_names::STATUS);
    c.little("status", 4, style).map(drop)
}

/// A list of addresses, as many as an earlier field says.
pub fn addresses(c: &mut Cursor, name: &'static str, count: u64, len: usize) -> Read {
    let start = c.at;
    let mut list = vec![];
    for _ in 0..count {
        if c.left() == 0 {
            break;
        }
        let bytes = c.skip(len)?;
        list.push(Value::Text(match <[u8; 16]>::try_from(bytes) {
            Ok(bytes) => address::ip6(bytes),
            Err(_) => address::ip4(bytes.iter().fold(0, |n, b| n << 8 | u32::from(*b))),
        }));
    }
    let len = c.at - start;
    c.push(name, Value::List(list), Style::Each(&Style::Ip6), len);
    Ok(())
}
