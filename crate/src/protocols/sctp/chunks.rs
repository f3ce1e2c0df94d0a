//! SCTP's chunks, each of a type with flags and a length.
use super::fields::*;
use super::{CHUNK_HEADER, acknowledgements, padding, parameters};
use crate::wire::*;

const DATA: u8 = 0;
const INIT: u8 = 1;
const INIT_ACK: u8 = 2;
const I_DATA: u8 = 64;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.peek::<u8>(0).unwrap_or(0);
    let len = usize::from(r.peek::<u16>(2).unwrap_or(0)).max(CHUNK_HEADER);
    r.put_at(CHUNK, r.at(), len, u64::from(kind));
    let here = len.min(r.reported());
    r.within(here, |r| r.nested(|r| chunk(r, kind)))??;
    r.nested(|r| padding(r, len, CHUNK_PADDING));
    Ok(())
}

fn chunk(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    r.take_split(CHUNK_TYPE, &PROTOCOL, CHUNK_BIT_1, CHUNK_BIT_2)?;
    let flags = r.take(CHUNK_FLAGS)?;
    r.nested(|r| match kind {
        DATA | I_DATA => {
            flags!(r, flags: DATA_I_BIT, DATA_U_BIT, DATA_B_BIT, DATA_E_BIT);
        }
        3 => flags!(r, flags: SACK_NOUNCE_SUM),
        6 => flags!(r, flags: ABORT_T_BIT),
        14 => flags!(r, flags: SHUTDOWN_COMPLETE_T_BIT),
        16 => flags!(r, flags: NR_SACK_NOUNCE_SUM),
        129 => flags!(r, flags: PCKDROP_T_BIT, PCKDROP_B_BIT, PCKDROP_M_BIT),
        _ => {}
    });
    r.take(CHUNK_LENGTH)?;
    match kind {
        DATA | I_DATA => return data(r, kind, flags.0),
        INIT | INIT_ACK => return init(r, kind),
        3 => return acknowledgements::read(r, &acknowledgements::PLAIN),
        16 => return acknowledgements::read(r, &acknowledgements::NOT_RENEGABLE),
        4 | 5 | 130 => return parameters::all(r),
        6 | 9 => return parameters::causes(r),
        7 => drop(r.take(SHUTDOWN_CUMULATIVE_TSN_ACK)?),
        10 => drop(r.rest_as(COOKIE)),
        12 => drop(r.take(ECNE_LOWEST_TSN)?),
        13 => drop(r.take(CWR_LOWEST_TSN)?),
        15 => drop(r.run(&PROTOCOL, SHARED_KEY_ID, HMAC)?),
        128 => {
            r.take(ASCONF_ACK_SEQ_NR_NUMBER)?;
            return parameters::all(r);
        }
        129 => drop(r.run(&PROTOCOL, PKTDROP_BANDWIDTH, PKTDROP_DATAFIELD)?),
        132 => drop(r.rest_as(PADDING_DATA)),
        192 => {
            r.take(FORWARD_TSN_TSN)?;
            while r.reported() > 0 {
                r.run(&PROTOCOL, FORWARD_TSN_SID, FORWARD_TSN_SSN)?;
            }
        }
        193 => {
            r.take(ASCONF_SEQ_NR_NUMBER)?;
            return parameters::all(r);
        }
        194 => {
            r.take(I_FORWARD_TSN_TSN)?;
            while r.reported() > 0 {
                r.run(&PROTOCOL, I_FORWARD_TSN_SID, FORWARD_TSN_MID)?;
            }
        }
        _ => drop(r.rest_as(CHUNK_VALUE)),
    }
    Ok(())
}

/// Under which a direction's first number is remembered: 0 or 1, and the ports, the same for both.
pub fn direction_key(r: &Reader, back: bool) -> u64 {
    let ends = r.ends();
    let (low, high) = (
        ends.source_port.min(ends.destination_port),
        ends.source_port.max(ends.destination_port),
    );
    (r.direction() ^ u64::from(back)) << 32 | u64::from(low) << 16 | u64::from(high)
}

