//! The object that opens and closes connections, and sends on what needs none (CIP, volume 1, §3-5.4).
use super::path;
use crate::names::enip as N;
use crate::wire::*;

protocol! {
    /// CIP Connection Manager (ODVA, CIP Networks Library, volume 1)
    "" = "cipcm" under "cip" column "CIP CM" over [] {
        /// Request/Response
        RESPONSE: HexIn<u8, 7, 1> = "rr" named N::DIRECTIONS;
        /// Service
        SERVICE: HexIn<u8, 0, 7> = "cm.sc" named N::MANAGER_SERVICES;
        /// Priority
        PRIORITY: Bits<4, 1> = "cm.priority";
        /// Tick time
        TICK: Bits<0, 4> = "cm.tick_time";
        /// Time-out ticks
        TICKS: u8 = "cm.timeout_tick";
        /// Actual Time Out
        TIMEOUT: u16 = "cm.timeout" unit "ms";
        /// Message Request Size
        MESSAGE_LEN: Little<u16> = "cm.msg_req_size";
        /// Route Path Size, in words
        ROUTE_LEN: u8 = "cm.route_path_size";
        /// Reserved
        RESERVED: Hex<u8> = "reserved";
        /// O->T Network Connection ID
        TO_TARGET: Little<Hex<u32>> = "cm.ot_connid";
        /// T->O Network Connection ID
        TO_ORIGINATOR: Little<Hex<u32>> = "cm.to_connid";
        /// Connection Serial Number
        SERIAL: Little<Hex<u16>> = "cm.conn_serial_num";
        /// Originator Vendor ID
        pub VENDOR: Little<Hex<u16>> = "cm.vendor";
        /// Originator Serial Number
        pub ORIGINATOR: Little<Hex<u32>> = "cm.orig_serial_num";
        /// Connection Timeout Multiplier
        MULTIPLIER: u8 = "cm.timeout_multiplier" named crate::names::cip::TIMEOUT_MULTIPLIER;
        /// O->T RPI
        TARGET_INTERVAL: Little<u32> = "cm.otrpi";
        /// O->T Network Connection Parameters
        TARGET_PARAMETERS: Little<Hex<u16>> = "cm.ot_net_params";
        /// T->O RPI
        ORIGINATOR_INTERVAL: Little<u32> = "cm.torpi";
        /// T->O Network Connection Parameters
        ORIGINATOR_PARAMETERS: Little<Hex<u16>> = "cm.to_net_params";
        /// Owner
        OWNER: Bits<15, 1> = "cm.fwo.owner" named crate::names::cip::FWO_OWNER;
        /// Connection Type
        pub CONNECTION_TYPE: Bits<13, 2> = "cm.fwo.type" named crate::names::cip::FWO_TYPE;
        /// Priority
        pub CONNECTION_PRIORITY: Bits<10, 2> = "cm.fwo.prio" named crate::names::cip::FWO_PRIO;
        /// Connection Size Type
        pub SIZE_TYPE: Bits<9, 1> = "cm.fwo.f_v" named crate::names::cip::FWO_F_V;
        /// Connection Size
        SIZE: Bits<0, 9> = "cm.fwo.consize";
        /// Transport Type/Trigger
        TRANSPORT: Hex<u8> = "cm.transport_type_trigger";
        /// Direction
        DIRECTION: Bits<7, 1> = "cm.fwo.dir" named crate::names::cip::FWO_DIR;
        /// Trigger
        pub TRIGGER: Bits<4, 3> = "cm.fwo.trigger" named crate::names::cip::FWO_TRIGGER;
        /// Class
        TRANSPORT_CLASS: Bits<0, 4> = "cm.fwo.transport";
        /// Connection Path Size, in words
        PATH_LEN: u8 = "cm.connpath_size";
        /// Data
        DATA: Bytes = "data";
    }
}

/// The service stands in the layer below, at its first byte.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let below = usize::from(r.layer()).checked_sub(1);
    let start = below.and_then(|at| Some(r.packet().layers.get(at)?.start as usize));
    let service = start.and_then(|start| r.from(start).first().copied());
    if let (Some(service), Some(start)) = (service, start) {
        r.put_at(RESPONSE, start, 1, u64::from(service >> 7));
        r.put_at(SERVICE, start, 1, u64::from(service & 0x7f));
        match service {
            0x52 => send(r)?,
            0x54 => open(r)?,
            0x4e => close(r)?,
            _ => {}
        }
    }
    r.rest_as(DATA);
    Ok(Next::End)
}

fn timing(r: &mut Reader) -> Result<(), Stop> {
    let at = r.at();
    let word = r.word::<u8>()?;
    flags!(r, word: PRIORITY, TICK);
    let ticks = r.take(TICKS)?;
    let timeout = u64::from(ticks) << (word & 15);
    r.put_at(TIMEOUT, at, 2, timeout);
    Ok(())
}

/// A message for another device, and the way there.
fn send(r: &mut Reader) -> Result<(), Stop> {
    timing(r)?;
    let len = usize::from(r.take(MESSAGE_LEN)?.0);
    r.within(len, |r| super::embedded(r, DATA))??;
    r.skip((len % 2).min(r.left()))?;
    let len = 2 * usize::from(r.take(ROUTE_LEN)?);
    r.take(RESERVED)?;
    path::read(r, len).map(drop)
}

fn open(r: &mut Reader) -> Result<(), Stop> {
    timing(r)?;
    r.take(TO_TARGET)?;
    r.take(TO_ORIGINATOR)?;
    r.take(SERIAL)?;
    r.run(&PROTOCOL, VENDOR, ORIGINATOR)?;
    r.take(MULTIPLIER)?;
    r.skip(3)?;
    r.take(TARGET_INTERVAL)?;
    r.take_split(TARGET_PARAMETERS, &PROTOCOL, OWNER, SIZE)?;
    r.take(ORIGINATOR_INTERVAL)?;
    r.take_split(ORIGINATOR_PARAMETERS, &PROTOCOL, OWNER, SIZE)?;
    r.take_split(TRANSPORT, &PROTOCOL, DIRECTION, TRANSPORT_CLASS)?;
    let len = 2 * usize::from(r.take(PATH_LEN)?);
    path::read(r, len).map(drop)
}

fn close(r: &mut Reader) -> Result<(), Stop> {
    timing(r)?;
    r.take(SERIAL)?;
    r.run(&PROTOCOL, VENDOR, ORIGINATOR)?;
    let len = 2 * usize::from(r.take(PATH_LEN)?);
    r.take(RESERVED)?;
    path::read(r, len).map(drop)
}
