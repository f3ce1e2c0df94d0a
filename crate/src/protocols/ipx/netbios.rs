//! NetBIOS over IPX, and the name management that stands beside it: names, and datagrams between them.
use crate::names::truths;
use crate::protocols::{Own, netbios};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

const KINDS: Names = Names::sorted(&[
    (0x01, "Find name"),
    (0x02, "Name recognized"),
    (0x03, "Check name"),
    (0x04, "Name in use"),
    (0x05, "Deregister name"),
    (0x06, "Session data"),
    (0x07, "Session end"),
    (0x08, "Session end ACK"),
    (0x09, "Status query"),
    (0x0a, "Status response"),
    (DIRECTED, "Directed datagram"),
]);
const OPCODES: Names = Names::sorted(&[
    (0xf1, "Claim name"),
    (0xf2, "Delete name"),
    (0xf3, "Query name"),
    (0xf4, "Name found"),
    (0xf5, "Message hangup"),
    (WRITES, "Mailslot write"),
    (0xfd, "Mailslot find"),
    (0xfe, "Mailslot find response"),
]);
const NAME_TYPES: Names = Names::sorted(&[(1, "Machine"), (2, "Workgroup"), (3, "Browser")]);
const DIRECTED: u64 = 0x0b;
const WRITES: u64 = 0xfc;

protocol! {
    /// NetBIOS over IPX
    "NBIPX" = "_ws.nbipx" column "" over [] {
        /// Name type flag
        NAME_FLAGS: Hex<u8> = ".nmpi.name_flags";
        /// Name
        NAME_GROUP: Flag<7> = ".nmpi.name_flags.group";
        /// In use
        NAME_IN_USE: Flag<6> = ".nmpi.name_flags.in_use";
        /// Registered
        NAME_REGISTERED: Flag<2> = ".nmpi.name_flags.registered" named truths::YES_NO;
        /// Duplicated
        NAME_DUPLICATED: Flag<1> = ".nmpi.name_flags.duplicated" named truths::YES_NO;
        /// Deregistered
        NAME_DEREGISTERED: Flag<0> = ".nmpi.name_flags.deregistered" named truths::YES_NO;
        /// Connection control
        CONTROL: Hex<u8> = ".nmpi.conn_control";
        /// Packet
        CONTROL_SYSTEM: Flag<7> = ".nmpi.conn_control.sys_packet";
        /// Acknowledgement
        CONTROL_ACK: Flag<6> = ".nmpi.conn_control.ack";
        /// Attention
        CONTROL_ATTENTION: Flag<5> = ".nmpi.conn_control.attention" named truths::YES_NO;
        /// End of message
        CONTROL_END: Flag<4> = ".nmpi.conn_control.end_msg" named truths::YES_NO;
        /// Resend
        CONTROL_RESEND: Flag<3> = ".nmpi.conn_control.resend" named truths::YES_NO;
        /// Packet Type
        PACKET_TYPE: Hex<u8> = ".nmpi.packettype" named KINDS;
        /// Opcode
        OPCODE: Hex<u8> = ".nmpi.opcode" named OPCODES;
        /// Name Type
        NAME_TYPE: Hex<u8> = ".nmpi.name_type" named NAME_TYPES;
        /// Message ID
        MESSAGE_ID: Hex<Little<u16>> = ".nmpi.messageid";
    }
}

static OWN: Own = Own::of("_ws.nbipx");

/// Networks that a broadcast passed through, each of four bytes.
const PASSED: usize = 32;

/// Of a broadcast, or of what goes to one node. Returns whether a datagram's contents follow.
pub fn read(r: &mut Reader, broadcast: bool) -> Result<bool, Stop> {
    r.borrowing(OWN.index(), |r| {
        if !broadcast {
            let control = r.take(CONTROL)?;
            r.nested(|r| {
                flags!(r, control: CONTROL_SYSTEM, CONTROL_ACK, CONTROL_ATTENTION, CONTROL_END, CONTROL_RESEND);
            });
            let directed = u64::from(r.take(PACKET_TYPE)?.0) == DIRECTED;
            if directed {
                r.skip(2 * netbios::LENGTH)?;
            }
            return Ok(directed);
        }
        r.skip(PASSED)?;
        let flags = r.take(NAME_FLAGS)?;
        r.nested(|r| {
            flags!(r, flags: NAME_GROUP, NAME_IN_USE, NAME_REGISTERED, NAME_DUPLICATED, NAME_DEREGISTERED);
        });
        r.take(PACKET_TYPE)?;
        r.skip(netbios::LENGTH)?;
        Ok(false)
    })
}

/// The same of the protocol that manages names.
pub fn managed(r: &mut Reader) -> Result<bool, Stop> {
    r.borrowing(OWN.index(), |r| {
        r.skip(PASSED)?;
        let opcode = r.take(OPCODE)?.0;
        r.take(NAME_TYPE)?;
        r.take(MESSAGE_ID)?;
        r.skip(2 * netbios::LENGTH)?;
        Ok(u64::from(opcode) == WRITES)
    })
}

/// `Find name WORKGROUP<1d>`
pub fn info(layer: &Layer, out: &mut String) {
    let Some(span) = layer.borrowed(OWN.index(), PACKET_TYPE) else {
        return;
    };
    out.push_str(KINDS.get(span.value).unwrap_or("Unknown"));
    if span.value != DIRECTED {
        let source = layer.packet.source(span.source, layer.frame);
        let name = span.start as usize + 1;
        if let Some(name) = source.get(name..name + netbios::LENGTH) {
            out.push(' ');
            out.push_str(&netbios::text(name));
        }
    }
}
