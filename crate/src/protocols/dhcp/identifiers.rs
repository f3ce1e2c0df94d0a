//! Options that name something by several parts: clients, domains, servers, routes.
use super::fields::*;
use crate::names::dhcp as names;
use crate::wire::*;

const ETHERNET: u8 = 1;
/// RFC 4361 §6.1: an identity association's number and a unique identifier follow.
const BY_ASSOCIATION: u8 = 255;
const MAC: usize = 6;
const GUID: usize = 16;

/// Bytes as Wireshark keeps them here: as text in hexadecimal.
fn note_hex(r: &mut Reader, field: Field<Text>, bytes: &[u8], separator: &str) {
    let digits: Vec<_> = bytes.iter().map(|b| format!("{b:02x}")).collect();
    r.put_text(field, digits.join(separator).as_bytes());
}

/// RFC 2132 §9.14: a hardware type and address, or what only the client understands.
pub fn client(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let Some(kind) = r.peek::<u8>(0) else {
        return Ok(());
    };
    match (kind, len) {
        (1..48, 7) => {
            r.take(HW_TYPE)?;
            hardware(r, kind)
        }
        (0, 17) => {
            r.skip(1)?;
            guid(r)
        }
        (0, 2..) => {
            r.take(CLIENT_ID_TYPE)?;
            r.bytes(CLIENT_ID_UNDEF, len - 1).map(drop)
        }
        (BY_ASSOCIATION, 2..) => {
            r.skip(1)?;
            let number = r.ahead(4)?;
            r.skip(4)?;
            note_hex(r, CLIENT_ID_IAID, number, "");
            unique(r)
        }
        _ => Ok(()),
    }
}

fn hardware(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        ETHERNET | 6 => r.take(HW_MAC_ADDR).map(drop),
        _ => {
            let bytes = r.ahead(MAC)?;
            note_hex(r, CLIENT_HARDWARE_ADDRESS, bytes, "");
            Ok(())
        }
    }
}

/// A unique identifier as DHCPv6 has them (RFC 8415 §11).
fn unique(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(CLIENT_ID_DUID_TYPE)?;
    let hardware = match kind {
        1 => {
            let hardware = r.take(CLIENT_ID_DUID_LLT_HW_TYPE)?;
            r.take(CLIENT_ID_TIME)?;
            hardware
        }
        2 => {
            r.take(CLIENT_ID_ENTERPRISE_NUM)?;
            r.rest_as(CLIENT_ID);
            return Ok(());
        }
        3 => r.take(CLIENT_ID_DUID_LL_HW_TYPE)?,
        _ => return Ok(()),
    };
    let address = r.rest();
    let is_mac = matches!(hardware, 1 | 6) && address.len() == MAC;
    if !address.is_empty() {
        note_hex(
            r,
            CLIENT_ID_LINK_LAYER_ADDRESS,
            address,
            if is_mac { ":" } else { "" },
        );
    }
    Ok(())
}

fn guid(r: &mut Reader) -> Result<(), Stop> {
    let bytes = r.ahead(GUID)?;
    let mut swapped = bytes.to_vec();
    // The first three parts are little-endian (UEFI, Appendix A).
    for part in [0..4, 4..6, 6..8] {
        if let Some(part) = swapped.get_mut(part) {
            part.reverse();
        }
    }
    r.put_text(CLIENT_ID_UUID, &swapped);
    r.skip(GUID)
}

/// RFC 4578 §2.3.
pub fn machine(r: &mut Reader) -> Result<(), Stop> {
    match r.rest() {
        [0, rest @ ..] if rest.len() >= GUID => {
            r.skip(1)?;
            guid(r)
        }
        _ => Ok(()),
    }
}

/// RFC 4578 §2.2.
pub fn network_interface(r: &mut Reader) -> Result<(), Stop> {
    if r.word::<u8>()? == 1 {
        r.take(CLIENT_NETWORK_ID_MAJOR)?;
        r.take(CLIENT_NETWORK_ID_MINOR)?;
    }
    Ok(())
}

/// RFC 4702 §2.
pub fn domain_name(r: &mut Reader, len: usize) -> Result<(), Stop> {
    if len < 3 {
        return Ok(());
    }
    let flags = r.take(FQDN_FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, FQDN_MBZ);
        r.bits(flags, FQDN_N);
        r.bits(flags, FQDN_E);
        r.bits(flags, FQDN_O);
        r.bits(flags, FQDN_S);
    });
    r.take(FQDN_RCODE1)?;
    r.take(FQDN_RCODE2)?;
    if len == 3 {
        return Ok(());
    }
    let text = match flags & 4 {
        0 => r.rest().to_vec(),
        _ => domain::labels(r.rest()),
    };
    r.put_text(FQDN_NAME, &text);
    Ok(())
}

