//! One request of a recipe, asked of every packet.
use super::super::value_source::ValueSource;
use super::{noted, objects::Objects, streams::Streams, uncovered};
use crate::capture::Index;
use crate::filter::{Filter, Looks};
use crate::protocols::wanted_all;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::source::{Other, Part};
use crate::recipe::value::Value;
use crate::recipe::{Extraction, Refused, Request};
use crate::scan::{Concern, is_of_rows};
use crate::show::catalogue::FieldId;
use crate::wire::{Frame, Packet, Wanted};

pub struct Section {
    pub filters: Vec<Filter>,
    asked: Asked,
    pub found: Extraction,
    /// How many of the filters are counted already.
    counted: usize,
    /// Why it ended early.
    pub fault: Option<Fault>,
    limits: Limits,
    /// Reused from packet to packet.
    values: Vec<Vec<Value>>,
}

pub type SectionAnswer = (Part, Option<Fault>);

enum Asked {
    Nothing,
    Fields(Vec<ValueSource>),
    Streams(Streams),
    Objects(Box<Objects>),
    Uncovered,
    Blocks(Option<u32>),
    Comments,
}

impl Section {
    pub fn new(request: &Request, limits: Limits) -> Result<Section, Refused> {
        let mut filters = vec![];
        for (at, text) in request.filters.iter().enumerate() {
            let filter = Filter::parse(text).map_err(|error| {
                let fault = Fault::at(error.to_string(), error.start);
                Refused::Filter(at, fault)
            })?;
            filters.push(filter);
        }
        Ok(Section {
            filters,
            asked: asked(request)?,
            found: Extraction::new(request, limits),
            counted: 0,
            fault: None,
            limits,
            values: vec![],
        })
    }
    /// Adds what it looks at.
    pub fn want(&self, wanted: &mut Wanted) {
        self.filters.iter().for_each(|f| wanted.merge(f.wanted()));
        match &self.asked {
            Asked::Fields(sources) => sources.iter().for_each(|source| source.want(wanted)),
            Asked::Streams(streams) => streams.want(wanted),
            Asked::Objects(objects) => objects.want(wanted),
            Asked::Uncovered => wanted.merge(&wanted_all()),
            Asked::Nothing | Asked::Blocks(_) | Asked::Comments => {}
        }
    }
    /// All that it looks at, where that is known beforehand.
    pub fn looks(&self) -> Option<Looks> {
        let mut all = Looks::default();
        self.filters.iter().for_each(|f| all.merge(f.looks()));
        match &self.asked {
            Asked::Nothing => Some(all),
            Asked::Fields(sources) => {
                for source in sources {
                    let ValueSource::Fields(fields) = source else {
                        return None;
                    };
                    all.fields.extend(fields);
                }
                Some(all)
            }
            _ => None,
        }
    }
    /// The packets that it makes something of; none where that is none.
    pub fn concern(&self) -> Option<Concern<'_>> {
        if let [first, ..] = &self.filters[..] {
            return Some(Concern::Filter(first));
        }
        match &self.asked {
            Asked::Nothing | Asked::Blocks(_) | Asked::Comments => None,
            // A row for each value of the first.
            Asked::Fields(sources) => match sources.first() {
                Some(ValueSource::Fields(fields)) => {
                    let protocols = fields.iter().map(|field| field.protocol);
                    Some(Concern::Protocols(protocols.collect()))
                }
                _ => Some(Concern::All),
            },
            Asked::Streams(_) | Asked::Objects(_) | Asked::Uncovered => Some(Concern::All),
        }
    }
    pub fn is_idle(&self) -> bool {
        self.filters.is_empty() && matches!(self.asked, Asked::Nothing)
    }
    pub fn is_divisible(&self) -> bool {
        !matches!(self.asked, Asked::Streams(_) | Asked::Objects(_))
    }
    /// What was found since this was asked last, and why it ended early.
    pub fn answer(&mut self) -> SectionAnswer {
        (self.found.take(), self.fault.clone())
    }
    /// Takes the answer about the packets that follow; false where more would change nothing.
    pub fn merge(&mut self, answer: Option<SectionAnswer>) -> bool {
        if self.fault.is_none() {
            self.fault = match answer {
                Some((found, fault)) => self.found.append(found).err().or(fault),
                None => Some(Fault::new("a part of the capture gave no answer")),
            };
        }
        self.fault.is_none()
    }
    /// Looks at one packet; false where it has seen enough.
    pub fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        if self.fault.is_some() {
            return false;
        }
        for (at, filter) in self.filters.iter().enumerate() {
            if !filter.matches(packet, frame.bytes) {
                return true;
            }
            if at >= self.counted {
                self.found.pass(at, frame.number);
            }
        }
        self.accept(frame, packet)
    }
    /// Counts what passes the first filters: of each, the packets that pass it and those before it.
    pub fn count(&mut self, passed: &[Vec<u32>]) {
        for (at, numbers) in passed.iter().enumerate() {
            self.found.pass_all(at, numbers);
        }
        self.counted = passed.len();
    }
    /// Takes what it asks for out of a packet that passes its filters; false where it has seen enough.
    pub fn accept(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.fault = self.take(frame, packet).err();
        self.fault.is_none()
    }
    /// The fields that it takes out of packets, where the index knows all of them; none inside where it takes nothing out.
    pub fn fields_of_rows(&self) -> Option<Vec<FieldId>> {
        let sources = match &self.asked {
            Asked::Nothing | Asked::Blocks(_) | Asked::Comments => &[][..],
            Asked::Fields(sources) => sources,
            Asked::Streams(_) | Asked::Objects(_) | Asked::Uncovered => return None,
        };
        let fields = sources.iter().map(|source| match source {
            ValueSource::Fields(fields) if is_of_rows(fields) => Some(&fields[..]),
            _ => None,
        });
        let fields: Option<Vec<&[FieldId]>> = fields.collect();
        fields.map(|fields| fields.concat())
    }
    fn take(&mut self, frame: &Frame, packet: &Packet) -> Result<(), Fault> {
        match &mut self.asked {
            Asked::Fields(sources) => {
                let mut view = None;
                self.values.clear();
                for source in sources {
                    self.values.push(source.values(frame, packet, &mut view));
                }
                self.found.add(&self.values)
            }
            Asked::Streams(streams) => self.limits.check_bytes(streams.add(frame, packet)),
            Asked::Objects(objects) => self.limits.check_bytes(objects.add(frame, packet)),
            Asked::Uncovered => uncovered::add(frame, packet, &mut self.found),
            Asked::Nothing | Asked::Blocks(_) | Asked::Comments => Ok(()),
        }
    }
    /// Adds what is known only when all packets were seen.
    pub fn complete(&mut self, index: &Index) {
        let added = match &mut self.asked {
            Asked::Streams(streams) => streams.finish(&mut self.found),
            Asked::Objects(objects) => objects.finish(&mut self.found),
            Asked::Blocks(number) => noted::blocks(index, *number, &mut self.found),
            Asked::Comments => noted::comments(index, &mut self.found),
            Asked::Nothing | Asked::Fields(_) | Asked::Uncovered => Ok(()),
        };
        if self.fault.is_none() {
            self.fault = added.err();
        }
    }
}

fn asked(request: &Request) -> Result<Asked, Refused> {
    match &request.other {
        None if request.fields.is_empty() => return Ok(Asked::Nothing),
        None => {}
        Some(Other::Streams(side)) => return Ok(Asked::Streams(Streams::new(*side))),
        Some(Other::Objects(protocol)) => {
            return Ok(Asked::Objects(Box::new(Objects::new(protocol))));
        }
        Some(Other::Uncovered) => return Ok(Asked::Uncovered),
        Some(Other::Blocks(number)) => return Ok(Asked::Blocks(*number)),
        Some(Other::Comments) => return Ok(Asked::Comments),
    }
    let mut sources = vec![];
    for (at, field) in request.fields.iter().enumerate() {
        let source = ValueSource::find(&field.name).map_err(|fault| Refused::Field(at, fault))?;
        sources.push(source);
    }
    Ok(Asked::Fields(sources))
}
