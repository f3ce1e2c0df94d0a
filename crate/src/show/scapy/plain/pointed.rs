//! Fields whose places and lengths earlier fields tell (`NameBufferOffset`, `NameLen`): they are shown as parts of one.
use super::super::cursor::{Cursor, Read};
use super::super::model::{Field, Layer, Style, Value};
use super::super::stack::load;
use super::Item;
use crate::wire::sort_by_key;
use crate::wire::text::utf16;

/// Reads a field's bytes, which are the cursor's; the layer has the fields before it.
pub type Inside = fn(&Layer, &mut Cursor) -> Read<(Value, Style)>;

pub fn read(
    c: &mut Cursor,
    name: &'static str,
    origin: fn(&Layer) -> i64,
    members: &[(&'static str, Inside)],
) -> Read {
    let (start, left) = (c.at, c.left() as i64);
    let told = |c: &Cursor, name: &str, what| Some(c.layer.int(&format!("{name}{what}"))? as i64);
    let origin = origin(&c.layer);
    let offset = |c: &Cursor, name| told(c, name, "BufferOffset").unwrap_or(0) - origin;
    let offsets: Vec<i64> = members.iter().map(|m| offset(c, m.0)).collect();
    let (mut end, mut found): (i64, Vec<(i64, Field)>) = (0, vec![]);
    let wanted = members.iter().zip(&offsets).filter(|_| left > 0);
    for (&(name, inside), &offset) in wanted {
        let next = offsets.iter().filter(|other| **other > offset).min();
        let to_next = || left.min(next.copied().unwrap_or(left)) - offset;
        let len = told(c, name, "Len").unwrap_or_else(to_next);
        if offset < 0 {
            continue;
        }
        end = end.max(offset + len);
        let (from, to) = (offset.min(left), (offset + len).clamp(0, left));
        if from < to {
            let (from, to) = (start + from as usize, start + to as usize);
            let mut inner = Cursor::new(c.frame(), from, to, Layer::new(name, name));
            let (value, style) = inside(&c.layer, &mut inner)?;
            let field = Field::new(name, value, style).at(from, to - from);
            found.push((offset, field.inside()));
        }
    }
    let mut in_place: Vec<&(i64, Field)> = found.iter().collect();
    sort_by_key(&mut in_place, |member| member.0);
    let pair =
        |field: &Field| Value::Tuple(vec![Value::Text(field.name.into()), field.value.clone()]);
    let all = in_place.iter().map(|member| pair(&member.1)).collect();
    c.push(name, Value::List(all), Style::Opens, 0);
    c.layer
        .fields
        .extend(found.into_iter().map(|member| member.1));
    c.at = start + end.clamp(0, left) as usize;
    Ok(())
}

fn all<'a>(c: &mut Cursor<'a>) -> &'a [u8] {
    let bytes = c.rest();
    c.at = c.end();
    bytes
}
pub fn bytes(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Bytes(all(c).to_vec()), Style::Plain))
}
pub fn stripped(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Bytes(all(c).to_vec()), Style::Stripped))
}
pub fn digits(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Bytes(all(c).to_vec()), Style::Digits))
}
pub fn wide(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Text(utf16(all(c))), Style::Bare))
}
/// A packet of nothing but bytes.
pub fn raw(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    let (start, end) = (c.at, c.end());
    let layer = load(c.frame(), "Raw", start, end);
    Ok((Value::Packet(vec![layer]), Style::Plain))
}
/// A packet of this class with all that stands above it: raw where it cannot be read.
pub fn one(c: &mut Cursor, class: &str) -> Value {
    let mut layers = super::stacked_or_raw(c, super::find(class));
    if c.left() > 0 {
        layers.push(super::rest(c, "Padding"));
    }
    Value::Packet(layers)
}

/// Scapy asks the layers above before the layer itself for what was pointed to: in a chain of messages all that ask for the same show
/// the last one's.
pub fn last_of_all(layers: &mut [Layer]) {
    for at in 0..layers.len() {
        let (below, above) = layers.split_at_mut(at + 1);
        let Some(layer) = below.last_mut() else {
            continue;
        };
        let opener = layer
            .fields
            .iter()
            .position(|field| matches!(field.style, Style::Opens));
        let Some(opener) = opener else { continue };
        let Some(members) = super::find(layer.class).and_then(members) else {
            continue;
        };
        let found = |name: &str| {
            above
                .iter()
                .rev()
                .find_map(|layer| layer.field(name).cloned())
        };
        for (place, name) in members.iter().map(|member| member.0).enumerate() {
            let Some(field) = found(name).filter(|field| !field.present) else {
                continue;
            };
            match layer.fields.iter_mut().find(|own| own.name == name) {
                Some(own) => *own = field,
                None => layer
                    .fields
                    .insert((opener + 1 + place).min(layer.fields.len()), field),
            }
        }
    }
}

fn members(class: &'static super::Plain) -> Option<&'static [(&'static str, Inside)]> {
    let mut items = class.fields.iter().map(|field| &field.1);
    items.find_map(|item| match item {
        Item::Pointed(_, members) => Some(*members),
        _ => None,
    })
}
