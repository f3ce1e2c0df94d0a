//! A capture made up for tests: packets of named values.
use wireloupe::recipe::fault::Fault;
use wireloupe::recipe::place::{Place, Places, Way};
use wireloupe::recipe::source::{Extraction, Packets, Refused, Request};
use wireloupe::recipe::value::{Content, Value};

/// Each packet has fields, by name.
pub struct MadeUp(pub Vec<Vec<(&'static str, Value)>>);

/// A value that stands at `start` in its packet.
pub fn value(content: Content, packet: u32, start: u32) -> Value {
    let len = content.bytes().map_or(content.width().into(), <[u8]>::len) as u32;
    let place = Place {
        packet,
        start,
        len,
        source: 0,
        way: Way::Forward,
    };
    Value {
        content,
        places: Places::One(place),
    }
}

impl MadeUp {
    fn known(&self, name: &str) -> bool {
        self.0.iter().flatten().any(|(field, _)| *field == name)
    }
    /// Filters here are of one form: a field, a space and its printed value.
    fn passes(&self, packet: &[(&'static str, Value)], filter: &str) -> bool {
        let (name, wanted) = filter.split_once(' ').unwrap_or((filter, ""));
        packet
            .iter()
            .any(|(field, value)| *field == name && value.content.print() == wanted)
    }
}

impl Packets for MadeUp {
    fn scan(&mut self, request: &Request, found: &mut Extraction) -> Result<(), Refused> {
        for (at, filter) in request.filters.iter().enumerate() {
            let name = filter.split(' ').next().unwrap_or("");
            if !self.known(name) {
                return Err(Refused::Filter(
                    at,
                    Fault::at(format!("there is no field {name}"), 0),
                ));
            }
        }
        for (at, field) in request.fields.iter().enumerate() {
            if !self.known(&field.name) {
                return Err(Refused::Field(
                    at,
                    Fault::new(format!("there is no field {field}")),
                ));
            }
        }
        for (number, packet) in (1..).zip(&self.0) {
            let mut filters = request.filters.iter().enumerate();
            let all = filters.all(|(at, filter)| {
                let passes = self.passes(packet, filter);
                if passes {
                    found.pass(at, number);
                }
                passes
            });
            if !all {
                continue;
            }
            let values = request.fields.iter().map(|field| {
                let named = packet.iter().filter(|(name, _)| *name == field.name);
                named.map(|(_, value)| value.clone()).collect()
            });
            let values: Vec<Vec<Value>> = values.collect();
            found.add(&values).map_err(Refused::Capture)?;
        }
        Ok(())
    }
}
