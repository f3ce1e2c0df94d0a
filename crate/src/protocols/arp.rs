//! Address Resolution Protocol, with its reverse, inverse and multicast relatives.
use crate::names;
use crate::names::truths;
use crate::protocols::expert;
use crate::wire::expert::{Sequence, Warning};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Address Resolution Protocol (RFC 826)
    "ARP" = "arp" over [Key::Ether(0x0806), Key::Ether(0x8035)] heading heading info info {
        /// Hardware type
        HARDWARE: u16 = "hw.type" as "hwtype" (Repr::Hex) named names::arp::HARDWARE;
        /// Protocol type
        PROTOCOL_TYPE: Hex<u16> = "proto.type" as "ptype" named names::ethernet::TYPES;
        /// Hardware size
        HARDWARE_SIZE: u8 = "hw.size" as "hwlen";
        /// Protocol size
        PROTOCOL_SIZE: u8 = "proto.size" as "plen";
        /// Opcode
        OPCODE: u16 = "opcode" as "op" (Repr::Enum(names::arp::SCAPY_OPCODE)) named names::arp::OPCODE;
        /// Is probe
        PROBE: bool = "isprobe" named truths::TRUE_FALSE;
        /// Is gratuitous
        GRATUITOUS: bool = "isgratuitous" named truths::TRUE_FALSE;
        /// Is announcement
        ANNOUNCEMENT: bool = "isannouncement" named truths::TRUE_FALSE;
        /// Sender MAC address
        SRC_MAC: Mac = "src.hw_mac" as "hwsrc";
        /// Sender AX.25 address
        SRC_AX25: Text = "src.hw_ax25" as "hwsrc";
        /// Sender hardware address
        SRC_HARDWARE: Bytes = "src.hw" as "hwsrc";
        /// Sender IP address
        SRC_IP: Ip4 = "src.proto_ipv4" as "psrc";
        /// Sender protocol address
        SRC_PROTOCOL: Bytes = "src.proto" as "psrc";
        /// Target MAC address
        DST_MAC: Mac = "dst.hw_mac" as "hwdst";
        /// Target AX.25 address
        DST_AX25: Text = "dst.hw_ax25" as "hwdst";
        /// Target hardware address
        DST_HARDWARE: Bytes = "dst.hw" as "hwdst";
        /// Target IP address
        DST_IP: Ip4 = "dst.proto_ipv4" as "pdst";
        /// Target protocol address
        DST_PROTOCOL: Bytes = "dst.proto" as "pdst";
        /// Duplicate IP address configured
        DUPLICATE: Warning<Sequence> = "duplicate-address-detected";
        /// Frame showing earlier use of IP address
        DUPLICATE_FRAME: u32 = "duplicate-address-frame" line Derived;
        /// Seconds since earlier frame seen
        DUPLICATE_SECONDS: u32 = "seconds-since-duplicate-address-frame" line Derived;
        /// DRARP error status
        DRARP_ERROR: u16 = "dst.drarp_error_status" named names::arp::DRARP_ERROR;
    }
}

/// The two addresses of one party, each in the three forms that they have.
struct Party {
    mac: Field<Mac>,
    ax25: Field<Text>,
    hardware: Field<Bytes>,
    ip: Field<Ip4>,
    protocol: Field<Bytes>,
}
const SENDER: Party = Party {
    mac: SRC_MAC,
    ax25: SRC_AX25,
    hardware: SRC_HARDWARE,
    ip: SRC_IP,
    protocol: SRC_PROTOCOL,
};
const TARGET: Party = Party {
    mac: DST_MAC,
    ax25: DST_AX25,
    hardware: DST_HARDWARE,
    ip: DST_IP,
    protocol: DST_PROTOCOL,
};

