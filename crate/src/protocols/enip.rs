//! EtherNet/IP: sessions in which the messages of CIP are carried.
use crate::names::enip as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// EtherNet/IP (ODVA, CIP Networks Library, volume 2)
    "" = "enip" column "ENIP" over [Key::Tcp(44818), Key::Udp(44818)] info info {
        /// Command
        COMMAND: Little<Hex<u16>> = "command" named N::COMMANDS;
        /// Length
        pub LEN: Little<u16> = "length";
        /// Session Handle
        pub SESSION: Little<Hex<u32>> = "session";
        /// Status
        pub STATUS: Little<Hex<u32>> = "status" named N::STATUSES;
        /// Sender Context
        CONTEXT: Bytes = "context";
        /// Options
        OPTIONS: Little<Hex<u32>> = "options";
        /// Protocol Version
        VERSION: Little<u16> = "rs.version";
        /// Option Flags
        FLAGS: Little<Hex<u16>> = "rs.flags";
        /// Interface Handle
        REQUEST_INTERFACE: Little<Hex<u32>> = "srrd.iface" named crate::names::enip::SRRD_IFACE;
        /// Interface Handle
        UNIT_INTERFACE: Little<Hex<u32>> = "sud.iface" named crate::names::enip::SRRD_IFACE;
        /// Timeout
        TIMEOUT: Little<u16> = "timeout";
        /// Item Count
        ITEMS: Little<u16> = "cpf.itemcount";
        /// Type ID
        TYPE: Little<Hex<u16>> = "cpf.typeid" named N::ITEMS;
        /// Length
        ITEM_LEN: Little<u16> = "cpf.length";
        /// Connection ID
        CONNECTION: Little<Hex<u32>> = "cpf.cai.connid";
        /// Connection ID
        SEQUENCED: Little<Hex<u32>> = "cpf.sai.connid";
        /// Encapsulation Sequence Number
        SEQUENCE: Little<u32> = "cpf.sai.seq";
        /// CIP Connection ID
        CIP_CONNECTION: Hex<u32> = ".cip.connid";
        /// CIP Sequence Count
        CIP_SEQUENCE: Little<u16> = ".cip.seq";
        /// Encapsulation Protocol Version
        ENCAPSULATION: Little<u16> = "encapver";
        /// Vendor ID
        pub VENDOR: Little<Hex<u16>> = "lir.vendor";
        /// Device Type
        pub DEVICE: Little<u16> = "lir.devtype";
        /// Product Code
        pub PRODUCT: Little<u16> = "lir.prodcode";
        /// Revision
        pub REVISION: u16 = "lir.revision";
        /// Status
        pub DEVICE_STATUS: Little<Hex<u16>> = "lir.status";
        /// Serial Number
        pub SERIAL: Little<Hex<u32>> = "lir.serial";
        /// Product Name Length
        NAME_LEN: u8 = "lir.namelen";
        /// Product Name
        NAME: Text = "lir.name";
        /// State
        STATE: Hex<u8> = "lir.state";
        /// Capability Flags
        ABILITIES: Little<Hex<u16>> = "lsr.capaflags";
        /// Supports CIP Encapsulation via TCP
        OVER_TCP: Flag<5> = "lsr.capaflags.tcp" named truths::TRUE_FALSE;
        /// Supports CIP Class 0 or 1 via UDP
        OVER_UDP: Flag<8> = "lsr.capaflags.udp" named truths::TRUE_FALSE;
        /// Name of Service
        SERVICE: Text = "lsr.servicename";
        /// Data
        DATA: Bytes = "cpf.data";
        /// Encap Data
        REST: Bytes = "encap_data";
    }
}

const HEADER: usize = 24;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if super::below(r, 1) == "udp" {
        message(r)?;
        return Ok(Next::End);
    }
    r.messages(HEADER, whole, message)
}

fn whole(head: &[u8]) -> Option<usize> {
    let len = head.get(2..4)?.first_chunk()?;
    Some(HEADER + usize::from(u16::from_le_bytes(*len)))
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let command = r.take(COMMAND)?.0.0;
    r.run(&PROTOCOL, LEN, STATUS)?;
    r.bytes(CONTEXT, 8)?;
    r.take(OPTIONS)?;
    if r.reported() == 0 {
        return Ok(());
    }
    match command {
        0x04 | 0x63 | 0x64 => items(r)?,
        0x65 => {
            r.take(VERSION)?;
            r.take(FLAGS)?;
        }
        0x6f => {
            r.take(REQUEST_INTERFACE)?;
            r.take(TIMEOUT)?;
            items(r)?;
        }
        0x70 => {
            r.take(UNIT_INTERFACE)?;
            r.take(TIMEOUT)?;
            items(r)?;
        }
        _ => {}
    }
    r.rest_as(REST);
    Ok(())
}

/// Volume 2, §2-6: the common packet format.
fn items(r: &mut Reader) -> Result<(), Stop> {
    let count = r.take(ITEMS)?.0;
    r.nested(|r| {
        for _ in 0..count {
            let kind = r.take(TYPE)?.0.0;
            r.nested(|r| {
                let len = usize::from(r.take(ITEM_LEN)?.0);
                r.within(len, |r| item(r, kind))?
            })?;
        }
        Ok(())
    })
}

fn item(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    match kind {
        0x0c => identity(r)?,
        0xa1 => {
            let connection = r.take(CONNECTION)?.0.0;
            r.put_at(CIP_CONNECTION, r.at() - 4, 4, connection.into());
        }
        0xb1 => {
            r.take(CIP_SEQUENCE)?;
            r.carry(r.reported(), Key::Name("cip"));
        }
        0xb2 => r.carry(r.reported(), Key::Name("cip")),
        0x100 => {
            r.take(ENCAPSULATION)?;
            r.take_split(ABILITIES, &PROTOCOL, OVER_TCP, OVER_UDP)?;
            let len = r.reported();
            r.padded(SERVICE, len)?;
        }
        0x8002 => {
            r.take(SEQUENCED)?;
            r.take(SEQUENCE)?;
        }
        _ => {}
    }
    r.rest_as(DATA);
    Ok(())
}

/// Volume 2, §2-4.2: what a device is, behind a socket's address in network order.
fn identity(r: &mut Reader) -> Result<(), Stop> {
    const SOCKET: usize = 16;
    r.take(ENCAPSULATION)?;
    r.skip(SOCKET)?;
    r.run(&PROTOCOL, VENDOR, SERIAL)?;
    let len = usize::from(r.take(NAME_LEN)?);
    r.bytes(NAME, len)?;
    r.take(STATE).map(drop)
}

fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let Some(command) = layer.value(COMMAND) else {
        return;
    };
    let _ = match N::COMMANDS.get(command) {
        Some(name) => write!(out, "{name}"),
        None => write!(out, "Unknown (0x{command:04x})"),
    };
    if let Some(session) = layer.value(SESSION) {
        let _ = write!(out, ", Session: 0x{session:08X}");
    }
}
