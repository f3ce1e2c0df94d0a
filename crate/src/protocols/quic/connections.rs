//! The connections of a capture. Packets name them by numbers that each side chose for itself, and a number may be used from
//! another address later; a side that chose none is known by its addresses and ports (RFC 9000 §5.1, §5.2).
use super::QUIC;
use super::header::{Long, Packet};
use crate::wire::*;
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::hash::BuildHasher;

/// RFC 9000 §17.2.
pub const MAX_ID: usize = 20;

/// Keys of facts of the whole capture: how many connections there are, what is known of one (its number is added), and
/// whose number a connection ID is (a part of its hash is added).
const COUNT: u64 = 1 << 60;
const STATE: u64 = 2 << 60;
const OF_CLIENT: u64 = 3 << 60;
const OF_SERVER: u64 = 4 << 60;
const OF_FIRST: u64 = 5 << 60;
/// What was seen of the handshake's stream in a direction: connection and direction are added.
pub const STREAM: u64 = 6 << 60;
/// Key of a fact of a conversation: its newest connection.
const CURRENT: u64 = 0;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Connection {
    #[serde(skip)]
    pub number: u32,
    server: (Address, u16),
    /// What each side calls itself, once it has said so.
    client_id: Option<Vec<u8>>,
    server_id: Option<Vec<u8>>,
    /// What the client called the server in its first packet.
    first: Vec<u8>,
    /// What the first packets' keys follow from: the server's first name, or what a Retry gave in its place, and the version.
    pub keys_of: Vec<u8>,
    pub version: u32,
    /// The server asked for another beginning, and will call itself something else.
    retried: bool,
}

/// A connection, and who sent the packet.
#[derive(Clone, Debug)]
pub struct Found {
    pub connection: Connection,
    pub from_server: bool,
}

impl Found {
    /// Where what was seen of the handshake's stream in this direction is kept.
    pub fn stream_key(&self) -> u64 {
        STREAM | u64::from(self.connection.number) << 1 | u64::from(self.from_server)
    }
    /// How long the destination's number is in a short header.
    pub fn destination_len(&self) -> usize {
        self.receiver_id().len()
    }
    fn receiver_id(&self) -> &[u8] {
        let id = match self.from_server {
            true => &self.connection.client_id,
            false => &self.connection.server_id,
        };
        id.as_deref().unwrap_or(&[])
    }
}

/// Whether the capture has any connection so far.
pub fn any(r: &mut Reader) -> bool {
    of_all(r, |r| r.recall(COUNT)).is_some()
}

/// The connection of a packet to `destination`; a short header's (no kind) begins with the receiver's number, of unknown length.
pub fn find(r: &mut Reader, kind: Option<Packet>, destination: &[u8]) -> Option<Found> {
    if kind == Some(Packet::EarlyData) && !destination.is_empty() {
        let connection = by_id(r, OF_FIRST, destination)?;
        return Some(Found {
            connection,
            from_server: false,
        });
    }
    let mut found = by_destination(r, destination);
    if kind == Some(Packet::Initial) && !destination.is_empty() {
        found = found.or_else(|| by_ends(r));
        // A client that names what is neither its own first choice nor the server's begins anew.
        found = found.filter(|found| {
            let own = found.connection.first == destination;
            found.from_server || own || found.receiver_id() == destination
        });
    }
    if kind.is_some() || found.is_some() {
        return found;
    }
    let here = by_ends(r).filter(|found| destination.starts_with(found.receiver_id()));
    // Else the addresses may be others than before.
    here.or_else(|| {
        let shorter = (1..destination.len()).rev();
        shorter
            .filter_map(|len| destination.get(..len))
            .find_map(|id| by_destination(r, id))
    })
}

fn by_destination(r: &mut Reader, destination: &[u8]) -> Option<Found> {
    if destination.is_empty() {
        return by_ends(r);
    }
    let of_server = by_id(r, OF_SERVER, destination);
    match (by_id(r, OF_CLIENT, destination), of_server) {
        // Both sides chose the same.
        (Some(connection), Some(_)) => Some(by_port(r, connection)),
        (Some(connection), None) => Some(Found {
            connection,
            from_server: true,
        }),
        (None, of_server) => of_server.map(|connection| Found {
            connection,
            from_server: false,
        }),
    }
}

