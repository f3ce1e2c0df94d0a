//! Files that SMB transfers: what is read and written, by the number under which a file is open.
mod message;
mod pieces;

use super::objects::{Extent, Object};
use crate::recipe::value::hex;
use crate::wire::{Address, Frame, Packet, Wanted, text};
use message::{Act, FileId, Message, Reading, Version};
use pieces::{Piece, join};
use std::collections::HashMap;

/// The client's address and port, and the server's.
type Connection = ((Address, u16), (Address, u16));

/// An open file: a number of version 1 holds for a connection, one of version 2 for a session with a server.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Handle {
    One(Connection, FileId),
    Two(Address, u64, FileId),
}

struct File {
    handle: Option<Handle>,
    server: Address,
    tree: u64,
    /// `\\server\share`, where that is known.
    path: Option<String>,
    name: String,
    is_pipe: bool,
    pieces: Vec<Piece>,
    /// Where it ends, as far as that was said.
    end: u64,
}

/// What a request asked for, until its response comes. Files are meant by their place in the list.
enum Asked {
    Open(usize),
    Read(usize, u64),
    /// The last number is that of the piece.
    Write(usize, usize),
    Close(usize),
}

pub struct Smb {
    reading: Reading,
    files: Vec<File>,
    open: HashMap<Handle, usize>,
    waiting: HashMap<(Connection, u64, Act), Asked>,
    /// The file of the command before, in a chain of commands.
    chained: Option<usize>,
    /// Bytes of names and contents.
    held: usize,
}

/// MS-ERREF §2.3.1: the response proper follows.
const PENDING: u32 = 0x103;
/// What holes may take up in all files together.
const HOLES: u64 = 64 << 20;