/// What the header says of the addresses.
struct Sizes {
    hardware_type: u16,
    protocol_type: u16,
    hardware: usize,
    protocol: usize,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let hardware_type = r.peek::<u16>(0).unwrap_or(0);
    // RFC 2225 §8.3: addresses of ATM have two parts, and another header.
    if hardware_type == 19 {
        return super::atm_arp::dissect_here(r);
    }
    let hardware_type = r.take(HARDWARE)?;
    let protocol_type = r.take(PROTOCOL_TYPE)?.0;
    let hardware = usize::from(r.take(HARDWARE_SIZE)?);
    let protocol = usize::from(r.take(PROTOCOL_SIZE)?);
    let opcode = r.take(OPCODE)?;
    let sizes = Sizes {
        hardware_type,
        protocol_type,
        hardware,
        protocol,
    };
    let addresses = r.ahead(2 * (hardware + protocol))?;
    note_purpose(r, opcode, &sizes, addresses);
    read_party(r, &SENDER, &sizes)?;
    match opcode {
        // RFC 1931 §3: the error stands where the target's protocol address would.
        7 => {
            read_hardware(r, &TARGET, &sizes)?;
            let error = r.ahead(protocol)?.first().copied().unwrap_or(0);
            r.put_at(DRARP_ERROR, r.at(), 1, u64::from(error));
            r.skip(protocol)?;
        }
        _ => read_party(r, &TARGET, &sizes)?,
    }
    if (hardware_type, protocol_type) == (1, 0x0800) && (hardware, protocol) == (6, 4) {
        note_duplicate(r, opcode, addresses);
    }
    r.limit(0);
    Ok(Next::End)
}

/// RFC 5227 §1.1: requests and replies that tell or ask about one's own address.
fn note_purpose(r: &mut Reader, opcode: u16, sizes: &Sizes, addresses: &[u8]) {
    let (sender, target) = addresses.split_at(sizes.hardware + sizes.protocol);
    let (target_hardware, target_protocol) = target.split_at(sizes.hardware);
    let sender_protocol = &sender[sizes.hardware..];
    if !matches!(opcode, 1 | 2) || sender_protocol.is_empty() {
        return;
    }
    let zero = |bytes: &[u8]| bytes.iter().all(|byte| *byte == 0);
    if sender_protocol == target_protocol {
        r.put(GRATUITOUS, 1);
        if opcode == 1 && zero(target_hardware) {
            r.put(ANNOUNCEMENT, 1);
        }
    } else if opcode == 1 && zero(target_hardware) && zero(sender_protocol) {
        r.put(PROBE, 1);
    }
}

/// Whether somebody else had one of the addresses before: the sender's, and what a reply says of the target.
fn note_duplicate(r: &mut Reader, opcode: u16, addresses: &[u8]) {
    const REQUEST: u16 = 1;
    const REPLY: u16 = 2;
    let parties = match opcode {
        REQUEST => 1,
        REPLY => 2,
        _ => 0,
    };
    for party in addresses.chunks_exact(10).take(parties) {
        let (mac, ip) = party.split_at(6);
        let word = |bytes: &[u8]| {
            bytes
                .iter()
                .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
        };
        let (mac, ip) = (word(mac), word(ip));
        let is_group = mac >> 40 & 1 == 1;
        if is_group || mac == 0 || ip == 0 {
            continue;
        }
        match r.of_capture(|r| r.recall(ip)) {
            Some(earlier) if earlier.value != mac => return note_earlier(r, ip, &earlier),
            _ => r.of_capture(|r| r.remember(ip, mac)),
        }
    }
}

fn note_earlier(r: &mut Reader, ip: u64, earlier: &Fact) {
    const SECOND: i64 = 1_000_000_000;
    let address = std::net::Ipv4Addr::from(ip as u32);
    expert::tell_as(
        r,
        DUPLICATE,
        format_args!("Duplicate IP address configured ({address})"),
    );
    r.put(DUPLICATE_FRAME, earlier.frame.into());
    let seconds = |time_ns: i64| time_ns.div_euclid(SECOND);
    let since = seconds(r.frame().time_ns).wrapping_sub(seconds(earlier.time_ns));
    r.put(DUPLICATE_SECONDS, since as u32 as u64);
}

fn read_party(r: &mut Reader, party: &Party, sizes: &Sizes) -> Result<(), Stop> {
    read_hardware(r, party, sizes)?;
    read_protocol(r, party, sizes)
}

fn read_hardware(r: &mut Reader, party: &Party, sizes: &Sizes) -> Result<(), Stop> {
    match (sizes.hardware_type, sizes.hardware) {
        (_, 0) => {}
        (1 | 6, 6) => {
            r.take(party.mac)?;
        }
        (0 | 3, 7) => {
            let bytes = r.ahead(7)?;
            r.put_text(party.ax25, joined(bytes).as_bytes());
            r.skip(7)?;
        }
        (_, len) => {
            r.bytes(party.hardware, len)?;
        }
    }
    Ok(())
}

