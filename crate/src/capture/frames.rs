//! Frames one behind the other: records with their numbers, and with the times that they are measured against.
use super::record::Record;
use super::{Error, File, Parser, Place};
use crate::wire::{Extra, Frame, NO_TIME, Recorded, Secrets};
use serde::{Deserialize, Serialize};

/// Reads a capture's packets as its bytes come in, and keeps none.
#[derive(Default)]
pub struct Frames {
    parser: Parser,
    clock: Clock,
}

/// Where reading stands between two packets: it can go on from here without what lies before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mark {
    pub(super) place: Place,
    pub(super) clock: Clock,
}
impl Mark {
    /// From where in the file the bytes are needed.
    pub fn offset(&self) -> u64 {
        self.place.offset()
    }
}

impl Frames {
    /// Goes on from a mark.
    pub fn from(mark: Mark) -> Frames {
        Frames {
            parser: Parser::from(mark.place),
            clock: mark.clock,
        }
    }
    /// Takes the next bytes of the file and gives each packet that they complete.
    pub fn push(&mut self, bytes: &[u8], each: &mut dyn FnMut(&Frame)) -> Result<(), Error> {
        let clock = &mut self.clock;
        self.parser.push(bytes, &mut |file, record, bytes| {
            if let Some(moment) = clock.step(&record) {
                each(&frame(file, &Recording::of(&record), moment, bytes));
            }
        })
    }
    /// Says what is known of encrypted connections besides what the file says; before the first packet.
    pub fn unlock(&mut self, secrets: &Secrets) {
        self.parser.unlock(secrets);
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.parser.finish()
    }
    pub fn file(&self) -> Option<&File> {
        self.parser.file()
    }
    /// How many packets were given, those before the mark among them.
    pub fn count(&self) -> u32 {
        self.clock.count
    }
}

/// A packet's number, and the times that it is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub number: u32,
    pub first_ns: i64,
    pub previous_ns: i64,
}

/// Counts packets, and keeps the times that later ones are measured against: 1970 for a packet without one (as in
/// Wireshark).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Clock {
    count: u32,
    first_ns: i64,
    previous_ns: i64,
}
impl Clock {
    /// Counts one packet more; none where numbers have run out.
    pub fn step(&mut self, record: &Record) -> Option<Moment> {
        let number = self.count.checked_add(1)?;
        let own_ns = match record.time_ns {
            // A custom block has no time, and does not interrupt the times of the packets around it (as in Wireshark).
            _ if is_custom(record) => self.previous_ns,
            NO_TIME => 0,
            time_ns => time_ns,
        };
        if number == 1 {
            (self.first_ns, self.previous_ns) = (own_ns, own_ns);
        }
        let previous_ns = std::mem::replace(&mut self.previous_ns, own_ns);
        self.count = number;
        Some(Moment {
            number,
            first_ns: self.first_ns,
            previous_ns,
        })
    }
    /// The time that later packets are measured against.
    pub fn latest_ns(&self) -> i64 {
        self.previous_ns
    }
}

fn is_custom(record: &Record) -> bool {
    let extra = record.extra.as_deref();
    matches!(extra.map(|e| e.recorded), Some(Recorded::Custom { .. }))
}

/// How an interface is called that has neither name nor description.
pub(super) const UNNAMED: &str = "unknown";

/// What is kept of a record, wherever it is kept.
pub(super) struct Recording<'a> {
    /// Nanoseconds since 1970, or `NO_TIME`.
    pub time_ns: i64,
    pub original: u32,
    pub interface: u16,
    pub flags: Option<u32>,
    pub extra: Option<&'a Extra>,
}
impl<'a> Recording<'a> {
    pub fn of(record: &'a Record) -> Self {
        Recording {
            time_ns: record.time_ns,
            original: record.original,
            interface: record.interface,
            flags: record.flags,
            extra: record.extra.as_deref(),
        }
    }
}

pub(super) fn frame<'a>(
    file: &'a File,
    recording: &Recording<'a>,
    moment: Moment,
    bytes: &'a [u8],
) -> Frame<'a> {
    let interface = file.interfaces.get(usize::from(recording.interface));
    let extra = recording.extra;
    let name = interface.and_then(|i| {
        i.section?;
        let described = (!i.description.is_empty()).then_some(i.description.as_str());
        Some(i.name.as_deref().or(described).unwrap_or(UNNAMED))
    });
    let section = interface.and_then(|i| i.section);
    Frame {
        number: moment.number,
        time_ns: match extra.map(|e| e.recorded) {
            Some(Recorded::Custom { .. }) => NO_TIME,
            _ => recording.time_ns,
        },
        first_ns: moment.first_ns,
        previous_ns: moment.previous_ns,
        previous_shown_ns: moment.previous_ns,
        original: recording.original,
        bytes,
        link: interface.map_or(0, |i| i.link),
        section: section.or(extra.and_then(|e| e.section)),
        interface: interface.and_then(|i| i.section.and(Some(i.number))),
        interface_name: name.unwrap_or(""),
        interface_description: interface.map_or("", |i| i.description.as_str()),
        flags: recording.flags,
        extra,
        fcs_len: interface.and_then(|i| i.fcs_len),
        link_marks: interface.map_or(0, |i| i.link_marks),
        secrets: (!file.secrets.is_empty()).then_some(&file.secrets),
    }
}
