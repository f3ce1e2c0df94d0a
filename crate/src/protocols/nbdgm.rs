//! NetBIOS Datagram Service: datagrams between names, and errors about them.
use super::netbios;
use crate::names::nbdgm as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// NetBIOS Datagram Service (RFC 1002)
    "NBTDatagram" = "nbdgm" column "NBDS" over [Key::Udp(138)] info info {
        /// Message Type
        TYPE: u8 = "type" named names::TYPE;
        /// Flags
        FLAGS: Hex<u8> = "flags";
        /// More fragments follow
        NEXT: Flag<0> = "next" named truths::YES_NO;
        /// This is first fragment
        FIRST: Flag<1> = "first" named truths::YES_NO;
        /// Node Type
        NODE_TYPE: Bits<2, 2> = "node_type" named names::NODE_TYPE;
        /// Datagram ID
        DGRAM_ID: Hex<u16> = "dgram_id";
        /// Source IP
        SRC_IP: Ip4 = "src.ip";
        /// Source Port
        SRC_PORT: u16 = "src.port";
        /// Datagram length
        DGRAM_LEN: u16 = "dgram_len";
        /// Packet offset
        PKT_OFFSET: u16 = "pkt_offset";
        /// Error code
        ERROR_CODE: Hex<u8> = "error_code" named names::ERROR_CODE;
        /// Source name
        SOURCE_NAME: Ascii = "source_name";
        /// Destination name
        DESTINATION_NAME: Ascii = "destination_name";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let kind = r.take(TYPE)?;
    let flags = r.take(FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, NEXT);
        r.bits(flags, FIRST);
        r.bits(flags, NODE_TYPE);
    });
    r.take(DGRAM_ID)?;
    r.take(SRC_IP)?;
    r.take(SRC_PORT)?;
    match kind {
        0x10..=0x12 => {
            r.take(DGRAM_LEN)?;
            r.take(PKT_OFFSET)?;
            name(r, SOURCE_NAME)?;
            name(r, DESTINATION_NAME)?;
            Ok(Next::Over(match r.rest().starts_with(b"\xffSMB") {
                true => Key::Name("smb"),
                false => Key::Name("data"),
            }))
        }
        0x13 => {
            r.take(ERROR_CODE)?;
            Ok(Next::End)
        }
        0x14..=0x16 => {
            name(r, DESTINATION_NAME)?;
            Ok(Next::End)
        }
        _ => Ok(Next::End),
    }
}

fn name(r: &mut Reader, field: Field<Ascii>) -> Result<(), Stop> {
    let Some(name) = domain::parse(r.from(0), r.at(), r.at()) else {
        return Err(Stop::Malformed("a name that does not end"));
    };
    r.put_text(field, netbios::decoded(&name.text).as_bytes());
    r.skip(name.len)
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(TYPE).and_then(|kind| names::TYPE.get(kind));
    out.push_str(kind.unwrap_or("Unknown"));
}
