//! Unique identifiers (RFC 8415 §11) and names.
use super::fields::*;
use crate::wire::*;

/// Seconds from 1970 to 2000, from which identifiers count time.
const TO_2000: i64 = 946_684_800;

fn hex(bytes: &[u8], separator: &str) -> String {
    let digits: Vec<_> = bytes.iter().map(|b| format!("{b:02x}")).collect();
    digits.join(separator)
}

/// A number that Wireshark keeps as text in hexadecimal.
pub fn note_number(r: &mut Reader, field: Field<Text>) -> Result<(), Stop> {
    let bytes = r.ahead(4)?;
    r.put_text(field, hex(bytes, "").as_bytes());
    r.skip(4)
}

pub fn unique(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(DUID_BYTES, r.at(), r.left(), 0);
    match r.take(DUID_TYPE)? {
        1 if r.left() >= 6 => {
            let hardware = r.take(DUIDLLT_HWTYPE)?;
            let seconds = i64::from(r.word::<u32>()?) + TO_2000;
            r.put_at(
                DUIDLLT_TIME,
                r.at() - 4,
                4,
                (seconds * 1_000_000_000) as u64,
            );
            hardware_address(r, DUIDLLT_LINK_LAYER_ADDR, hardware);
        }
        2 if r.left() >= 4 => {
            r.take(DUIDEN_ENTERPRISE)?;
            r.rest_as(DUIDEN_IDENTIFIER);
        }
        3 if r.left() >= 2 => {
            let hardware = r.take(DUIDLL_HWTYPE)?;
            hardware_address(r, DUIDLL_LINK_LAYER_ADDR, hardware);
        }
        4 => drop(r.rest_as(DUIDUUID_BYTES)),
        _ => {}
    }
    Ok(())
}

fn hardware_address(r: &mut Reader, field: Field<Text>, hardware: u16) {
    let bytes = r.rest();
    let is_mac = matches!(hardware, 1 | 6) && bytes.len() == 6;
    if !bytes.is_empty() {
        r.put_text(field, hex(bytes, if is_mac { ":" } else { "" }).as_bytes());
    }
}

/// Names one after another.
pub fn domains(r: &mut Reader, field: Field<Text>) -> Result<(), Stop> {
    while r.left() > 0 {
        let Some(name) = domain::parse(r.from(0), r.at(), r.at()) else {
            return Ok(());
        };
        let text = domain::escaped(&name.text) + ".";
        r.put_text(field, text.as_bytes());
        r.skip(name.len)?;
    }
    Ok(())
}

/// RFC 4704 §4.
pub fn client_name(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(CLIENT_FQDN_FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, CLIENTFQDN_CLIENT_N);
        r.bits(flags, CLIENTFQDN_CLIENT_S);
    });
    let mut text = vec![];
    let mut rest = r.rest();
    while let [len @ 1..=63, behind @ ..] = rest {
        let Some(label) = behind.get(..usize::from(*len)) else {
            break;
        };
        if !text.is_empty() {
            text.push(b'.');
        }
        text.extend_from_slice(label);
        rest = behind.get(label.len()..).unwrap_or(&[]);
    }
    if rest.first() == Some(&0) {
        text.push(b'.');
    }
    if !text.is_empty() {
        r.put_text(CLIENT_DOMAIN, &text);
    }
    Ok(())
}
