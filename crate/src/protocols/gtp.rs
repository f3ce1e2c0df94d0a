//! GPRS tunnels: the user's packets (GTP-U); of control messages the header.
use crate::names::truths;
use crate::wire::*;

const PROTOCOL_TYPES: Names = Names::sorted(&[(0, "GTP'"), (1, "GTP")]);
/// 3GPP TS 29.060 §7.1, TS 29.281 §6.1.
const MESSAGES: Names = Names::sorted(&[
    (0, "For future use"),
    (1, "Echo request"),
    (2, "Echo response"),
    (3, "Version not supported"),
    (4, "Node alive request"),
    (5, "Node alive response"),
    (6, "Redirection request"),
    (7, "Redirection response"),
    (16, "Create PDP context request"),
    (17, "Create PDP context response"),
    (18, "Update PDP context request"),
    (19, "Update PDP context response"),
    (20, "Delete PDP context request"),
    (21, "Delete PDP context response"),
    (22, "Initiate PDP Context Activation Request"),
    (23, "Initiate PDP Context Activation Response"),
    (24, "Delete AA PDP Context Request"),
    (25, "Delete AA PDP Context Response"),
    (26, "Error indication"),
    (27, "PDU notification request"),
    (28, "PDU notification response"),
    (29, "PDU notification reject request"),
    (30, "PDU notification reject response"),
    (31, "Supported extension header notification"),
    (32, "Send routing information for GPRS request"),
    (33, "Send routing information for GPRS response"),
    (34, "Failure report request"),
    (35, "Failure report response"),
    (36, "Note MS GPRS present request"),
    (37, "Note MS GPRS present response"),
    (48, "Identification request"),
    (49, "Identification response"),
    (50, "SGSN context request"),
    (51, "SGSN context response"),
    (52, "SGSN context acknowledgement"),
    (53, "Forward relocation request"),
    (54, "Forward relocation response"),
    (55, "Forward relocation complete"),
    (56, "Relocation cancel request"),
    (57, "Relocation cancel response"),
    (58, "Forward SRNS context"),
    (59, "Forward relocation complete acknowledge"),
    (60, "Forward SRNS context acknowledge"),
    (61, "UE Registration Query Request"),
    (62, "UE Registration Query Response"),
    (70, "RAN Information Relay"),
    (96, "MBMS Notification Request"),
    (97, "MBMS Notification Response"),
    (98, "MBMS Notification Reject Request"),
    (99, "MBMS Notification Reject Response"),
    (100, "Create MBMS Context Request"),
    (101, "Create MBMS Context Response"),
    (102, "Update MBMS Context Request"),
    (103, "Update MBMS Context Response"),
    (104, "Delete MBMS Context Request"),
    (105, "Delete MBMS Context Response"),
    (112, "MBMS Registration Request"),
    (113, "MBMS Registration Response"),
    (114, "MBMS De-Registration Request"),
    (115, "MBMS De-Registration Response"),
    (116, "MBMS Session Start Request"),
    (117, "MBMS Session Start Response"),
    (118, "MBMS Session Stop Request"),
    (119, "MBMS Session Stop Response"),
    (120, "MBMS Session Update Request"),
    (121, "MBMS Session Update Response"),
    (128, "MS Info Change Notification Request"),
    (129, "MS Info Change Notification Response"),
    (240, "Data record transfer request"),
    (241, "Data record transfer response"),
    (254, "End Marker"),
    (255, "T-PDU"),
]);
const USER_DATA: u8 = 255;

protocol! {
    /// GPRS Tunneling Protocol (3GPP TS 29.281, TS 29.060)
    "GTP" = "gtp" over [Key::Udp(2152), Key::Udp(2123)] info info accepts accepts {
        /// Flags
        FLAGS: Hex<u8> = "flags";
        /// Version
        VERSION: Bits<5, 3> = "flags.version" named crate::names::tunnels::GTP_FLAGS_VERSION;
        /// Protocol type
        KIND: Flag<4> = "flags.payload" named PROTOCOL_TYPES;
        /// Reserved
        RESERVED: Bits<3, 1> = "flags.reserved";
        /// Is Next Extension Header present?
        HAS_EXTENSION: Flag<2> = "flags.e" named truths::YES_NO;
        /// Is Sequence Number present?
        HAS_SEQUENCE: Flag<1> = "flags.s" named truths::YES_NO;
        /// Is N-PDU number present?
        HAS_NUMBER: Flag<0> = "flags.pn" named truths::YES_NO;
        /// Message Type
        MESSAGE: Hex<u8> = "message" named MESSAGES;
        /// Length
        LEN: u16 = "length";
        /// TEID
        TUNNEL: Hex<u32> = "teid" line Both;
        /// Sequence number
        SEQUENCE: Hex<u16> = "seq_number" line Both;
        /// N-PDU Number
        NUMBER: Hex<u8> = "npdu_number";
        /// Next extension header type
        NEXT: Hex<u8> = "next";
        /// Extension header length
        EXTENSION_LEN: u8 = "ext_hdr.length";
        /// Extension header
        EXTENSION: Bytes = "ext_hdr";
        /// Information elements
        ELEMENTS: Bytes = "";
    }
}

/// A kind of message that is known.
fn accepts(bytes: &[u8], _: Key) -> bool {
    matches!(bytes, [_, kind, ..] if MESSAGES.get(u64::from(*kind)).is_some())
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let flags = r.take(FLAGS)?;
    let version = r.nested(|r| {
        let version = r.bits(flags, VERSION);
        r.bits(flags, KIND);
        r.bits(flags, RESERVED);
        r.bits(flags, HAS_EXTENSION);
        r.bits(flags, HAS_SEQUENCE);
        r.bits(flags, HAS_NUMBER);
        version
    });
    let message = r.take(MESSAGE)?.0;
    let len = usize::from(r.take(LEN)?);
    if version != 1 {
        r.rest_as(ELEMENTS);
        return Ok(Next::End);
    }
    r.take(TUNNEL)?;
    r.limit(len);
    if flags.0 & 7 != 0 {
        options(r, flags.0)?;
    }
    if message != USER_DATA {
        r.rest_as(ELEMENTS);
        return Ok(Next::End);
    }
    Ok(match r.peek::<u8>(0).unwrap_or(0) >> 4 {
        4 => Next::Over(Key::Ether(0x0800)),
        6 => Next::Over(Key::Ether(0x86dd)),
        // Wireshark shows nothing of what is neither.
        _ => {
            r.rest_as(ELEMENTS);
            Next::End
        }
    })
}

/// TS 29.281 §5.1: all three stand there where any of the flags is set.
fn options(r: &mut Reader, flags: u8) -> Result<(), Stop> {
    match flags >> 1 & 1 {
        1 => {
            r.take(SEQUENCE)?;
        }
        _ => r.skip(2)?,
    }
    match flags & 1 {
        1 => {
            r.take(NUMBER)?;
        }
        _ => r.skip(1)?,
    }
    let mut next = match flags >> 2 & 1 {
        1 => r.take(NEXT)?.0,
        _ => {
            r.skip(1)?;
            0
        }
    };
    while next != 0 {
        let len = 4 * usize::from(r.take(EXTENSION_LEN)?);
        if len < 4 {
            return Err(Stop::Malformed("an extension header of no length"));
        }
        r.bytes(EXTENSION, len - 2)?;
        next = r.take(NEXT)?.0;
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let message = layer.value(MESSAGE).unwrap_or(0);
    out.push_str(MESSAGES.get(message).unwrap_or("Unknown message"));
}
