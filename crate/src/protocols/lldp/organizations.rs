//! Entries of organizations: IEEE 802.1, IEEE 802.3, TIA, IANA.
use super::fields::*;
use super::note_bits;
use crate::wire::*;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    match r.take(OUI)?.0 {
        0x00_80c2 => ieee_802_1(r),
        0x00_120f => ieee_802_3(r),
        0x00_12bb => media(r),
        0x00_005e => iana(r),
        _ => {
            r.rest_as(UNKNOWN);
            Ok(())
        }
    }
}

/// IEEE 802.1Q annex D.
fn ieee_802_1(r: &mut Reader) -> Result<(), Stop> {
    match r.take(TYPE_802_1)?.0 {
        1 => drop(r.take(PORT_VLAN)?),
        2 => {
            let flags = r.take(PROTOCOL_FLAGS)?;
            r.nested(|r| {
                r.bits(flags, PROTOCOL_SUPPORTED);
                r.bits(flags, PROTOCOL_ENABLED);
            });
            r.take(PROTOCOL_VLAN)?;
        }
        3 => {
            r.take(VLAN)?;
            let len = usize::from(r.take(VLAN_NAME_LEN)?);
            if len > 0 {
                r.bytes(VLAN_NAME, len)?;
            }
        }
        4 => {
            let len = r.take(PROTOCOL_LEN)?;
            r.bytes(PROTOCOL_ID, usize::from(len))?;
        }
        7 => aggregation(r)?,
        _ => drop(r.rest_as(UNKNOWN)),
    }
    Ok(())
}

/// IEEE 802.3 §79.3.
fn ieee_802_3(r: &mut Reader) -> Result<(), Stop> {
    match r.take(TYPE_802_3)?.0 {
        1 => physical(r)?,
        3 => aggregation(r)?,
        4 => drop(r.take(MAX_FRAME)?),
        _ => drop(r.rest_as(UNKNOWN)),
    }
    Ok(())
}

fn aggregation(r: &mut Reader) -> Result<(), Stop> {
    let status = r.take(AGGREGATION)?;
    r.nested(|r| {
        r.bits(status, AGGREGATION_CAN);
        r.bits(status, AGGREGATION_DOES);
    });
    r.take(AGGREGATED_PORT)?;
    Ok(())
}

fn physical(r: &mut Reader) -> Result<(), Stop> {
    let status = r.take(NEGOTIATION)?;
    r.nested(|r| {
        r.bits(status, NEGOTIATION_CAN);
        r.bits(status, NEGOTIATION_DOES);
    });
    let modes = r.take(MODES)?;
    note_bits(r, &MODE_BITS, modes.0);
    // Some read the bits from the other end: Wireshark shows both readings.
    note_bits(r, &MODE_BITS_INVERSE, modes.0.reverse_bits());
    r.take(MAU)?;
    Ok(())
}

/// ANSI/TIA-1057 §10.2.
fn media(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TYPE_MEDIA)?.0;
    match kind {
        1 => {
            let can = r.take(MEDIA_CAPABILITIES)?;
            note_bits(r, &MEDIA_BITS, can.0);
            r.take(MEDIA_CLASS)?;
        }
        5 => drop(r.rest_as(HARDWARE)),
        6 => drop(r.rest_as(FIRMWARE)),
        7 => drop(r.rest_as(SOFTWARE)),
        8 => drop(r.rest_as(SERIAL)),
        9 => drop(r.rest_as(MANUFACTURER)),
        10 => drop(r.rest_as(MODEL)),
        11 => drop(r.rest_as(ASSET)),
        _ => drop(r.rest_as(UNKNOWN)),
    }
    Ok(())
}

/// RFC 8520 §11.
fn iana(r: &mut Reader) -> Result<(), Stop> {
    match r.take(TYPE_IANA)?.0 {
        1 => drop(r.rest_as(USAGE)),
        _ => drop(r.rest_as(UNKNOWN)),
    }
    Ok(())
}
