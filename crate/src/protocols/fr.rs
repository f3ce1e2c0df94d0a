//! Frame Relay.
use crate::names::truths;
use crate::names::{self, link_layers as T};
use crate::protocols::expert;
use crate::wire::expert::{Violation, Warning};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Frame Relay (ITU-T Q.922, RFC 2427)
    "FR" = "fr" column "FR" over [Key::Link(107)] info info {
        /// First address octet
        FIRST_ADDR_OCTET: Hex<u8> = "first_addr_octet";
        /// Upper DLCI
        UPPER_DLCI: HexIn<u8, 2, 6> = "upper_dlci";
        /// CR
        pub CR: Flag<1> = "cr" named truths::COMMAND;
        /// EA
        EA: Flag<0> = "ea" named truths::LAST_OCTET;
        /// Second address octet
        SECOND_ADDR_OCTET: Hex<u8> = "second_addr_octet";
        /// Second DLCI
        SECOND_DLCI: HexIn<u8, 4, 4> = "second_dlci";
        /// FECN
        pub FECN: Flag<3> = "fecn" named truths::TRUE_FALSE;
        /// BECN
        pub BECN: Flag<2> = "becn" named truths::TRUE_FALSE;
        /// DE
        pub DE: Flag<1> = "de" named truths::TRUE_FALSE;
        /// EA
        EA_2: Flag<0> = "ea" named truths::LAST_OCTET;
        /// Third address octet
        THIRD_ADDR_OCTET: Hex<u8> = "third_addr_octet";
        /// Third DLCI
        THIRD_DLCI: HexIn<u8, 1, 7> = "third_dlci";
        /// DL-CORE Control
        DLCORE_CONTROL: HexIn<u8, 2, 6> = "dlcore_control";
        /// Lower DLCI
        LOWER_DLCI: HexIn<u8, 2, 6> = "lower_dlci";
        /// DC
        DC: Flag<1> = "dc" named truths::DLCI_ADDRESS;
        /// EA
        EA_3: Flag<0> = "ea" named truths::LAST_OCTET;
        /// DLCI
        DLCI: u32 = "dlci";
        /// Control Field
        CONTROL: Hex<u8> = "control";
        /// N(R)
        CONTROL_N_R: Bits<9, 7> = "control.n_r";
        /// N(S)
        CONTROL_N_S: Bits<1, 7> = "control.n_s";
        /// Poll
        pub CONTROL_P: Flag<4> = "control.p";
        /// Final
        pub CONTROL_F: Flag<4> = "control.f";
        /// Supervisory frame type
        CONTROL_S_FTYPE: HexIn<u16, 2, 2> = "control.s_ftype" named T::CONTROL_S_FTYPE;
        /// Command
        CONTROL_U_MODIFIER_CMD: HexIn<u8, 2, 6> = "control.u_modifier_cmd" named names::llc::COMMANDS;
        /// Response
        CONTROL_U_MODIFIER_RESP: HexIn<u8, 2, 6> = "control.u_modifier_resp" named names::llc::RESPONSES;
        /// Frame type
        CONTROL_FTYPE: Hex<u16> = "control.ftype" named T::CONTROL_FTYPE;
        /// NLPID
        NLPID: Hex<u8> = "nlpid" named T::NLPID;
        /// Organization Code
        SNAP_OUI: U24 = "snap.oui";
        /// Protocol ID
        SNAP_PID: Hex<u16> = "snap.pid";
        /// Type
        SNAPTYPE: Hex<u16> = "snaptype" named names::ethernet::TYPES;
        /// Type
        CHDLCTYPE: Hex<u16> = "chdlctype" named T::CHDLCTYPE;
        /// Bogus extra address octet
        BOGUS_ADDRESS: Warning<Violation> = "bogus_address";
    }
}

/// Unnumbered information.
const UNNUMBERED: u8 = 3;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let dlci = address(r)?;
    if r.reported() == 0 {
        return Ok(Next::End);
    }
    let first = r.ahead(1)?[0];
    match (first, dlci) {
        (UNNUMBERED, _) => {
            unnumbered(r)?;
            network(r)
        }
        // Channels that carry the network's own signals, in numbered frames.
        (_, 0 | 1) => {
            control(r)?;
            if dlci == 0 {
                Ok(Next::Data)
            } else {
                network(r)
            }
        }
        _ => Ok(match r.peek::<u16>(0).and_then(cisco) {
            Some(key) => {
                r.take(CHDLCTYPE)?;
                Next::Over(key)
            }
            None => Next::Data,
        }),
    }
}

