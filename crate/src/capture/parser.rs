//! Capture files in chunks of any size: what is whole is read where it lies, only an incomplete tail is kept.
use super::file::{File, Format, Notice};
use super::{Error, Record, found, pcap, pcapng};
use crate::wire::Secrets;
use serde::{Deserialize, Serialize};

/// What one reading step came to.
pub enum Step {
    /// So many bytes are needed, counted from the same place, to go on.
    Need(usize),
    /// A packet whose bytes begin at `start`.
    Record {
        used: usize,
        start: usize,
        record: Record,
    },
    /// Something else was read.
    Other { used: usize },
    /// Something else that is not worth holding: so many bytes lie ahead to be passed over.
    Skip(u64),
}

/// Why the rest of the file cannot be read.
#[derive(Debug)]
pub struct Trouble(pub String);

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum State {
    /// Before the file's header.
    Start,
    Pcap(pcap::Layout),
    Pcapng(pcapng::Layout),
    /// After damage: what follows is not read.
    Lost,
}

/// Where a parser stands between two records, with what the file has said so far of its packets' interfaces.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Place {
    state: State,
    file: File,
    offset: u64,
}
impl Place {
    pub fn offset(&self) -> u64 {
        self.offset
    }
}

pub struct Parser {
    state: State,
    file: Option<File>,
    /// What was known of encrypted connections before the file's header was read.
    secrets: Secrets,
    /// The incomplete tail of what was pushed, never longer than `needed`.
    tail: Vec<u8>,
    needed: usize,
    /// Bytes yet to be passed over.
    skip: u64,
    /// Where in the file the tail begins.
    offset: u64,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    pub fn new() -> Self {
        Parser {
            state: State::Start,
            file: None,
            secrets: Secrets::default(),
            tail: vec![],
            needed: 4,
            skip: 0,
            offset: 0,
        }
    }

    /// Goes on at a place.
    pub fn from(place: Place) -> Self {
        Parser {
            state: place.state,
            file: Some(place.file),
            needed: 1,
            offset: place.offset,
            ..Parser::new()
        }
    }
    /// Up to where it has read what is whole.
    pub fn offset(&self) -> u64 {
        self.offset + self.skip
    }
    /// Where it stands; none before the file's header, and behind damage.
    pub fn place(&self) -> Option<Place> {
        let file = self.file.as_ref().filter(|file| file.is_open())?;
        if matches!(self.state, State::Start | State::Lost) {
            return None;
        }
        Some(Place {
            state: self.state,
            file: file.without_list(),
            offset: self.offset(),
        })
    }

    /// What the file says so far; none before its header was read.
    pub fn file(&self) -> Option<&File> {
        self.file.as_ref()
    }

    pub fn file_mut(&mut self) -> Option<&mut File> {
        self.file.as_mut()
    }

    /// Adds to what is known of encrypted connections.
    pub fn unlock(&mut self, secrets: &Secrets) {
        match &mut self.file {
            Some(file) => file.secrets.give(secrets),
            None => self.secrets.give(secrets),
        }
    }

    /// Takes the next bytes of the file and gives each packet that they complete.
    pub fn push(&mut self, mut bytes: &[u8], each: &mut Each) -> Result<(), Error> {
        while !bytes.is_empty() && !matches!(self.state, State::Lost) {
            if self.skip > 0 {
                let skipped =
                    usize::try_from(self.skip).map_or(bytes.len(), |skip| skip.min(bytes.len()));
                bytes = bytes.get(skipped..).unwrap_or(&[]);
                self.skip -= skipped as u64;
                self.offset += skipped as u64;
            } else if self.tail.is_empty() {
                let used = self.read(bytes, each)?;
                bytes = bytes.get(used..).unwrap_or(&[]);
                if self.skip == 0 {
                    // Less than is needed, or there would have been a step.
                    self.tail.extend_from_slice(bytes);
                    return Ok(());
                }
            } else {
                let more = self.needed.saturating_sub(self.tail.len()).min(bytes.len());
                let (now, later) = bytes.split_at(more);
                self.tail.extend_from_slice(now);
                bytes = later;
                if self.tail.len() >= self.needed {
                    let mut tail = std::mem::take(&mut self.tail);
                    let used = self.read(&tail, each)?;
                    tail.drain(..used.min(tail.len()));
                    self.tail = tail;
                    self.pass_over_tail();
                }
            }
        }
        Ok(())
    }

