//! A file that is open, and what it is called.
use super::super::objects::{Extent, Object};
use super::message::{FileId, Version};
use super::pieces::{Piece, join};
use crate::show::value;
use crate::wire::{Address, text};

/// The client's address and port, and the server's.
pub type Connection = ((Address, u16), (Address, u16));

/// An open file: a number of version 1 holds for a connection, one of version 2 for a session with a server.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handle {
    One(Connection, FileId),
    Two(Address, u64, FileId),
}

pub struct File {
    pub handle: Option<Handle>,
    pub server: Address,
    pub tree: u64,
    /// `\\server\share`, where that is known.
    pub path: Option<String>,
    pub name: String,
    pub is_pipe: bool,
    pub pieces: Vec<Piece>,
    /// Where it ends, as far as that was said.
    pub end: u64,
}

impl File {
    pub fn object(self, room: &mut u64) -> Object {
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

/// A file that nobody was heard to open: its number, as Wireshark calls it.
pub fn nameless(version: Version, id: &FileId) -> String {
    match version {
        Version::One => {
            let [low, high, ..] = *id;
            format!("File_Id_0x{:04x}", u16::from_le_bytes([low, high]))
        }
        Version::Two => {
            let mut name = "File_Id_".to_string();
            value::guid(&mut name, &text::guid(id).unwrap_or_default());
            name
        }
    }
}
