//! ARP over ATM: another header, with numbers and subaddresses (RFC 2225 §8.3).
use super::index;
use crate::names::arp as names;
use crate::names::truths;
use crate::protocols::expert;
use crate::wire::expert::{Violation, Warning};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// ATM Address Resolution Protocol (RFC 2225)
    "ATMARP" = "atmarp" over [] {
        /// Hardware type
        HARDWARE: u16 = ".arp.hw.type" named names::HARDWARE;
        /// Protocol type
        PROTOCOL_TYPE: Hex<u16> = ".arp.proto.type";
        /// Sender ATM number type
        SRC_NUMBER_E164: Flag<6> = ".arp.src.htype" named truths::E_164;
        /// Sender ATM number length
        SRC_NUMBER_LEN: Bits<0, 6> = ".arp.src.hlen";
        /// Sender ATM subaddress type
        SRC_SUB_E164: Flag<6> = ".arp.src.stype" named truths::E_164;
        /// Sender ATM subaddress length
        SRC_SUB_LEN: Bits<0, 6> = ".arp.src.slen";
        /// Opcode
        OPCODE: u16 = ".arp.opcode" named names::OPCODE;
        /// Sender protocol size
        SRC_SIZE: u8 = ".arp.src.pln";
        /// Target ATM number type
        DST_NUMBER_E164: Flag<6> = ".arp.dst.htype" named truths::E_164;
        /// Target ATM number length
        DST_NUMBER_LEN: Bits<0, 6> = ".arp.dst.hlen";
        /// Target ATM subaddress type
        DST_SUB_E164: Flag<6> = ".arp.dst.stype" named truths::E_164;
        /// Target ATM subaddress length
        DST_SUB_LEN: Bits<0, 6> = ".arp.dst.slen";
        /// Target protocol size
        DST_SIZE: u8 = ".arp.dst.pln";
        /// Sender ATM number (E.164)
        SRC_E164: Text = ".arp.src.atm_num_e164";
        /// Sender ATM number (NSAP)
        SRC_NSAP: Bytes = ".arp.src.atm_num_nsap";
        /// Sender ATM subaddress
        SRC_SUB: Bytes = ".arp.src.atm_subaddr";
        /// Sender IP address
        SRC_IP: Ip4 = ".arp.src.proto_ipv4";
        /// Sender protocol address
        SRC_PROTOCOL: Bytes = ".arp.src.proto";
        /// Target ATM number (E.164)
        DST_E164: Text = ".arp.dst.atm_num_e164";
        /// Target ATM number (NSAP)
        DST_NSAP: Bytes = ".arp.dst.atm_num_nsap";
        /// Target ATM subaddress
        DST_SUB: Bytes = ".arp.dst.atm_subaddr";
        /// Target IP address
        DST_IP: Ip4 = ".arp.dst.proto_ipv4";
        /// Target protocol address
        DST_PROTOCOL: Bytes = ".arp.dst.proto";
        /// AFI
        AFI: Hex<u8> = ".arp.src.atm_afi" named names::ATM_AFI;
        /// Data Country Code
        COUNTRY: Hex<u16> = ".arp.src.atm_data_country_code";
        /// Data Country Code (group)
        COUNTRY_GROUP: Hex<u16> = ".arp.src.atm_data_country_code_group";
        /// International Code Designator
        DESIGNATOR: Hex<u16> = ".arp.src.atm_international_code_designator";
        /// International Code Designator (group)
        DESIGNATOR_GROUP: Hex<u16> = ".arp.src.atm_international_code_designator_group";
        /// E.164 ISDN
        ISDN: Bytes = ".arp.src.atm_e.164_isdn";
        /// E.164 ISDN (group)
        ISDN_GROUP: Bytes = ".arp.src.atm_e.164_isdn_group";
        /// High Order DSP
        HIGH_ORDER: Bytes = ".arp.src.atm_high_order_dsp";
        /// End System Identifier
        END_SYSTEM: Bytes = ".arp.src.atm_end_system_identifier";
        /// Selector
        SELECTOR: Hex<u8> = ".arp.src.atm_selector";
        /// Rest of address
        REST: Bytes = ".arp.src.atm_rest_of_address";
        /// Unknown AFI
        UNKNOWN_AFI: Warning<Violation> = ".arp.src.atm_afi.unknown";
    }
}