    /// Where a block is passed over, what of it was held already counts.
    fn pass_over_tail(&mut self) {
        let held = self.skip.min(self.tail.len() as u64);
        self.tail.drain(..held as usize);
        self.skip -= held;
        self.offset += held;
    }

    /// Reads all that is whole in `bytes`, and says how much that was.
    fn read(&mut self, bytes: &[u8], each: &mut Each) -> Result<usize, Error> {
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let used = match self.step(rest)? {
                Ok(Step::Need(needed)) => {
                    self.needed = needed.max(rest.len() + 1);
                    return Ok(at);
                }
                Ok(Step::Skip(length)) => {
                    self.skip = length;
                    return Ok(at);
                }
                Ok(Step::Other { used }) => used,
                Ok(Step::Record {
                    used,
                    start,
                    record,
                }) => {
                    let packet = rest.get(start..start + record.captured as usize);
                    if let Some(file) = &self.file {
                        each(file, record, packet.unwrap_or(&[]));
                    }
                    used
                }
                Err(trouble) => {
                    self.lose(trouble)?;
                    return Ok(bytes.len());
                }
            };
            at += used;
            self.offset += used as u64;
        }
        self.needed = 1;
        Ok(at)
    }

    fn step(&mut self, rest: &[u8]) -> Result<Result<Step, Trouble>, Error> {
        match (&mut self.state, &mut self.file) {
            (State::Pcap(layout), _) => Ok(layout.step(rest, self.offset)),
            (State::Pcapng(layout), Some(file)) => Ok(layout.step(rest, self.offset, file)),
            _ => self.start(rest).map(Ok),
        }
    }

    fn start(&mut self, rest: &[u8]) -> Result<Step, Error> {
        let Some(magic) = rest.first_chunk::<4>() else {
            return Ok(Step::Need(4));
        };
        if pcap::is_pcap(*magic) {
            let Some(header) = rest.first_chunk::<{ pcap::HEADER }>() else {
                return Ok(Step::Need(pcap::HEADER));
            };
            let (file, layout) = pcap::open(header)?;
            self.open(file, State::Pcap(layout));
            return Ok(Step::Other { used: pcap::HEADER });
        }
        if pcapng::is_pcapng(*magic) {
            let layout = pcapng::Layout::default();
            self.open(File::new(Format::Pcapng), State::Pcapng(layout));
            return Ok(Step::Other { used: 0 });
        }
        if rest.len() < found::LOOK {
            return Ok(Step::Need(found::LOOK));
        }
        Err(no_capture(rest))
    }

    fn open(&mut self, file: File, state: State) {
        let secrets = std::mem::take(&mut self.secrets);
        self.file = Some(File { secrets, ..file });
        self.state = state;
    }

    /// Ends reading where the file is damaged; an error where nothing of it was read yet.
    fn lose(&mut self, Trouble(why): Trouble) -> Result<(), Error> {
        let offset = self.offset;
        self.state = State::Lost;
        self.tail = vec![];
        match &mut self.file {
            Some(file) if file.is_open() => {
                file.notices.push(Notice::Damaged { offset, why });
                Ok(())
            }
            _ => Err(Error::Unsupported(format!(
                "The file begins as a pcapng capture does, but its first block cannot be read: {why}."
            ))),
        }
    }

    /// Says that the file ends here.
    pub fn finish(&mut self) -> Result<(), Error> {
        let had = self.tail.len();
        if matches!(self.state, State::Lost) {
            return Ok(());
        }
        match &mut self.file {
            Some(file) if file.is_open() => {
                let needed = (self.needed as u64).max(self.skip + had as u64);
                if had > 0 || self.skip > 0 {
                    let (offset, had) = (self.offset, had as u64);
                    file.notices.push(Notice::Cut {
                        offset,
                        needed,
                        had,
                    });
                }
                Ok(())
            }
            Some(_) => Err(Error::HeaderCut {
                needed: self.needed,
                had,
            }),
            None if had == 0 => Err(Error::Empty),
            None if self.needed == pcap::HEADER => Err(Error::HeaderCut {
                needed: pcap::HEADER,
                had,
            }),
            None => Err(no_capture(&self.tail)),
        }
    }
}

/// Is given what the file says so far, a packet's record, and its bytes.
pub type Each<'a> = dyn FnMut(&File, Record, &[u8]) + 'a;

fn no_capture(bytes: &[u8]) -> Error {
    let first = bytes.iter().take(8).copied().collect();
    Error::NoCapture {
        found: found::find(bytes),
        first,
    }
}
