//! Internetwork Packet Exchange, NetWare's network layer; of what it carries, NetBIOS is read, and the SMB over it.
pub mod netbios;

use crate::wire::*;
use std::fmt::Write;

const KINDS: Names = Names::sorted(&[
    (0x00, "IPX"),
    (0x01, "RIP"),
    (0x02, "Echo"),
    (0x03, "Error"),
    (0x04, "PEP"),
    (0x05, "SPX"),
    (0x11, "NCP"),
    (BROADCAST, "NetBIOS Broadcast"),
]);
/// Those that everybody has; thousands were given to makers of software.
const SOCKETS: Names = Names::sorted(&[
    (0x0001, "RIP"),
    (0x0002, "Echo"),
    (0x0003, "Error"),
    (0x0451, "NCP"),
    (SAP, "SAP"),
    (RIP, "RIP"),
    (NETBIOS, "NetBIOS"),
    (0x0456, "Diagnostic"),
    (0x0457, "Serialization"),
    (0x0550, "NWLink SMB Server"),
    (0x0551, "NWLink SMB Name Query"),
    (0x0552, "NWLink SMB Redirector"),
    (MAILSLOT, "NWLink SMB Mailslot Datagram"),
]);
const BROADCAST: u64 = 0x14;
const SAP: u64 = 0x0452;
const RIP: u64 = 0x0453;
const NETBIOS: u64 = 0x0455;
const MAILSLOT: u64 = 0x0553;

protocol! {
    /// Internetwork Packet eXchange
    "IPX" = "ipx" column "IPX" over [] info info edition edition {
        /// Source Address
        SRC: Ascii = "src" in ["addr"] line Hidden;
        /// Destination Address
        DST: Ascii = "dst" in ["addr"] line Hidden;
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum";
        /// Length
        LEN: u16 = "len" unit "bytes";
        /// Transport Control
        HOPS: u8 = "hops" unit "hops";
        /// Packet Type
        PACKET_TYPE: Hex<u8> = "packet_type" named KINDS;
        /// Destination Network
        DST_NET: Hex<u32> = "dst.net" in ["net"];
        /// Destination Node
        DST_NODE: Mac = "dst.node" in ["node"];
        /// Destination Socket
        DST_SOCKET: Hex<u16> = "dst.socket" in ["socket"] named SOCKETS;
        /// Source Network
        SRC_NET: Hex<u32> = "src.net" in ["net"];
        /// Source Node
        SRC_NODE: Mac = "src.node" in ["node"];
        /// Source Socket
        SRC_SOCKET: Hex<u16> = "src.socket" in ["socket"] named SOCKETS;
    }
}

const HEADER: usize = 30;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    addresses(r)?;
    r.take(CHECKSUM)?;
    let len = usize::from(r.take(LEN)?);
    r.take(HOPS)?;
    let kind = u64::from(r.take(PACKET_TYPE)?.0);
    r.take(DST_NET)?;
    r.take(DST_NODE)?;
    let destination = r.take(DST_SOCKET)?.0;
    r.take(SRC_NET)?;
    r.take(SRC_NODE)?;
    let source = r.take(SRC_SOCKET)?.0;
    r.limit(len.saturating_sub(HEADER));
    let sockets = [destination, source].map(u64::from);
    let carries = match () {
        () if sockets.contains(&NETBIOS) => netbios::read(r, kind == BROADCAST)?,
        () if sockets.contains(&MAILSLOT) => netbios::managed(r)?,
        () => false,
    };
    Ok(match carries && r.rest().starts_with(b"\xffSMB") {
        true => Next::Over(Key::Name("smb")),
        false => Next::End,
    })
}

/// Network and node in one.
fn addresses(r: &mut Reader) -> Result<(), Stop> {
    let header = r.ahead(HEADER)?;
    for (field, at) in [(SRC, 18), (DST, 6)] {
        let mut text = String::new();
        for (place, byte) in header[at..at + 10].iter().enumerate() {
            let dot = if place == 4 { "." } else { "" };
            let _ = write!(text, "{dot}{byte:02x}");
        }
        r.put_text(field, text.as_bytes());
    }
    Ok(())
}

fn sockets(layer: &Layer) -> [u64; 2] {
    [DST_SOCKET, SRC_SOCKET].map(|field| layer.value(field).unwrap_or(0))
}

fn edition(layer: &Layer) -> Option<&'static str> {
    let sockets = sockets(layer);
    let names = [
        (RIP, "IPX RIP"),
        (SAP, "IPX SAP"),
        (NETBIOS, "NBIPX"),
        (MAILSLOT, "NMPI"),
    ];
    let named = names.iter().find(|(socket, _)| sockets.contains(socket));
    named.map(|(_, name)| *name)
}

fn info(layer: &Layer, out: &mut String) {
    if sockets(layer).contains(&NETBIOS) {
        netbios::info(layer, out);
        return;
    }
    for (field, sign) in [(SRC_SOCKET, " → "), (DST_SOCKET, "")] {
        let socket = layer.value(field).unwrap_or(0);
        match SOCKETS.get(socket) {
            Some(name) => {
                let _ = write!(out, "{name} (0x{socket:04x}){sign}");
            }
            None => {
                let _ = write!(out, "Unknown (0x{socket:04x}){sign}");
            }
        }
    }
}