fn init(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    let tag = r.peek::<Hex<u32>>(0).map_or(0, |tag| u64::from(tag.0));
    r.put_at(INITIATE_TAG, r.at(), 4, tag);
    let first = match kind {
        INIT => r.run(&PROTOCOL, INIT_INITIATE_TAG, INIT_INITIAL_TSN)?,
        _ => r.run(&PROTOCOL, INITACK_INITIATE_TAG, INITACK_INITIAL_TSN)?,
    };
    let key = direction_key(r, false);
    r.remember(key, first);
    parameters::all(r)
}

fn data(r: &mut Reader, kind: u8, flags: u8) -> Result<(), Stop> {
    const FIRST: u8 = 2;
    const WHOLE: u8 = 3;
    let number = r.word::<u32>()?;
    let key = direction_key(r, false);
    let first = r.recall(key).map(|fact| fact.value as u32);
    if first.is_none() {
        r.remember(key, u64::from(number));
    }
    let relative = number.wrapping_sub(first.unwrap_or(number));
    r.put_at(DATA_TSN, r.at() - 4, 4, u64::from(relative));
    r.put_at(DATA_TSN_RAW, r.at() - 4, 4, u64::from(number));
    r.take(DATA_SID)?;
    let mut protocol = 0;
    if kind == DATA {
        r.take(DATA_SSN)?;
        protocol = r.take(DATA_PAYLOAD_PROTO_ID)?;
    } else {
        r.take(DATA_RESERVED)?;
        r.take(DATA_MID)?;
        match flags & FIRST {
            0 => drop(r.take(DATA_FSN)?),
            _ => protocol = r.take(DATA_PAYLOAD_PROTO_ID)?,
        }
    }
    let len = r.reported();
    if len == 0 {
        return Ok(());
    }
    let above = match flags & WHOLE {
        WHOLE => above(r, protocol),
        _ => Key::Name("data"),
    };
    r.carry(len, above);
    Ok(())
}

/// By the payload's number, then by the ports (IANA).
fn above(r: &Reader, protocol: u32) -> Key {
    Key::Name(match protocol {
        1 => "iua",
        2 => "m2ua",
        3 => "m3ua",
        4 => "sua",
        5 => "m2pa",
        6 => "v5ua",
        7 => "megaco",
        8 => "bicc",
        10 => "dua",
        11 => "asap",
        12 => "enrp",
        13 => "q931",
        18 => "s1ap",
        19 => "rua",
        20 => "hnbap",
        24 => "sbcap",
        25 => "nbap",
        27 => "x2ap",
        29 => "lcsap",
        31 => "sabp",
        43 => "m2ap",
        44 => "m3ap",
        45 => "ssh",
        46 => "diameter",
        47 => "dtls",
        50 => "rtcdc",
        60 => "ngap",
        61 => "xnap",
        62 => "f1ap",
        64 => "e1ap",
        _ => {
            let ends = r.ends();
            let (source, destination) = (ends.source_port, ends.destination_port);
            let by_port = |port| match port {
                53 => Some("dns"),
                80 => Some("http"),
                443 => Some("tls"),
                2904 => Some("m2ua"),
                2905 => Some("m3ua"),
                2944 => Some("megaco"),
                3565 => Some("m2pa"),
                3868 => Some("diameter"),
                4739 => Some("cflow"),
                9900 => Some("iua"),
                14_001 => Some("sua"),
                29_118 => Some("sgsap"),
                36_412 => Some("s1ap"),
                36_422 => Some("x2ap"),
                38_412 => Some("ngap"),
                _ => None,
            };
            let found = by_port(source.min(destination)).or(by_port(source.max(destination)));
            found.unwrap_or("data")
        }
    })
}