/// The fields of one party.
struct Party {
    e164: Field<Text>,
    nsap: Field<Bytes>,
    sub: Field<Bytes>,
    ip: Field<Ip4>,
    protocol: Field<Bytes>,
}
const SENDER: Party = Party {
    e164: SRC_E164,
    nsap: SRC_NSAP,
    sub: SRC_SUB,
    ip: SRC_IP,
    protocol: SRC_PROTOCOL,
};
const TARGET: Party = Party {
    e164: DST_E164,
    nsap: DST_NSAP,
    sub: DST_SUB,
    ip: DST_IP,
    protocol: DST_PROTOCOL,
};

/// A type and length in one byte: whether the address is of E.164, and its bytes.
type Size = (bool, usize);

/// Reads the whole packet within the layer of ARP.
pub(super) fn dissect_here(r: &mut Reader) -> Result<Next, Stop> {
    r.borrowing(index("atmarp").unwrap_or(u16::MAX), read)
}

fn read(r: &mut Reader) -> Result<Next, Stop> {
    r.take(HARDWARE)?;
    let protocol_type = r.take(PROTOCOL_TYPE)?.0;
    let number = read_size(r, SRC_NUMBER_E164, SRC_NUMBER_LEN)?;
    let sub = read_size(r, SRC_SUB_E164, SRC_SUB_LEN)?;
    r.take(OPCODE)?;
    let protocol = usize::from(r.take(SRC_SIZE)?);
    let target_number = read_size(r, DST_NUMBER_E164, DST_NUMBER_LEN)?;
    let target_sub = read_size(r, DST_SUB_E164, DST_SUB_LEN)?;
    let target_protocol = usize::from(r.take(DST_SIZE)?);
    read_party(r, &SENDER, number, sub, (protocol_type, protocol))?;
    read_party(
        r,
        &TARGET,
        target_number,
        target_sub,
        (protocol_type, target_protocol),
    )?;
    r.limit(0);
    Ok(Next::End)
}

fn read_size(r: &mut Reader, e164: Field<Flag<6>>, len: Field<Bits<0, 6>>) -> Result<Size, Stop> {
    let word = r.word::<u8>()?;
    let kind = r.bits(word, e164) != 0;
    Ok((kind, r.bits(word, len) as usize))
}

fn read_party(
    r: &mut Reader,
    party: &Party,
    number: Size,
    sub: Size,
    protocol: (u16, usize),
) -> Result<(), Stop> {
    match number {
        (_, 0) => {}
        (true, len) => {
            r.bytes(party.e164, len)?;
        }
        (false, len) => {
            let at = r.at();
            r.bytes(party.nsap, len)?;
            r.seek(at);
            r.within(len, |r| r.nested(read_nsap))?.ok();
        }
    }
    if sub.1 > 0 {
        r.bytes(party.sub, sub.1)?;
    }
    match protocol {
        (_, 0) => {}
        (0x0800, 4) => {
            r.take(party.ip)?;
        }
        (_, len) => {
            r.bytes(party.protocol, len)?;
        }
    }
    Ok(())
}

/// The parts of a network service access point (ATM Forum UNI 3.1 §5.1.3).
fn read_nsap(r: &mut Reader) -> Result<(), Stop> {
    let afi = r.take(AFI)?.0;
    let high_order = match afi {
        0x39 => r.take(COUNTRY).map(|_| 10)?,
        0xbd => r.take(COUNTRY_GROUP).map(|_| 10)?,
        0x47 => r.take(DESIGNATOR).map(|_| 10)?,
        0xc5 => r.take(DESIGNATOR_GROUP).map(|_| 10)?,
        0x45 => r.bytes(ISDN, 8).map(|_| 4)?,
        0xc3 => r.bytes(ISDN_GROUP, 8).map(|_| 4)?,
        _ => {
            expert::tell(r, UNKNOWN_AFI);
            r.rest_as(REST);
            return Ok(());
        }
    };
    r.bytes(HIGH_ORDER, high_order)?;
    r.bytes(END_SYSTEM, 6)?;
    r.take(SELECTOR)?;
    Ok(())
}
