//! Several captures made one, by time, as mergecap makes it: a pcapng file that is written while the others are read.
use super::write::{Enhanced, Pcapng};
use super::{Error, Frames};
use crate::wire::{NO_TIME, Recorded};
use std::collections::{HashMap, VecDeque};
use std::io::Read;

/// Bytes read at once of each capture.
const CHUNK: usize = 1 << 18;
const LAYOUT: Pcapng = Pcapng { big_endian: false };
/// if_tsresol and its value for nanoseconds; if_name; if_description; opt_comment; epb_flags.
const RESOLUTION: (u16, &[u8]) = (9, &[9]);
const NAME: u16 = 2;
const DESCRIPTION: u16 = 3;
const COMMENT: u16 = 1;
const FLAGS: u16 = 2;

/// A packet that waits for its turn.
struct Waiting {
    time_ns: i64,
    interface: Interface,
    original: u32,
    flags: Option<u32>,
    comments: Vec<String>,
    bytes: Vec<u8>,
}

/// An interface of one of the captures, by what is written of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Interface {
    capture: usize,
    section: Option<u32>,
    number: Option<u32>,
    link: u32,
    name: String,
    description: String,
}

struct Capture<'a> {
    file: Box<dyn Read + 'a>,
    frames: Frames,
    waiting: VecDeque<Waiting>,
    latest_ns: i64,
    over: bool,
    fault: Option<String>,
}

pub struct Merge<'a> {
    captures: Vec<Capture<'a>>,
    interfaces: HashMap<Interface, u32>,
    begun: bool,
}

impl<'a> Merge<'a> {
    /// Of captures as they are, decompressed.
    pub fn new(files: Vec<Box<dyn Read + 'a>>) -> Merge<'a> {
        let capture = |file| Capture {
            file,
            frames: Frames::default(),
            waiting: VecDeque::new(),
            latest_ns: 0,
            over: false,
            fault: None,
        };
        Merge {
            captures: files.into_iter().map(capture).collect(),
            interfaces: HashMap::new(),
            begun: false,
        }
    }
    /// The next bytes of the merged capture, about `wanted` or more; none at its end. An error where one of the captures is
    /// none: its index, and why.
    pub fn next(&mut self, wanted: usize) -> Result<Vec<u8>, (usize, Error)> {
        let mut out = vec![];
        if !std::mem::replace(&mut self.begun, true) {
            LAYOUT.section(&mut out, &[]);
        }
        while out.len() < wanted {
            for (at, capture) in self.captures.iter_mut().enumerate() {
                capture.fill(at).map_err(|error| (at, error))?;
            }
            let heads = self.captures.iter().enumerate();
            let heads = heads.filter_map(|(at, c)| Some((c.waiting.front()?.time_ns, at)));
            let Some((_, first)) = heads.min() else {
                break;
            };
            let next = self
                .captures
                .get_mut(first)
                .and_then(|c| c.waiting.pop_front());
            if let Some(packet) = next {
                self.write(&packet, &mut out);
            }
        }
        Ok(out)
    }
    /// What kept a capture from being read to its end, by its index.
    pub fn faults(&self) -> impl Iterator<Item = (usize, String)> {
        let all = self.captures.iter().enumerate();
        all.flat_map(|(at, capture)| {
            let notices = capture
                .frames
                .file()
                .into_iter()
                .flat_map(|file| &file.notices);
            let notices = notices.map(ToString::to_string);
            notices
                .chain(capture.fault.clone())
                .map(move |text| (at, text))
        })
    }
    fn write(&mut self, packet: &Waiting, out: &mut Vec<u8>) {
        let next = self.interfaces.len() as u32;
        let number = match self.interfaces.get(&packet.interface) {
            Some(number) => *number,
            None => {
                write_interface(&packet.interface, out);
                self.interfaces.insert(packet.interface.clone(), next);
                next
            }
        };
        let comments = packet.comments.iter();
        let mut options: Vec<(u16, &[u8])> =
            comments.map(|text| (COMMENT, text.as_bytes())).collect();
        let flags = packet.flags.map(u32::to_le_bytes);
        options.extend(flags.as_ref().map(|flags| (FLAGS, &flags[..])));
        LAYOUT.enhanced(
            out,
            &Enhanced {
                interface: number,
                stamp: packet.time_ns.max(0) as u64,
                original: packet.original as usize,
                bytes: &packet.bytes,
                options: &options,
            },
        );
    }
}

fn write_interface(interface: &Interface, out: &mut Vec<u8>) {
    let mut options = vec![RESOLUTION];
    if !interface.name.is_empty() {
        options.push((NAME, interface.name.as_bytes()));
    }
    if !interface.description.is_empty() {
        options.push((DESCRIPTION, interface.description.as_bytes()));
    }
    // No more is kept of a packet's link type than a block has room for.
    LAYOUT.interface(out, interface.link as u16, 0, &options);
}

impl Capture<'_> {
    /// Reads on until a packet waits, or to the end.
    fn fill(&mut self, capture: usize) -> Result<(), Error> {
        let mut chunk = vec![];
        while self.waiting.is_empty() && !self.over {
            chunk.resize(CHUNK, 0);
            let read = match self.file.read(&mut chunk) {
                Ok(read) => read,
                // What came before is merged.
                Err(error) if self.frames.file().is_some() => {
                    self.fault = Some(error.to_string());
                    0
                }
                Err(error) => return Err(Error::Read(error.to_string())),
            };
            if read == 0 {
                self.over = true;
                self.frames.finish()?;
                break;
            }
            let (waiting, latest_ns) = (&mut self.waiting, &mut self.latest_ns);
            self.frames
                .push(chunk.get(..read).unwrap_or(&[]), &mut |frame| {
                    // Other records than packets are of no interface.
                    if frame.recorded() != Recorded::Packet {
                        return;
                    }
                    if frame.time_ns != NO_TIME {
                        *latest_ns = frame.time_ns;
                    }
                    waiting.push_back(Waiting {
                        time_ns: *latest_ns,
                        interface: Interface {
                            capture,
                            section: frame.section,
                            number: frame.interface,
                            link: frame.link,
                            name: match frame.interface {
                                Some(_) => frame.interface_name.to_string(),
                                None => String::new(),
                            },
                            description: frame.interface_description.to_string(),
                        },
                        original: frame.original,
                        flags: frame.flags,
                        comments: frame.comments().to_vec(),
                        bytes: frame.bytes.to_vec(),
                    });
                })?;
        }
        Ok(())
    }
}