/// RFC 3004 §4, or a text as some clients send it.
pub fn user_classes(r: &mut Reader, len: usize) -> Result<(), Stop> {
    if len < 2 {
        return Ok(());
    }
    let mut rest = r.rest();
    while let [len @ 1..=255, behind @ ..] = rest {
        let Some(next) = behind.get(usize::from(*len)..) else {
            break;
        };
        rest = next;
    }
    if !rest.is_empty() {
        return r.bytes(USER_CLASS_TEXT, len).map(drop);
    }
    let mut number = 0;
    while r.left() > 0 {
        let len = usize::from(r.peek::<u8>(0).unwrap_or(0));
        r.put_at(USER_CLASS, r.at(), len + 1, number);
        number += 1;
        r.nested(|r| {
            r.take(USER_CLASS_LENGTH)?;
            r.bytes(USER_CLASS_DATA, len)
        })?;
    }
    Ok(())
}

/// RFC 3397 §2: domain names, whose pointers count from the option's first byte.
pub fn search_list(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    while r.left() > 0 {
        domain(r, start, SEARCH_DOMAIN)?;
    }
    Ok(())
}

fn domain(r: &mut Reader, start: usize, field: Field<Ascii>) -> Result<(), Stop> {
    let Some(name) = domain::parse(r.from(0), r.at(), start) else {
        return Err(Stop::Malformed("a name that does not end"));
    };
    r.put_text(field, domain::escaped(&name.text).as_bytes());
    r.skip(name.len)
}

/// RFC 2937 §2.
pub fn name_services(r: &mut Reader) -> Result<(), Stop> {
    while r.left() >= 2 {
        let service = r.word::<u16>()?;
        let known = match service {
            0 => "Local naming information (e.g., an /etc/hosts file on a UNIX machine)",
            6 | 41 | 44 | 65 => names::OPTIONS.get(u64::from(service)).unwrap_or(""),
            _ => continue,
        };
        let text = match service {
            0 => format!("{known} (0)"),
            _ => format!("{known} Option ({service})"),
        };
        r.put_text(DHCP_NAME_SERVICE_SEARCH_OPTION, text.as_bytes());
    }
    Ok(())
}

/// RFC 3361 §3.
pub fn sip_servers(r: &mut Reader) -> Result<(), Stop> {
    match r.peek::<u8>(0) {
        None => return Ok(()),
        Some(0) => {
            r.take(SIP_SERVER_ENCODING)?;
            let start = r.at();
            while r.left() > 0 {
                domain(r, start, SIP_SERVER_NAME)?;
            }
        }
        Some(1) => {
            r.take(SIP_SERVER_ENCODING)?;
            while r.left() >= 4 {
                r.take(SIP_SERVER_ADDRESS)?;
            }
        }
        Some(_) => drop(r.take(SIP_SERVER_ENCODING)?),
    }
    Ok(())
}

/// RFC 3442: a prefix with no more bytes than it has bits for, and a router.
pub fn routes(r: &mut Reader) -> Result<(), Stop> {
    if r.left() < 5 {
        return Ok(());
    }
    while let Some(bits @ 0..=32) = r.peek::<u8>(0) {
        let len = 1 + usize::from(bits).div_ceil(8) + 4;
        if len > r.left() {
            break;
        }
        r.bytes(CLASSLESS_STATIC_ROUTE, len)?;
    }
    Ok(())
}

/// RFC 2610 §3.
pub fn directory_agents(r: &mut Reader) -> Result<(), Stop> {
    if r.left() > 0 {
        r.take(SLP_DIRECTORY_AGENT_VALUE)?;
        while r.left() >= 4 {
            r.take(SLP_DIRECTORY_AGENT_SLPDA_ADDRESS)?;
        }
    }
    Ok(())
}

/// RFC 2610 §4.
pub fn service_scope(r: &mut Reader) -> Result<(), Stop> {
    if r.left() > 0 {
        r.take(SLP_SERVICE_SCOPE_VALUE)?;
        r.bytes(SLP_SERVICE_SCOPE_STRING, r.left())?;
    }
    Ok(())
}