/// The newest connection between the packet's addresses and ports.
fn by_ends(r: &mut Reader) -> Option<Found> {
    let number = own(r, |r| r.recall(CURRENT))?.value;
    let connection = state(r, number)?;
    Some(by_port(r, connection))
}

fn by_port(r: &Reader, connection: Connection) -> Found {
    let ends = r.ends();
    let from_server = connection.server == (ends.source, ends.source_port);
    Found {
        connection,
        from_server,
    }
}

fn own<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(QUIC.index(), f)
}

fn of_all<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    own(r, |r| r.of_capture(f))
}

fn key(of: u64, id: &[u8]) -> u64 {
    of | FixedState::default().hash_one(id) >> 4
}

fn by_id(r: &mut Reader, of: u64, id: &[u8]) -> Option<Connection> {
    let fact = of_all(r, |r| r.recall(key(of, id)))?;
    match *fact.bytes == *id {
        true => state(r, fact.value),
        false => None,
    }
}

fn state(r: &mut Reader, number: u64) -> Option<Connection> {
    let fact = of_all(r, |r| r.recall(STATE | number))?;
    let connection = postcard::from_bytes(&fact.bytes).ok()?;
    Some(Connection {
        number: number as u32,
        ..connection
    })
}

fn keep(r: &mut Reader, connection: &Connection) {
    if let Ok(bytes) = postcard::to_allocvec(connection) {
        let key = STATE | u64::from(connection.number);
        of_all(r, |r| r.remember_bytes(key, 0, &bytes));
    }
}

fn keep_id(r: &mut Reader, of: u64, id: &[u8], connection: &Connection) {
    if !id.is_empty() {
        let number = connection.number.into();
        of_all(r, |r| r.remember_bytes(key(of, id), number, id));
    }
}

/// What was kept of the whole capture under a key.
pub fn recall(r: &mut Reader, key: u64) -> Option<Fact> {
    of_all(r, |r| r.recall(key))
}
pub fn remember(r: &mut Reader, key: u64, value: u64, bytes: &[u8]) {
    of_all(r, |r| r.remember_bytes(key, value, bytes));
}

/// Notes what a long header says of its connection; a client's first packet begins one.
pub fn note(r: &mut Reader, found: Option<Found>, kind: Packet, long: &Long) -> Option<Found> {
    let mut found = match found {
        Some(found) => found,
        None if kind == Packet::Initial => begin(r, long),
        None => return None,
    };
    let before = found.connection.clone();
    let connection = &mut found.connection;
    match (kind, found.from_server) {
        (Packet::EarlyData, _) | (Packet::Retry | Packet::Handshake, false) => {}
        (Packet::Initial, false) => {
            let begins_anew = connection.retried && connection.keys_of != long.destination;
            if begins_anew {
                connection.keys_of = long.destination.to_vec();
            }
        }
        (Packet::Retry, true) => {
            if connection.server_id.is_none() {
                connection.server_id = Some(long.source.to_vec());
                connection.retried = true;
            }
        }
        (Packet::Initial | Packet::Handshake, true) => {
            if connection.server_id.is_none() || connection.retried {
                connection.server_id = Some(long.source.to_vec());
                connection.retried = false;
            }
            // The server chooses the version (RFC 9368 §2.3).
            if kind == Packet::Initial {
                connection.version = long.version;
            }
        }
    }
    if before != found.connection {
        if found.from_server {
            keep_id(r, OF_SERVER, long.source, &found.connection);
        }
        keep(r, &found.connection);
    }
    Some(found)
}

fn begin(r: &mut Reader, long: &Long) -> Found {
    let (destination, source) = (long.destination, long.source);
    let count = of_all(r, |r| r.recall(COUNT)).map_or(0, |fact| fact.value);
    let ends = r.ends();
    let connection = Connection {
        number: count as u32,
        server: (ends.destination, ends.destination_port),
        client_id: Some(source.to_vec()),
        first: destination.to_vec(),
        keys_of: destination.to_vec(),
        version: long.version,
        ..Connection::default()
    };
    of_all(r, |r| r.remember(COUNT, count + 1));
    own(r, |r| r.remember(CURRENT, count));
    keep_id(r, OF_FIRST, destination, &connection);
    keep_id(r, OF_CLIENT, source, &connection);
    keep(r, &connection);
    Found {
        connection,
        from_server: false,
    }
}
