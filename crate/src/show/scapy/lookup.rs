//! Finding values in a view by Scapy's names: `TCP.dport`, `p[TCP].load`, `p.dport`.
use super::View;
use super::model::{Field, Layer, Value};
use super::python;

/// A value and where the frame holds it.
#[derive(Clone, Copy, Debug)]
pub struct Found<'v> {
    pub value: &'v Value,
    /// Bytes of the frame; a length of 0 where none hold it. An integer is as many bytes wide.
    pub start: u32,
    pub len: u32,
}
impl<'v> Found<'v> {
    fn of(field: &'v Field) -> Self {
        Found {
            value: &field.value,
            start: field.start,
            len: field.len,
        }
    }
}

/// All layers in Scapy's order: each before the packets in its fields, and these before the layers above it.
pub fn walk<'v>(layers: &'v [Layer], each: &mut dyn FnMut(&'v Layer)) {
    for layer in layers {
        each(layer);
        for field in &layer.fields {
            match &field.value {
                Value::Packet(inner) => walk(inner, each),
                Value::Packets(packets) => packets.iter().for_each(|p| walk(p, each)),
                _ => {}
            }
        }
    }
}

/// The stack that begins with the first layer of this class, in the same order.
fn from_class<'v>(layers: &'v [Layer], class: &str) -> Option<&'v [Layer]> {
    for (at, layer) in layers.iter().enumerate() {
        if layer.class == class {
            return layers.get(at..);
        }
        let inside = layer.fields.iter().find_map(|field| match &field.value {
            Value::Packet(inner) => from_class(inner, class),
            Value::Packets(packets) => packets.iter().find_map(|p| from_class(p, class)),
            _ => None,
        });
        if inside.is_some() {
            return inside;
        }
    }
    None
}

/// The field of the first layer that has one of this name.
fn attribute<'v>(layers: &'v [Layer], name: &str) -> Option<Found<'v>> {
    let mut fields = layers.iter().filter_map(|layer| layer.field(name));
    fields.next().map(Found::of)
}

impl View {
    /// `p[class].name`: the field of the first layer of this class, or of the layers above it.
    pub fn find(&self, class: &str, name: &str) -> Option<Found<'_>> {
        attribute(from_class(&self.layers, class)?, name)
    }
    /// `p.name`: the field of the first layer that has one.
    pub fn attribute(&self, name: &str) -> Option<Found<'_>> {
        attribute(&self.layers, name)
    }
    /// Every layer, those inside fields too, in Scapy's order.
    pub fn each(&self, each: &mut dyn FnMut(&Layer)) {
        walk(&self.layers, each);
    }
    /// `class in p`
    pub fn has(&self, class: &str) -> bool {
        from_class(&self.layers, class).is_some()
    }
    /// The fields of this name of every layer of exactly this class.
    pub fn fields(&self, class: &str, name: &str) -> Vec<&Field> {
        let mut fields = vec![];
        walk(&self.layers, &mut |layer| {
            if layer.class == class {
                fields.extend(layer.field(name));
            }
        });
        fields
    }
    /// What Python's `str()` prints for each of them.
    pub fn values(&self, class: &str, name: &str) -> impl Iterator<Item = String> + '_ {
        self.fields(class, name).into_iter().map(|field| {
            let mut out = String::new();
            python::str(&mut out, &field.value);
            out
        })
    }
}