fn read_protocol(r: &mut Reader, party: &Party, sizes: &Sizes) -> Result<(), Stop> {
    match (sizes.protocol_type, sizes.protocol) {
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

fn heading(layer: &Layer, out: &mut String) {
    let Some(opcode) = layer.value(OPCODE) else {
        return;
    };
    let kind = match names::arp::OPCODE.get(opcode) {
        _ if layer.value(PROBE).is_some() => "ARP Probe",
        _ if layer.value(ANNOUNCEMENT).is_some() => "ARP Announcement",
        Some(name) => name,
        None => {
            let _ = write!(out, " (opcode 0x{opcode:04x})");
            return;
        }
    };
    let gratuitous = match layer.value(GRATUITOUS) {
        Some(_) if !kind.starts_with("ARP") => "/gratuitous ARP",
        _ => "",
    };
    let _ = write!(out, " ({kind}{gratuitous})");
}

/// An address of a party as text.
struct Shown(String);
impl Shown {
    fn hardware(layer: &Layer, party: &Party) -> Shown {
        let span = layer.span(party.mac);
        Shown::bytes(match span {
            Some(span) => return Shown(Address::Mac(span.value).to_string()),
            None => layer.bytes(party.hardware),
        })
    }
    fn protocol(layer: &Layer, party: &Party) -> Shown {
        match layer.value(party.ip) {
            Some(ip) => Shown(std::net::Ipv4Addr::from(ip as u32).to_string()),
            None => Shown::bytes(layer.bytes(party.protocol)),
        }
    }
    fn bytes(bytes: Option<&[u8]>) -> Shown {
        Shown(match bytes {
            Some(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
            None => "<No address>".to_string(),
        })
    }
}
fn joined(bytes: &[u8]) -> String {
    let parts: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    parts.join(":")
}

/// What the messages from 11 on are called: of multicast address resolution (RFC 2022 §4), the last of MAPOS (RFC 2176).
const MULTICAST: [&str; 13] = [
    "MARS request",
    "MARS MULTI request",
    "MARS MSERV request",
    "MARS JOIN request",
    "MARS LEAVE",
    "MARS NAK",
    "MARS UNSERV request",
    "MARS SJOIN request",
    "MARS SLEAVE",
    "MARS grouplist request",
    "MARS grouplist reply",
    "MARS redirect map",
    "MAPOS UNARP request",
];

fn info(layer: &Layer, out: &mut String) {
    let Some(opcode) = layer.value(OPCODE) else {
        return;
    };
    if layer
        .packet
        .stops
        .iter()
        .any(|stop| stop.layer == layer.index)
    {
        return;
    }
    let Shown(sender) = Shown::protocol(layer, &SENDER);
    let Shown(target) = Shown::protocol(layer, &TARGET);
    let Shown(sender_hardware) = Shown::hardware(layer, &SENDER);
    let Shown(target_hardware) = Shown::hardware(layer, &TARGET);
    let gratuitous = layer.value(GRATUITOUS).is_some();
    let _ = match opcode {
        0 => write!(out, "Reserved opcode 0"),
        1 if layer.value(ANNOUNCEMENT).is_some() => write!(out, "ARP Announcement for {target}"),
        1 if gratuitous => write!(out, "Gratuitous ARP for {target} (Request)"),
        1 if layer.value(PROBE).is_some() => write!(out, "Who has {target}? (ARP Probe)"),
        1 => write!(out, "Who has {target}? Tell {sender}"),
        2 if gratuitous => write!(out, "Gratuitous ARP for {sender} (Reply)"),
        2 => write!(out, "{sender} is at {sender_hardware}"),
        3 | 5 | 8 => write!(out, "Who is {target_hardware}? Tell {sender_hardware}"),
        4 | 6 => write!(out, "{target_hardware} is at {target}"),
        7 => write!(out, "DRARP Error"),
        9 => write!(out, "{sender_hardware} is at {sender}"),
        10 => write!(out, "ARP NAK"),
        11..=23 => {
            let what = MULTICAST[opcode as usize - 11];
            write!(out, "{what} from {sender_hardware} at {sender}")
        }
        24 | 25 => write!(out, "Experimental {} ( opcode {opcode} )", opcode - 23),
        _ => write!(out, "Unknown ARP opcode 0x{opcode:04x}"),
    };
}
