//! Several captures made one, by time, as mergecap makes it: a pcapng file that is written while the others are read.
use super::save::{Origin, Save, SavedPacket};
use super::{Error, Frames};
use crate::wire::{NO_TIME, Recorded};
use std::collections::VecDeque;
use std::io::Read;

/// Bytes read at once of each capture.
const CHUNK: usize = 1 << 18;

/// A packet that waits for its turn.
struct Waiting {
    time_ns: i64,
    origin: Origin,
    name: String,
    description: String,
    original: u32,
    flags: Option<u32>,
    comments: Vec<String>,
    bytes: Vec<u8>,
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
    save: Save,
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
            save: Save::default(),
            begun: false,
        }
    }
    /// The next bytes of the merged capture, about `wanted` or more; none at its end. An error where one of the captures is
    /// none: its index, and why.
    pub fn next(&mut self, wanted: usize) -> Result<Vec<u8>, (usize, Error)> {
        let mut out = vec![];
        if !std::mem::replace(&mut self.begun, true) {
            Save::bare_head(&mut out);
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
        let capture = self.captures.get(packet.origin.capture);
        let file = capture.and_then(|capture| capture.frames.file());
        let saved = SavedPacket {
            origin: packet.origin,
            name: &packet.name,
            description: &packet.description,
            check_len: None,
            time_ns: packet.time_ns,
            original: packet.original,
            flags: packet.flags,
            comments: &packet.comments,
            bytes: &packet.bytes,
            secrets: file.map(|file| &file.secrets),
        };
        self.save.packet(out, &saved);
    }
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
                        origin: Origin::of(frame, capture),
                        name: frame.interface_name.to_string(),
                        description: frame.interface_description.to_string(),
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