impl Smb {
    pub fn new() -> Smb {
        Smb {
            reading: Reading::new(),
            files: vec![],
            open: HashMap::new(),
            waiting: HashMap::new(),
            chained: None,
            held: 0,
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        self.reading.want(wanted);
    }
    /// Adds a packet; gives how many bytes are held.
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        let ends = &packet.ends;
        let from = (ends.source, ends.source_port);
        let to = (ends.destination, ends.destination_port);
        let messages = self.reading.messages(frame, packet);
        self.chained = None;
        for message in messages {
            match message.response {
                false => self.request((from, to), message),
                true => self.response((to, from), message),
            }
        }
        self.held
            + self.files.len() * size_of::<File>()
            + self.open.len() * size_of::<(Handle, usize)>()
            + self.waiting.len() * size_of::<((Connection, u64, Act), Asked)>()
    }
    fn request(&mut self, connection: Connection, mut message: Message) {
        let asked = match message.act {
            Act::Open => Some(Asked::Open(self.begin(connection, &mut message, None))),
            Act::Read => self
                .file(connection, &mut message)
                .map(|file| Asked::Read(file, message.body.offset)),
            Act::Write => self.file(connection, &mut message).and_then(|file| {
                let piece = self.put(file, message.body.offset, &message);
                piece.map(|piece| Asked::Write(file, piece))
            }),
            Act::Close => self.known(connection, &message).map(Asked::Close),
            Act::Change => {
                if let Some(file) = self.known(connection, &message) {
                    self.note_end(file, message.body.end);
                }
                None
            }
            Act::Other => None,
        };
        if let Some(asked) = asked {
            let key = (connection, message.id, message.act);
            self.waiting.insert(key, asked);
        }
    }
    fn response(&mut self, connection: Connection, message: Message) {
        if message.status == PENDING {
            return;
        }
        let key = (connection, message.id, message.act);
        let Some(asked) = self.waiting.remove(&key) else {
            return;
        };
        let failed = message.status >> 30 == 3;
        match asked {
            Asked::Open(file) if failed => self.forget(file),
            Asked::Open(file) => {
                self.note_end(file, message.body.end);
                if let Some(handle) = handle(connection, &message) {
                    self.name(file, handle);
                }
            }
            Asked::Read(file, offset) if !failed => {
                self.put(file, offset, &message);
            }
            Asked::Write(file, piece) if failed => self.take_back(file, piece),
            Asked::Read(..) | Asked::Write(..) => {}
            Asked::Close(file) => self.close(file, message.body.end),
        }
    }
    /// A file that is opened, or that was open before the capture began.
    fn begin(
        &mut self,
        connection: Connection,
        message: &mut Message,
        known: Option<FileId>,
    ) -> usize {
        let path = message.body.path.take();
        let name = match known {
            None => message.body.name.take().unwrap_or_default(),
            Some(id) => nameless(message.version, &id),
        };
        self.held += name.len() + path.as_ref().map_or(0, String::len);
        self.files.push(File {
            handle: None,
            server: connection.1.0,
            tree: message.tree,
            path,
            name,
            is_pipe: message.body.is_pipe,
            pieces: vec![],
            end: 0,
        });
        let file = self.files.len() - 1;
        self.chained = Some(file);
        file
    }
    /// The file that a request means.
    fn known(&mut self, connection: Connection, message: &Message) -> Option<usize> {
        let file = match message.means_the_last_file() {
            true => self.chained?,
            false => *self.open.get(&handle(connection, message)?)?,
        };
        self.chained = Some(file);
        self.learn(file, message);
        Some(file)
    }
    /// The share may be told of after its file was opened.
    fn learn(&mut self, file: usize, message: &Message) {
        if let Some(file) = self.files.get_mut(file) {
            file.is_pipe |= message.body.is_pipe;
            if let (None, Some(path)) = (&file.path, &message.body.path) {
                self.held += path.len();
                file.path = Some(path.clone());
            }
        }
    }
    /// The same, or one that was open before.
    fn file(&mut self, connection: Connection, message: &mut Message) -> Option<usize> {
        let known = self.known(connection, message);
        if known.is_some() || message.means_the_last_file() {
            return known;
        }
        let handle = handle(connection, message)?;
        let file = self.begin(connection, message, message.body.file);
        self.name(file, handle);
        Some(file)
    }
    fn name(&mut self, file: usize, handle: Handle) {
        self.open.insert(handle, file);
        if let Some(file) = self.files.get_mut(file) {
            file.handle = Some(handle);
        }
    }
    fn note_end(&mut self, file: usize, end: Option<u64>) {
        if let (Some(file), Some(end)) = (self.files.get_mut(file), end) {
            file.end = file.end.max(end);
        }
    }
    /// Adds what was read or written; gives its number among the pieces.
    fn put(&mut self, file: usize, offset: u64, message: &Message) -> Option<usize> {
        let file = self.files.get_mut(file)?;
        let (bytes, place) = message.body.data?;
        if bytes.is_empty() || file.is_pipe {
            return None;
        }
        self.held += size_of::<Piece>() + bytes.len();
        file.pieces.push(Piece {
            offset,
            bytes: bytes.to_vec(),
            place,
        });
        Some(file.pieces.len() - 1)
    }
    fn take_back(&mut self, file: usize, piece: usize) {
        let file = self.files.get_mut(file);
        if let Some(piece) = file.and_then(|file| file.pieces.get_mut(piece)) {
            self.held = self.held.saturating_sub(piece.bytes.len());
            piece.bytes = vec![];
        }
    }
    fn close(&mut self, file: usize, end: Option<u64>) {
        self.note_end(file, end);
        let Some(closed) = self.files.get_mut(file) else {
            return;
        };
        if let Some(handle) = closed.handle.take()
            && self.open.get(&handle) == Some(&file)
        {
            self.open.remove(&handle);
        }
        if closed.pieces.is_empty() {
            self.forget(file);
        }
    }
    /// Lets go of the name of a file of which nothing came.
    fn forget(&mut self, file: usize) {
        if let Some(file) = self.files.get_mut(file) {
            let path = file.path.take().map_or(0, |path| path.len());
            let name = std::mem::take(&mut file.name).len();
            self.held = self.held.saturating_sub(path + name);
        }
    }
    /// The files of which something came, in the order in which they were opened.
    pub fn take(&mut self) -> Vec<Object> {
        let mut room = HOLES;
        let files = std::mem::take(&mut self.files);
        let files = files.into_iter().filter(|file| !file.is_pipe);
        let objects = files.map(|file| file.object(&mut room));
        objects
            .filter(|object| !object.turn.bytes.is_empty())
            .collect()
    }
}

impl File {
    fn object(self, room: &mut u64) -> Object {
        let joined = join(&self.pieces, room);
        // As Wireshark calls a share that it was not told of.
        let path = self.path;
        let path = path.unwrap_or_else(|| format!(r"\\{}\TREEID_{}", self.server, self.tree));
        Object {
            name: format!(r"{path}\{}", self.name.trim_start_matches('\\')),
            protocol: "smb",
            turn: joined.turn,
            extent: Some(Extent {
                have: joined.have,
                of: joined.end.max(self.end),
                is_closed_up: joined.is_closed_up,
            }),
        }
    }
}

fn handle(connection: Connection, message: &Message) -> Option<Handle> {
    let file = message.body.file?;
    Some(match message.version {
        Version::One => Handle::One(connection, file),
        Version::Two => Handle::Two(connection.1.0, message.session, file),
    })
}

/// A file that nobody was heard to open: its number, as Wireshark calls it.
fn nameless(version: Version, id: &FileId) -> String {
    match version {
        Version::One => {
            let [low, high, ..] = *id;
            format!("File_Id_0x{:04x}", u16::from_le_bytes([low, high]))
        }
        Version::Two => {
            let id = text::guid(id).unwrap_or_default();
            let digits = hex(&id);
            let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or("");
            let parts = [
                part(0..8),
                part(8..12),
                part(12..16),
                part(16..20),
                part(20..32),
            ];
            format!("File_Id_{}", parts.join("-"))
        }
    }
}