/// Two to four octets, of which the last has its lowest bit set; more are bogus.
fn address(r: &mut Reader) -> Result<u64, Stop> {
    let first = r.take_split(FIRST_ADDR_OCTET, &PROTOCOL, UPPER_DLCI, EA)?;
    let mut dlci = first >> 2;
    if first & 1 == 1 {
        return Ok(dlci);
    }
    let second = r.take_split(SECOND_ADDR_OCTET, &PROTOCOL, SECOND_DLCI, EA_2)?;
    dlci = dlci << 4 | second >> 4;
    if second & 1 == 0 {
        if r.peek::<u8>(0).is_some_and(|octet| octet & 1 == 0) {
            let third = r.take(THIRD_ADDR_OCTET)?.raw();
            r.nested(|r| {
                r.part((1, third), &PROTOCOL, THIRD_DLCI.index);
                r.part((1, third), &PROTOCOL, EA_2.index);
            });
            dlci = dlci << 7 | third >> 1;
            while r.peek::<u8>(0).is_some_and(|octet| octet & 1 == 0) {
                expert::tell_at(r, BOGUS_ADDRESS, r.at(), 1);
                r.skip(1)?;
            }
        }
        dlci = last(r, dlci)?;
    }
    r.put_at(DLCI, 0, r.at(), dlci);
    Ok(dlci)
}

/// The last octet has the lowest bits of the channel's number, or says how the network is to treat the frame.
fn last(r: &mut Reader, dlci: u64) -> Result<u64, Stop> {
    let octet = u64::from(r.word::<u8>()?);
    let core = octet & 2 != 0;
    let what = if core {
        DLCORE_CONTROL.index
    } else {
        LOWER_DLCI.index
    };
    for index in [what, DC.index, EA_3.index] {
        r.part((1, octet), &PROTOCOL, index);
    }
    Ok(if core { dlci } else { dlci << 6 | octet >> 2 })
}

fn unnumbered(r: &mut Reader) -> Result<(), Stop> {
    let control = r.take(CONTROL)?;
    r.nested(|r| {
        let answer = r.from(0).first().is_some_and(|octet| octet & 2 != 0);
        let field = match answer {
            true => CONTROL_U_MODIFIER_RESP.index,
            false => CONTROL_U_MODIFIER_CMD.index,
        };
        r.part((1, control.raw()), &PROTOCOL, field);
        r.put_at(CONTROL_FTYPE, r.at() - 1, 1, 3);
    });
    Ok(())
}

/// Numbered frames, and those that supervise them (ITU-T Q.922 §3.4).
fn control(r: &mut Reader) -> Result<(), Stop> {
    let first = r.ahead(1)?[0];
    if first & 3 == UNNUMBERED {
        return unnumbered(r);
    }
    let word = r.word::<Little<u16>>()?;
    r.put_at(CONTROL, r.at() - 2, 2, word.raw() & 0xffff);
    r.nested(|r| {
        r.bits(word, CONTROL_N_R);
        let kind = match first & 1 {
            0 => {
                r.bits(word, CONTROL_N_S);
                0
            }
            _ => {
                r.bits(word, CONTROL_S_FTYPE);
                1
            }
        };
        r.put_at(CONTROL_FTYPE, r.at() - 2, 2, kind);
    });
    Ok(())
}

/// What follows, by its network layer protocol identifier (ISO/IEC TR 9577).
fn network(r: &mut Reader) -> Result<Next, Stop> {
    const PADDING: u8 = 0;
    if r.peek::<u8>(0) == Some(PADDING) {
        r.skip(1)?;
    }
    let key = match r.ahead(1)?[0] {
        // These have the identifier as their own first byte.
        0x81 => return Ok(Next::Over(Key::Name("clnp"))),
        0x82 => return Ok(Next::Over(Key::Name("esis"))),
        0x83 => return Ok(Next::Over(Key::Name("isis"))),
        0x08 => return Ok(Next::Over(Key::Name("q933"))),
        0x80 => return snap(r),
        0xcc => Key::Ether(0x0800),
        0x8e => Key::Ether(0x86dd),
        0xcf => Key::Name("ppp"),
        _ => Key::Name("data"),
    };
    r.take(NLPID)?;
    Ok(Next::Over(key))
}

fn snap(r: &mut Reader) -> Result<Next, Stop> {
    /// The 802.1 committee's: bridged frames.
    const BRIDGED: u32 = 0x0080c2;
    r.take(NLPID)?;
    let oui = r.take(SNAP_OUI)?.0;
    match oui {
        0 => Ok(Next::Over(Key::Ether(r.take(SNAPTYPE)?.0))),
        BRIDGED => Ok(match r.take(SNAP_PID)?.0 {
            1 | 7 => Next::Over(Key::Name("eth")),
            0x0b | 0x0c | 0x0e => Next::Over(Key::Name("stp")),
            _ => Next::Data,
        }),
        _ => r.take(SNAP_PID).map(|_| Next::Data),
    }
}

/// Cisco's own encapsulation: an EtherType and nothing else.
fn cisco(number: u16) -> Option<Key> {
    Some(match number {
        0x0800 | 0x86dd | 0x8847 | 0x8848 => Key::Ether(number),
        0x8035 => Key::Name("slarp"),
        0x2000 => Key::Name("cdp"),
        0xfefe => Key::Name("osi"),
        0x6558 => Key::Name("eth"),
        _ => return None,
    })
}

fn info(layer: &Layer, out: &mut String) {
    if let Some(dlci) = layer.value(DLCI) {
        let _ = write!(out, "DLCI {dlci}");
    }
}
