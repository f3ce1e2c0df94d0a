//! Events from the controller (Core Specification, vol. 4, part E, §5.4.4 and §7.7).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::wire::*;

const LINKS: Names = Names::sorted(&[
    (0, "SCO connection (Voice Channels)"),
    (1, "ACL connection (Data Channels)"),
    (2, "eSCO connection (Voice Channels)"),
]);
const ADDRESSES: Names = Names::sorted(&[
    (0, "Public Device Address"),
    (1, "Random Device Address"),
    (2, "Public Identity Address"),
    (3, "Random (static) Identity Address"),
]);
const ROLES: Names = Names::sorted(&[
    (0, "Currently the Master for specified BD_ADDR"),
    (1, "Currently the Slave for specified BD_ADDR"),
]);
const REPORTS: Names = Names::sorted(&[
    (0, "Connectable Undirected Advertising"),
    (1, "Connectable Directed Advertising"),
    (2, "Scannable Undirected Advertising"),
    (3, "Non-Connectable Undirected Advertising"),
    (4, "Scan Response"),
]);

protocol! {
    /// Bluetooth HCI Event (Bluetooth Core Specification, vol. 4, part E)
    "HCI_Event_Hdr" = "bthci_evt" column "HCI_EVT" over [] info info {
        /// Event Code
        CODE: Hex<u8> = "code" named N::EVENTS;
        /// Parameter Total Length
        LEN: u8 = "param_length";
        /// Sub Event
        SUB_EVENT: Hex<u8> = "le_meta_subevent" named N::LOW_ENERGY_EVENTS;
        /// Number of Allowed Command Packets
        ALLOWED: u8 = "num_command_packets";
        /// Command Opcode
        OPCODE: Little<Hex<u16>> = "opcode" named N::COMMANDS;
        /// Opcode Group Field
        GROUP: HexIn<u16, 10, 6> = "opcode.ogf" named N::GROUPS;
        /// Opcode Command Field
        NUMBER: HexIn<u16, 0, 10> = "opcode.ocf";
        /// Status
        STATUS: Hex<u8> = "status" named N::STATUSES;
        /// Number of Connection Handles
        HANDLES: u8 = "num_handles";
        /// Connection Handle
        HANDLE: Little<Hex<u16>> = "connection_handle";
        /// Number of Completed Packets
        COMPLETED: Little<u16> = "num_compl_packets";
        /// Reason
        REASON: Hex<u8> = "reason" named N::STATUSES;
        /// BD_ADDR
        ADDRESS: Little<Mac> = "bd_addr";
        /// Link Type
        LINK: Hex<u8> = "link_type" named LINKS;
        /// Encryption Mode
        ENCRYPTION: Hex<u8> = "encryption_mode";
        /// Encryption Enable
        ENCRYPTED: Hex<u8> = "encryption_enable";
        /// Role
        ROLE: Hex<u8> = "role" named ROLES;
        /// Peer Address Type
        PEER: Hex<u8> = "le_peer_address_type" named ADDRESSES;
        /// BD_ADDR
        pub PEER_ADDRESS: Little<Mac> = "bd_addr";
        /// Connection Interval
        pub INTERVAL: Little<u16> = "le_con_interval";
        /// Connection Latency
        pub LATENCY: Little<u16> = "le_con_latency";
        /// Supervision Timeout
        pub TIMEOUT: Little<u16> = "le_supv_timeout";
        /// Master Clock Accuracy
        ACCURACY: Hex<u8> = "le_master_clock_accuracy";
        /// Num Reports
        REPORT_COUNT: u8 = "le_num_reports";
        /// Event Type
        REPORT: Hex<u8> = "le_advts_event_type" named REPORTS;
        /// Data Length
        DATA_LEN: u8 = "data_length";
        /// Advertising Data
        DATA: Bytes = "";
        /// RSSI
        RSSI: i8 = "rssi" unit "dBm";
        /// Parameters
        PARAMETERS: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let code = r.take(CODE)?.0;
    let len = usize::from(r.take(LEN)?);
    r.within(len, |r| {
        contents(r, code)?;
        r.rest_as(PARAMETERS);
        Ok(())
    })??;
    Ok(Next::End)
}

fn contents(r: &mut Reader, code: u8) -> Result<(), Stop> {
    match code {
        0x03 => {
            r.take(STATUS)?;
            r.take(HANDLE)?;
            r.take(ADDRESS)?;
            r.take(LINK)?;
            r.take(ENCRYPTION)?;
        }
        0x04 => {
            r.take(ADDRESS)?;
            r.skip(3)?;
            r.take(LINK)?;
        }
        0x05 => {
            r.take(STATUS)?;
            r.take(HANDLE)?;
            r.take(REASON)?;
        }
        0x06 | 0x08 => {
            r.take(STATUS)?;
            r.take(HANDLE)?;
            if code == 0x08 {
                r.take(ENCRYPTED)?;
            }
        }
        0x07 => {
            r.take(STATUS)?;
            r.take(ADDRESS)?;
        }
        0x0e => {
            r.take(ALLOWED)?;
            r.take_split(OPCODE, &PROTOCOL, GROUP, NUMBER)?;
            if r.reported() > 0 {
                r.take(STATUS)?;
            }
        }
        0x0f => {
            r.take(STATUS)?;
            r.take(ALLOWED)?;
            r.take_split(OPCODE, &PROTOCOL, GROUP, NUMBER)?;
        }
        0x13 => {
            for _ in 0..r.take(HANDLES)? {
                r.take(HANDLE)?;
                r.take(COMPLETED)?;
            }
        }
        0x3e => return low_energy(r),
        _ => {}
    }
    Ok(())
}

/// §7.7.65.
fn low_energy(r: &mut Reader) -> Result<(), Stop> {
    match r.take(SUB_EVENT)?.0 {
        1 => {
            r.take(STATUS)?;
            r.take(HANDLE)?;
            r.take(ROLE)?;
            r.run(&PROTOCOL, PEER, ACCURACY)?;
        }
        2 => {
            for _ in 0..r.take(REPORT_COUNT)? {
                r.take(REPORT)?;
                r.take(PEER)?;
                r.take(PEER_ADDRESS)?;
                let len = usize::from(r.take(DATA_LEN)?);
                if len > 0 {
                    r.bytes(DATA, len)?;
                }
                r.take(RSSI)?;
            }
        }
        3 => {
            r.take(STATUS)?;
            r.take(HANDLE)?;
            r.run(&PROTOCOL, INTERVAL, TIMEOUT)?;
        }
        _ => {}
    }
    Ok(())
}

/// `Rcvd Command Complete (Reset)`
fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    let Some(code) = layer.value(CODE) else {
        return;
    };
    name(out, N::EVENTS, code);
    let inner = match (layer.value(SUB_EVENT), layer.value(OPCODE)) {
        (Some(event), _) => (N::LOW_ENERGY_EVENTS, event),
        (_, Some(opcode)) => (N::COMMANDS, opcode),
        _ => return,
    };
    out.push_str(" (");
    name(out, inner.0, inner.1);
    out.push(')');
}
