//! The one scan that answers what a recipe asks of a capture.
use super::value_source::ValueSource;
use crate::filter::Filter;
use crate::protocols::wanted_none;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::value::Value;
use crate::recipe::{Extraction, Outcome, Plan, Refused, Request};
use crate::scan::{Mergeable, Scan, packed, unpacked};
use crate::wire::{Frame, Packet, Wanted};

pub struct RecipeScan {
    filters: Vec<Filter>,
    sources: Vec<ValueSource>,
    wanted: Wanted,
    found: Extraction,
    limits: Limits,
    /// Why it ended early.
    fault: Option<Fault>,
    /// Reused from packet to packet.
    values: Vec<Vec<Value>>,
}

impl RecipeScan {
    pub fn new(request: &Request, limits: Limits) -> Result<RecipeScan, Refused> {
        let mut wanted = wanted_none();
        let mut filters = vec![];
        for (at, text) in request.filters.iter().enumerate() {
            let filter = Filter::parse(text).map_err(|error| {
                let fault = Fault::at(error.to_string(), error.start);
                Refused::Filter(at, fault)
            })?;
            wanted.merge(filter.wanted());
            filters.push(filter);
        }
        let mut sources = vec![];
        for (at, field) in request.fields.iter().enumerate() {
            let source =
                ValueSource::find(&field.name).map_err(|fault| Refused::Field(at, fault))?;
            source.want(&mut wanted);
            sources.push(source);
        }
        Ok(RecipeScan {
            filters,
            sources,
            wanted,
            found: Extraction::new(request, limits),
            limits,
            fault: None,
            values: vec![],
        })
    }
}

impl RecipeScan {
    /// Whether nothing is asked of the packets.
    pub fn is_idle(&self) -> bool {
        self.filters.is_empty() && self.sources.is_empty()
    }
    /// Runs the other steps on what was found. `clock` gives milliseconds since any moment.
    pub fn finish(&self, plan: &Plan, clock: &dyn Fn() -> f64) -> Outcome {
        match &self.fault {
            Some(fault) => plan.refuse(Refused::Field(0, fault.clone())),
            None => plan.run(&self.found, &self.limits, clock),
        }
    }
}

impl Scan for RecipeScan {
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
        if self.sources.is_empty() {
            return true;
        }
        let mut view = None;
        self.values.clear();
        for source in &self.sources {
            self.values.push(source.values(frame, packet, &mut view));
        }
        self.fault = self.found.add(&self.values).err();
        self.fault.is_none()
    }
}

impl Mergeable for RecipeScan {
    fn answer(&mut self) -> Vec<u8> {
        packed(&(self.found.take(), self.fault.take()))
    }
    fn merge(&mut self, answer: &[u8]) -> bool {
        let Some((part, fault)) = unpacked(answer) else {
            self.fault = Some(Fault::new("a part of the capture gave no answer"));
            return false;
        };
        self.fault = self.found.append(part).err().or(fault);
        self.fault.is_none()
    }
}
