//! The scan that answers a recipe: filters and fields, packet by packet.
use super::fault::Fault;
use super::field_name::FieldName;
use super::field_value::{of_layer, of_span};
use super::limits::Limits;
use super::near::nearest;
use super::slice::Dialect;
use super::source::{Extraction, Refused, Request};
use super::value::Value;
use crate::filter::Filter;
use crate::protocols::wanted_none;
use crate::scan::Scan;
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Frame, Packet, Wanted};

pub struct Gather {
    filters: Vec<Filter>,
    sources: Vec<Source>,
    wanted: Wanted,
    /// Of each field, the values in the packet at hand.
    values: Vec<Vec<Value>>,
    found: Extraction,
    fault: Option<Fault>,
}

/// Where a field's values are found.
enum Source {
    Fields(Vec<FieldId>),
    /// Whole layers of these protocols.
    Layers(Vec<u16>),
}

impl Gather {
    pub fn new(request: &Request, limits: Limits) -> Result<Gather, Refused> {
        let mut wanted = wanted_none();
        let mut filters = vec![];
        for (at, text) in request.filters.iter().enumerate() {
            let filter = Filter::parse(text)
                .map_err(|error| Refused::Filter(at, Fault::at(error.to_string(), error.start)))?;
            wanted.merge(filter.wanted());
            filters.push(filter);
        }
        let mut sources = vec![];
        for (at, name) in request.fields.iter().enumerate() {
            let source = Source::named(name).ok_or_else(|| Refused::Field(at, unknown(name)))?;
            if let Source::Fields(ids) = &source {
                ids.iter().for_each(|id| wanted.add(id.protocol, id.field));
            }
            sources.push(source);
        }
        Ok(Gather {
            values: vec![vec![]; sources.len()],
            found: Extraction::new(request, limits),
            fault: None,
            filters,
            sources,
            wanted,
        })
    }
    /// What was found, once all packets were seen.
    pub fn finish(self) -> Result<Extraction, Refused> {
        match self.fault {
            None => Ok(self.found),
            Some(fault) => Err(Refused::Field(0, fault)),
        }
    }
}

impl Scan for Gather {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        for (at, filter) in self.filters.iter().enumerate() {
            if !filter.matches(packet, frame.bytes) {
                return true;
            }
            self.found.pass(at, frame.number);
        }
        for (source, values) in self.sources.iter().zip(&mut self.values) {
            values.clear();
            source.gather(frame, packet, values);
        }
        self.fault = self.found.add(&self.values).err();
        self.fault.is_none()
    }
}

impl Source {
    fn named(name: &FieldName) -> Option<Source> {
        if name.dialect() == Dialect::Scapy {
            return None;
        }
        let named = catalogue::wireshark().get(&name.name)?;
        Some(match named.fields.is_empty() {
            true => Source::Layers(named.protocols.clone()),
            false => Source::Fields(named.fields.clone()),
        })
    }
    fn gather(&self, frame: &Frame, packet: &Packet, values: &mut Vec<Value>) {
        match self {
            Source::Fields(ids) => {
                let spans = packet.spans.iter();
                let named = spans.filter(|span| ids.contains(&FieldId::of(span)));
                values.extend(named.map(|span| of_span(frame, packet, span)));
            }
            Source::Layers(protocols) => {
                let layers = packet.layers.iter();
                let named = layers.filter(|layer| protocols.contains(&layer.protocol));
                values.extend(named.map(|layer| of_layer(frame, packet, layer)));
            }
        }
    }
}

fn unknown(name: &FieldName) -> Fault {
    let known = catalogue::wireshark().keys().map(String::as_str);
    let message = format!("there is no field {}", name.name);
    Fault::new(match nearest(&name.name, known) {
        Some(near) => format!("{message} (did you mean {near}?)"),
        None => message,
    })
}
