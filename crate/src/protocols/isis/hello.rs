//! Hello messages (ISO/IEC 10589 §9.5 to §9.7).
use super::{areas, each, entries, header, identifier};
use crate::names::truths;
use crate::wire::*;

const CIRCUITS: Names = Names::sorted(&[
    (0, "Reserved 0 (discard PDU)"),
    (1, "Level 1 only"),
    (2, "Level 2 only"),
    (3, "Level 1 and 2"),
]);
/// RFC 5303 §3.2.
const STATES: Names = Names::sorted(&[(0, "Up"), (1, "Initializing"), (2, "Down")]);

protocol! {
    /// ISIS HELLO (ISO/IEC 10589)
    "ISIS_Hello" = "isis.hello" column "" over [Key::Name("isis.hello")] info info {
        /// Circuit type
        CIRCUIT: HexIn<u8, 0, 2> = "circuit_type" named CIRCUITS;
        /// Reserved
        RESERVED: HexIn<u8, 2, 6> = "reserved";
        /// SystemID {Sender of PDU}
        SOURCE: Text = "source_id";
        /// Holding timer
        HOLDING: u16 = "holding_timer";
        /// PDU length
        LEN: u16 = "pdu_length";
        /// Priority
        PRIORITY: Bits<0, 7> = "priority";
        /// Reserved
        PRIORITY_RESERVED: Bits<7, 1> = "reserved";
        /// SystemID {Designated IS}
        DESIGNATED: Text = "lan_id";
        /// Local circuit ID
        LOCAL: u8 = "local_circuit_id";
        /// Type
        ENTRY_TYPE: u8 = "clv.type";
        /// Length
        ENTRY_LEN: u8 = "clv.length";
        /// Area address
        AREA: Bytes = "area_address";
        /// IS Neighbor
        NEIGHBOR: Mac = "is_neighbor";
        /// NLPID
        NETWORK_PROTOCOL: Hex<u8> = "clv_nlpid.nlpid";
        /// IPv4 interface address
        ADDRESS_4: Ip4 = "clv_ipv4_int_addr";
        /// IPv6 interface address
        ADDRESS_6: Ip6 = "clv_ipv6_int_addr";
        /// Restart Signaling Flags
        RESTART: Hex<u8> = "clv_restart_flags";
        /// Suppress Adjacency
        RESTART_SA: Flag<2> = "clv_restart_flags.sa" named truths::TRUE_FALSE;
        /// Restart Acknowledgment
        RESTART_RA: Flag<1> = "clv_restart_flags.ra" named truths::TRUE_FALSE;
        /// Restart Request
        RESTART_RR: Flag<0> = "clv_restart_flags.rr" named truths::TRUE_FALSE;
        /// Remaining holding time
        RESTART_TIME: u16 = "clv_restart.remain_time";
        /// Restarting neighbor systemid
        RESTART_NEIGHBOR: Text = "clv_restart.neighbor";
        /// Adjacency State
        STATE: u8 = "adjacency_state" named STATES;
        /// Extended Local circuit ID
        EXTENDED: Hex<u32> = "extended_local_circuit_id";
        /// Neighbor SystemID
        NEIGHBOR_SYSTEM: Text = "neighbor_systemid";
        /// Neighbor Extended Local circuit ID
        NEIGHBOR_EXTENDED: Hex<u32> = "neighbor_extended_local_circuit_id";
        /// Instance Identifier
        INSTANCE: u16 = "iid";
        /// Supported ITID
        TOPOLOGY: u16 = "supported_itid";
        /// Topology ID
        MULTI_TOPOLOGY: Bits<0, 12> = "mtid" named crate::names::isis::HELLO_MTID;
        /// Unknown entry
        UNKNOWN: Mark = "clv.unknown";
        /// Authentication or padding
        OPAQUE: Bytes = "";
    }
}

const POINT_TO_POINT: u8 = 17;

fn info(layer: &Layer, out: &mut String) {
    super::describe(layer, out, &[(", System-ID: ", SOURCE)]);
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (kind, system) = header(r);
    let word = r.word::<u8>()?;
    r.bits(word, CIRCUIT);
    r.bits(word, RESERVED);
    identifier(r, SOURCE, system, 0)?;
    r.take(HOLDING)?;
    r.take(LEN)?;
    if kind == POINT_TO_POINT {
        r.take(LOCAL)?;
    } else {
        let word = r.word::<u8>()?;
        r.bits(word, PRIORITY);
        r.bits(word, PRIORITY_RESERVED);
        identifier(r, DESIGNATED, system, 1)?;
    }
    entries(r, ENTRY_TYPE, ENTRY_LEN, |r, kind| entry(r, kind, system))?;
    Ok(Next::End)
}

fn entry(r: &mut Reader, kind: u8, system: usize) -> Result<(), Stop> {
    match kind {
        1 => areas(r, AREA),
        6 => each(r, NEIGHBOR),
        7 => {
            r.take(INSTANCE)?;
            each(r, TOPOLOGY)
        }
        8 | 10 => {
            r.rest_as(OPAQUE);
            Ok(())
        }
        129 => each(r, NETWORK_PROTOCOL),
        132 => each(r, ADDRESS_4),
        211 => restart(r, system),
        229 => {
            while r.left() > 0 {
                let word = r.word::<u16>()?;
                r.bits(word, MULTI_TOPOLOGY);
            }
            Ok(())
        }
        232 => {
            while r.left() > 0 {
                r.bytes(ADDRESS_6, 16)?;
            }
            Ok(())
        }
        240 => adjacency(r, system),
        _ => {
            r.put_at(UNKNOWN, r.at(), r.left(), 0);
            Ok(())
        }
    }
}

/// RFC 5306 §3.1.
fn restart(r: &mut Reader, system: usize) -> Result<(), Stop> {
    let flags = r.take(RESTART)?;
    r.nested(|r| {
        r.bits(flags, RESTART_SA);
        r.bits(flags, RESTART_RA);
        r.bits(flags, RESTART_RR);
    });
    if r.left() >= 2 {
        r.take(RESTART_TIME)?;
    }
    if system > 0 && r.left() >= system {
        identifier(r, RESTART_NEIGHBOR, system, 0)?;
    }
    Ok(())
}

/// RFC 5303 §3.1.
fn adjacency(r: &mut Reader, system: usize) -> Result<(), Stop> {
    r.take(STATE)?;
    if r.left() >= 4 {
        r.take(EXTENDED)?;
    }
    if system > 0 && r.left() >= system {
        identifier(r, NEIGHBOR_SYSTEM, system, 0)?;
    }
    if r.left() >= 4 {
        r.take(NEIGHBOR_EXTENDED)?;
    }
    Ok(())
}
