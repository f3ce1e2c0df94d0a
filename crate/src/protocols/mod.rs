//! Every protocol, one file each, and the walk from layer to layer. To add one: write the file, add it to the list.
use crate::wire::{Cut, Frame, Key, Next, Packet, Protocol, Reader, Stop, Streams, Wanted};
use std::sync::OnceLock;

macro_rules! protocols {
    ($($module:ident),* $(,)?) => {
        $(pub mod $module;)*
        /// All protocols. A span's `protocol` is an index into this list.
        pub static ALL: &[&Protocol] = &[$(&$module::PROTOCOL),*];
    };
}
protocols! {
    frame,
    ethernet,
    ipv4,
    tcp,
    udp,
    udplite,
    data,
    malformed,
    short,
}

/// A protocol's index in `ALL`; 255 is none.
const NONE: u16 = u16::MAX;
const _: () = assert!(ALL.len() < NONE as usize, "a span's protocol is two bytes");

pub fn wanted_none() -> Wanted {
    Wanted::none(ALL.len())
}
pub fn wanted_all() -> Wanted {
    Wanted::all(ALL.len())
}

/// The index of the protocol with this filter name.
pub fn index(filter: &str) -> Option<u16> {
    let found = ALL.iter().position(|p| p.filter == filter)?;
    u16::try_from(found).ok()
}

/// Dissects a packet, from its record in the file to its last byte; what `wanted` names is noted in `packet`.
pub fn dissect(frame: &Frame, wanted: &Wanted, streams: &mut dyn Streams, packet: &mut Packet) {
    packet.clear();
    let mut reader = Reader::new(frame, wanted, streams, packet, walk);
    walk(&mut reader, Key::Name("frame"));
}

/// A layer that has been read, while those above it are.
#[derive(Clone, Copy)]
struct Open {
    layer: u8,
    protocol: u16,
    /// Where its bytes, with those of the layers above, end.
    end: usize,
}

/// Dissects layer after layer, then gives each the bytes that those above it left over.
fn walk(reader: &mut Reader, first: Key) {
    let mut open: Vec<Open> = Vec::with_capacity(8);
    let mut next = Next::Over(first);
    while let Some(protocol) = find(next) {
        if matches!(next, Next::Data) && reader.reported() == 0 {
            break;
        }
        if !reader.enter(protocol) {
            break;
        }
        let layer = reader.layer();
        let result = (ALL[usize::from(protocol)].dissect)(reader);
        reader.leave();
        open.push(Open {
            layer,
            protocol,
            end: reader.end(),
        });
        next = match result {
            Ok(next) if reader.reported() > 0 || matches!(next, Next::End) => next,
            Ok(_) => Next::End,
            Err(stop) => {
                reader.note_stop(stop);
                mark(reader, &stop);
                Next::End
            }
        };
    }
    trailers(reader, &open);
}

/// Sets a layer of its own behind one that stopped, so that it is found by name as in Wireshark.
fn mark(reader: &mut Reader, stop: &Stop) {
    let name = match stop {
        Stop::Truncated {
            by: Cut::Capture, ..
        } => "_ws.short",
        _ => "_ws.malformed",
    };
    if let Some(protocol) = index_of(Key::Name(name))
        && reader.enter(protocol)
    {
        reader.leave();
    }
}

fn trailers(reader: &mut Reader, open: &[Open]) {
    for pair in open.windows(2).rev() {
        let [below, above] = pair else { continue };
        if above.end < below.end
            && let Some(trailer) = ALL[usize::from(below.protocol)].trailer
        {
            reader.reenter(below.layer, above.end, below.end);
            if let Err(stop) = trailer(reader) {
                reader.note_stop(stop);
            }
        }
    }
}

/// The protocol that follows; what has no protocol of its own is `data`.
fn find(next: Next) -> Option<u16> {
    let data = || index_of(Key::Name("data"));
    match next {
        Next::End => None,
        Next::Data => data(),
        Next::Over(key) => index_of(key).or_else(data),
        Next::Either(first, second) => index_of(first).or_else(|| index_of(second)).or_else(data),
    }
}

/// Tables from key to protocol, made once from all declarations.
struct Tables {
    ether: Vec<u16>,
    tcp: Vec<u16>,
    udp: Vec<u16>,
    ip: [u16; 256],
    sap: [u16; 256],
    link: Vec<(u32, u16)>,
    name: Vec<(&'static str, u16)>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Tables {
            ether: vec![NONE; 1 << 16],
            tcp: vec![NONE; 1 << 16],
            udp: vec![NONE; 1 << 16],
            ip: [NONE; 256],
            sap: [NONE; 256],
            link: vec![],
            name: vec![],
        };
        for (index, protocol) in (0u16..).zip(ALL) {
            tables.name.push((protocol.filter, index));
            for key in protocol.over {
                match *key {
                    Key::Ether(n) => tables.ether[usize::from(n)] = index,
                    Key::Tcp(n) => tables.tcp[usize::from(n)] = index,
                    Key::Udp(n) => tables.udp[usize::from(n)] = index,
                    Key::Ip(n) => tables.ip[usize::from(n)] = index,
                    Key::Sap(n) => tables.sap[usize::from(n)] = index,
                    Key::Link(n) => tables.link.push((n, index)),
                    Key::Name(name) => tables.name.push((name, index)),
                }
            }
        }
        tables
    })
}

/// The protocol under a key.
pub fn index_of(key: Key) -> Option<u16> {
    let tables = tables();
    let index = match key {
        Key::Ether(n) => tables.ether[usize::from(n)],
        Key::Tcp(n) => tables.tcp[usize::from(n)],
        Key::Udp(n) => tables.udp[usize::from(n)],
        Key::Ip(n) => tables.ip[usize::from(n)],
        Key::Sap(n) => tables.sap[usize::from(n)],
        Key::Link(n) => tables.link.iter().find(|e| e.0 == n)?.1,
        Key::Name(name) => tables.name.iter().find(|e| e.0 == name)?.1,
    };
    (index != NONE).then_some(index)
}
