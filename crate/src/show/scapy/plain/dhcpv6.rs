//! DHCPv6 (RFC 8415): a message, and each option above the one before it.
use super::Item::{self, By, Bytes, Counted, Guid, Hex, Int, Ip6, Mac, Named};
use super::dhcpv6_names::*;
use super::{Plain, Then, plain, stacked_or_raw};
use crate::show::scapy::cursor::{Cursor, Read, number};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::{Names, domain};

type Field = (&'static str, Item);
const CODE: Field = ("optcode", Named(2, OPTIONS));
const LEN: Field = ("optlen", Int(2));
const TYPE: Field = ("type", Named(2, DUIDS));
const HARDWARE_TYPE: Field = (
    "hwtype",
    By(|c| c.styled("hwtype", 2, Style::HexNames(HARDWARE)).map(drop)),
);
const LINK: Field = ("lladdr", Mac);
const VENDOR: Field = ("enterprisenum", Named(4, ENTERPRISES));
const INFINITY: Names = Names::sorted(&[(0xffff_ffff, "infinity")]);
const PREFERRED: Field = ("preflft", Named(4, INFINITY));
const VALID: Field = ("validlft", Named(4, INFINITY));
const ASSOCIATION: Field = ("iaid", Hex(4));
const RENEW: Field = ("T1", Int(4));
const REBIND: Field = ("T2", Int(4));
const DATA: Field = ("optdata", Counted("optlen", 0));
const MESSAGE: &[Field] = &[("msgtype", Named(1, MESSAGES)), ("trid", Hex(3))];
const RELAYED: &[Field] = &[
    ("msgtype", Named(1, MESSAGES)),
    ("hopcount", Int(1)),
    ("linkaddr", Ip6),
    ("peeraddr", Ip6),
];

const fn message(name: &'static str, title: &'static str) -> Plain {
    plain(name, title, MESSAGE, Then::By(above))
}
const fn option(name: &'static str, title: &'static str, fields: &'static [Field]) -> Plain {
    plain(name, title, fields, Then::By(above))
}

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    message("DHCP6_Solicit", "DHCPv6 Solicit Message"),
    message("DHCP6_Advertise", "DHCPv6 Advertise Message"),
    message("DHCP6_Request", "DHCPv6 Request Message"),
    message("DHCP6_Confirm", "DHCPv6 Confirm Message"),
    message("DHCP6_Renew", "DHCPv6 Renew Message"),
    message("DHCP6_Rebind", "DHCPv6 Rebind Message"),
    message("DHCP6_Reply", "DHCPv6 Reply Message"),
    message("DHCP6_Release", "DHCPv6 Release Message"),
    message("DHCP6_Decline", "DHCPv6 Decline Message"),
    message("DHCP6_Reconf", "DHCPv6 Reconfigure Message"),
    message("DHCP6_InfoRequest", "DHCPv6 Information Request Message"),
    message("DHCP6_AddrRegInform", "DHCPv6 Information Request Message"),
    message("DHCP6_AddrRegReply", "DHCPv6 Information Reply Message"),
    option("DHCP6_RelayForward", "DHCPv6 Relay Forward Message (Relay Agent/Server Message)", RELAYED),
    option("DHCP6_RelayReply", "DHCPv6 Relay Reply Message (Relay Agent/Server Message)", RELAYED),
    option("DHCP6OptUnknown", "Unknown DHCPv6 Option", &[CODE, LEN, ("data", Counted("optlen", 0))]),
    option("DHCP6OptClientId", "DHCP6 Client Identifier Option", &[CODE, LEN, ("duid", By(identifier))]),
    option("DHCP6OptServerId", "DHCP6 Server Identifier Option", &[CODE, LEN, ("duid", By(identifier))]),
    plain("DUID_LLT", "DUID - Link-layer address plus time", &[TYPE, HARDWARE_TYPE, ("timeval", By(since_2000)), LINK], Then::Raw),
    plain("DUID_EN", "DUID - Assigned by Vendor Based on Enterprise Number", &[TYPE, VENDOR, ("id", Item::All)], Then::Raw),
    plain("DUID_LL", "DUID - Based on Link-layer Address", &[TYPE, HARDWARE_TYPE, LINK], Then::Raw),
    plain("DUID_UUID", "DUID - Based on UUID", &[TYPE, ("uuid", Guid)], Then::Raw),
    option("DHCP6OptIA_NA", "DHCP6 Identity Association for Non-temporary Addresses Option", &[
        CODE, LEN, ASSOCIATION, RENEW, REBIND, ("ianaopts", By(|c| options(c, "ianaopts", 12))),
    ]),
    option("DHCP6OptIA_TA", "DHCP6 Identity Association for Temporary Addresses Option", &[
        CODE, LEN, ASSOCIATION, ("iataopts", By(|c| options(c, "iataopts", 4))),
    ]),
    plain("DHCP6OptIAAddress", "DHCP6 IA Address Option (IA_TA or IA_NA suboption)", &[
        CODE, LEN, ("addr", Ip6), PREFERRED, VALID, ("iaaddropts", By(|c| options(c, "iaaddropts", 24))),
    ], Then::Padding),
    option("DHCP6OptOptReq", "DHCP6 Option Request Option", &[CODE, LEN, ("reqopts", By(requested))]),
    option("DHCP6OptRelayAgentERO", "DHCP6 Option - RelayRequest Option", &[CODE, LEN, ("reqopts", By(requested))]),
    option("DHCP6OptPref", "DHCP6 Preference Option", &[CODE, LEN, ("prefval", Int(1))]),
    option("DHCP6OptElapsedTime", "DHCP6 Elapsed Time Option", &[CODE, LEN, ("elapsedtime", By(elapsed))]),
    option("DHCP6OptRelayMsg", "DHCP6 Relay Message Option", &[CODE, LEN, ("message", By(relayed))]),
    option("DHCP6OptAuth", "DHCP6 Option - Authentication", &[
        CODE, LEN, ("proto", Named(1, AUTH)), ("alg", Named(1, Names::sorted(&[(0, "configuration token"), (1, "HMAC-MD5")]))),
        ("rdm", Named(1, Names::sorted(&[(0, "use of a monotonically increasing value")]))), ("replay", Bytes(8)),
        ("authinfo", Counted("optlen", -11)),
    ]),
    option("DHCP6OptServerUnicast", "DHCP6 Server Unicast Option", &[CODE, LEN, ("srvaddr", Ip6)]),
    option("DHCP6OptStatusCode", "DHCP6 Status Code Option", &[
        CODE, LEN, ("statuscode", Named(2, STATUSES)), ("statusmsg", Counted("optlen", -2)),
    ]),
    option("DHCP6OptRapidCommit", "DHCP6 Rapid Commit Option", &[CODE, LEN]),
    option("DHCP6OptUserClass", "DHCP6 User Class Option", &[
        CODE, LEN, ("userclassdata", By(|c| packets(c, "userclassdata", "USER_CLASS_DATA", 0))),
    ]),
    plain("USER_CLASS_DATA", "user class data", &[("len", Int(2)), ("data", Counted("len", 0))], Then::Padding),
    option("DHCP6OptVendorClass", "DHCP6 Vendor Class Option", &[
        CODE, LEN, VENDOR, ("vcdata", By(|c| packets(c, "vcdata", "VENDOR_CLASS_DATA", 4))),
    ]),
    plain("VENDOR_CLASS_DATA", "vendor class data", &[("len", Int(2)), ("data", Counted("len", 0))], Then::Padding),
    option("DHCP6OptVendorSpecificInfo", "DHCP6 Vendor-specific Information Option", &[
        CODE, LEN, VENDOR, ("vso", By(|c| packets(c, "vso", "VENDOR_SPECIFIC_OPTION", 4))),
    ]),
    plain("VENDOR_SPECIFIC_OPTION", "vendor specific option data", &[("optcode", Int(2)), LEN, DATA], Then::Padding),
    option("DHCP6OptIfaceId", "DHCP6 Interface-Id Option", &[CODE, LEN, ("ifaceid", Counted("optlen", 0))]),
    option("DHCP6OptReconfMsg", "DHCP6 Reconfigure Message Option", &[CODE, LEN, ("msgtype", Named(1, RECONFIGURE))]),
    option("DHCP6OptReconfAccept", "DHCP6 Reconfigure Accept Option", &[CODE, LEN]),
    option("DHCP6OptSIPDomains", "DHCP6 Option - SIP Servers Domain Name List", &[CODE, LEN, ("sipdomains", By(|c| domains(c, "sipdomains")))]),
    option("DHCP6OptSIPServers", "DHCP6 Option - SIP Servers IPv6 Address List", &[CODE, LEN, ("sipservers", By(|c| servers(c, "sipservers")))]),
    option("DHCP6OptDNSServers", "DHCP6 Option - DNS Recursive Name Server", &[CODE, LEN, ("dnsservers", By(|c| servers(c, "dnsservers")))]),
    option("DHCP6OptDNSDomains", "DHCP6 Option - Domain Search List option", &[CODE, LEN, ("dnsdomains", By(|c| domains(c, "dnsdomains")))]),
    option("DHCP6OptIA_PD", "DHCP6 Option - Identity Association for Prefix Delegation", &[
        CODE, LEN, ASSOCIATION, RENEW, REBIND, ("iapdopt", By(|c| options(c, "iapdopt", 12))),
    ]),
    plain("DHCP6OptIAPrefix", "DHCP6 Option - IA Prefix option", &[
        CODE, LEN, PREFERRED, VALID, ("plen", Int(1)), ("prefix", Ip6), ("iaprefopts", By(|c| options(c, "iaprefopts", 25))),
    ], Then::Padding),
    option("DHCP6OptNISServers", "DHCP6 Option - NIS Servers", &[CODE, LEN, ("nisservers", By(|c| servers(c, "nisservers")))]),
    option("DHCP6OptNISPServers", "DHCP6 Option - NIS+ Servers", &[CODE, LEN, ("nispservers", By(|c| servers(c, "nispservers")))]),
    option("DHCP6OptNISDomain", "DHCP6 Option - NIS Domain Name", &[CODE, LEN, ("nisdomain", By(|c| name(c, "nisdomain", 0)))]),
    option("DHCP6OptNISPDomain", "DHCP6 Option - NIS+ Domain Name", &[CODE, LEN, ("nispdomain", By(|c| name(c, "nispdomain", 0)))]),
    option("DHCP6OptSNTPServers", "DHCP6 option - SNTP Servers", &[CODE, LEN, ("sntpservers", By(|c| servers(c, "sntpservers")))]),
    option("DHCP6OptInfoRefreshTime", "DHCP6 Option - Information Refresh Time", &[CODE, LEN, ("reftime", Int(4))]),
    option("DHCP6OptRemoteID", "DHCP6 Option - Relay Agent Remote-ID", &[CODE, LEN, VENDOR, ("remoteid", Counted("optlen", -4))]),
    option("DHCP6OptSubscriberID", "DHCP6 Option - Subscriber ID", &[CODE, LEN, ("subscriberid", Counted("optlen", 0))]),
    option("DHCP6OptClientFQDN", "DHCP6 Option - Client FQDN", &[
        CODE, LEN, ("res", Item::Bits(5)), ("flags", Item::BitFlags(3, &["S", "O", "N"])), ("fqdn", By(|c| name(c, "fqdn", 1))),
    ]),
    option("DHCP6OptNewPOSIXTimeZone", "DHCP6 POSIX Timezone Option", &[CODE, LEN, DATA]),
    option("DHCP6OptNewTZDBTimeZone", "DHCP6 TZDB Timezone Option", &[CODE, LEN, DATA]),
    option("DHCP6OptBootFileUrl", "DHCP6 Boot File URL Option", &[CODE, LEN, DATA]),
    option("DHCP6OptClientNetworkInterId", "DHCP6 Client Network Interface Identifier Option", &[
        CODE, LEN, ("iitype", Int(1)), ("iimajor", Int(1)), ("iiminor", Int(1)),
    ]),
    option("DHCP6OptClientLinkLayerAddr", "DHCP6 Option - Client Link Layer address", &[CODE, LEN, ("lltype", Int(2)), ("clladdr", Mac)]),
    option("DHCP6OptCaptivePortal", "DHCP6 Option - Captive-Portal", &[CODE, LEN, ("URI", Counted("optlen", 0))]),
    option("DHCP6OptMudUrl", "DHCP6 Option - MUD URL", &[CODE, LEN, ("mudstring", Counted("optlen", 0))]),
    option("DHCP6OptAddrRegEnable", "DHCP6 Address Registration Option", &[CODE, LEN]),
];

/// By a message's type.
#[rustfmt::skip]
static KINDS: &[(u8, &str)] = &[
    (1, "DHCP6_Solicit"), (2, "DHCP6_Advertise"), (3, "DHCP6_Request"), (4, "DHCP6_Confirm"), (5, "DHCP6_Renew"),
    (6, "DHCP6_Rebind"), (7, "DHCP6_Reply"), (8, "DHCP6_Release"), (9, "DHCP6_Decline"), (10, "DHCP6_Reconf"),
    (11, "DHCP6_InfoRequest"), (12, "DHCP6_RelayForward"), (13, "DHCP6_RelayReply"), (36, "DHCP6_AddrRegInform"),
    (37, "DHCP6_AddrRegReply"),
];
/// By an option's code; those that Scapy knows and this does not have no class.
#[rustfmt::skip]
static CODES: &[(u16, &str)] = &[
    (1, "DHCP6OptClientId"), (2, "DHCP6OptServerId"), (3, "DHCP6OptIA_NA"), (4, "DHCP6OptIA_TA"), (5, "DHCP6OptIAAddress"),
    (6, "DHCP6OptOptReq"), (7, "DHCP6OptPref"), (8, "DHCP6OptElapsedTime"), (9, "DHCP6OptRelayMsg"), (11, "DHCP6OptAuth"),
    (12, "DHCP6OptServerUnicast"), (13, "DHCP6OptStatusCode"), (14, "DHCP6OptRapidCommit"), (15, "DHCP6OptUserClass"),
    (16, "DHCP6OptVendorClass"), (17, "DHCP6OptVendorSpecificInfo"), (18, "DHCP6OptIfaceId"), (19, "DHCP6OptReconfMsg"),
    (20, "DHCP6OptReconfAccept"), (21, "DHCP6OptSIPDomains"), (22, "DHCP6OptSIPServers"), (23, "DHCP6OptDNSServers"),
    (24, "DHCP6OptDNSDomains"), (25, "DHCP6OptIA_PD"), (26, "DHCP6OptIAPrefix"), (27, "DHCP6OptNISServers"),
    (28, "DHCP6OptNISPServers"), (29, "DHCP6OptNISDomain"), (30, "DHCP6OptNISPDomain"), (31, "DHCP6OptSNTPServers"),
    (32, "DHCP6OptInfoRefreshTime"), (33, ""), (34, ""), (37, "DHCP6OptRemoteID"), (38, "DHCP6OptSubscriberID"),
    (39, "DHCP6OptClientFQDN"), (40, ""), (41, "DHCP6OptNewPOSIXTimeZone"), (42, "DHCP6OptNewTZDBTimeZone"),
    (43, "DHCP6OptRelayAgentERO"), (48, ""), (56, ""), (59, "DHCP6OptBootFileUrl"), (61, ""),
    (62, "DHCP6OptClientNetworkInterId"), (65, ""), (66, ""), (68, ""), (79, "DHCP6OptClientLinkLayerAddr"),
    (103, "DHCP6OptCaptivePortal"), (112, "DHCP6OptMudUrl"), (148, "DHCP6OptAddrRegEnable"),
];

/// By the type, where anything follows it.
pub fn choose(bytes: &[u8]) -> Option<&'static str> {
    let (kind, _) = bytes.first().zip(bytes.get(1))?;
    KINDS
        .iter()
        .find(|known| known.0 == *kind)
        .map(|known| known.1)
}

fn by_code(bytes: &[u8]) -> Option<&'static str> {
    let &[high, low, _, ..] = bytes else {
        return None;
    };
    let code = u16::from_be_bytes([high, low]);
    let found = CODES.iter().find(|known| known.0 == code);
    Some(found.map_or("DHCP6OptUnknown", |known| known.1))
}

fn above(_: &Layer, rest: &[u8]) -> Above {
    match by_code(rest) {
        None => Above::Raw,
        Some("") => Above::Unknown,
        Some(class) => Above::Class(class),
    }
}

/// What an option's length leaves behind `header` bytes, to be read apart; the cursor stands behind it.
fn within<'a>(c: &mut Cursor<'a>, header: i64) -> Cursor<'a> {
    c.apart(super::counted(c, "optlen", -header) as usize)
}

/// Options in an option. An address or a prefix leaves the next to the list; what follows any other stands above it.
fn options(c: &mut Cursor, name: &'static str, header: i64) -> Read {
    let mut inner = within(c, header);
    let (len, mut list) = (inner.left(), vec![]);
    while inner.left() > 0 {
        let class = by_code(inner.rest()).filter(|class| *class != "DHCP6OptUnknown");
        list.push(stacked_or_raw(&mut inner, class.and_then(super::find)));
    }
    c.push(name, Value::Packets(list), Style::Plain, len);
    Ok(())
}

fn packets(c: &mut Cursor, name: &'static str, class: &str, header: i64) -> Read {
    let mut inner = within(c, header);
    let len = inner.left();
    c.push(
        name,
        Value::Packets(super::listed(&mut inner, class)),
        Style::Plain,
        len,
    );
    Ok(())
}

/// A packet of the class that its bytes tell, else raw.
fn packet(c: &mut Cursor, name: &'static str, choose: fn(&[u8]) -> Option<&'static str>) -> Read {
    let mut inner = within(c, 0);
    let len = inner.left();
    match len {
        0 => c.default(name, Value::None),
        _ => {
            let class = choose(inner.rest()).unwrap_or("Raw");
            let value = super::pointed::one(&mut inner, class);
            c.push(name, value, Style::Plain, len);
        }
    }
    Ok(())
}
fn relayed(c: &mut Cursor) -> Read {
    packet(c, "message", choose)
}
fn identifier(c: &mut Cursor) -> Read {
    packet(c, "duid", |bytes| match bytes {
        [_, kind, _, _, _, ..] => ["DUID_LLT", "DUID_EN", "DUID_LL", "DUID_UUID"]
            .get(usize::from(*kind).wrapping_sub(1))
            .copied(),
        _ => None,
    })
}

/// Seconds since the beginning of 2000.
fn since_2000(c: &mut Cursor) -> Read {
    const EPOCH: i64 = 946_684_800;
    let seconds = c.int("timeval", 4)? as i64 + EPOCH;
    c.say(crate::show::scapy::time::with_seconds(seconds));
    Ok(())
}

/// Hundredths of a second.
fn elapsed(c: &mut Cursor) -> Read {
    let time = c.int("elapsedtime", 2)?;
    c.say(match time {
        0xffff => "infinity (0xffff)".into(),
        _ => format!("{}.{:02} sec", time / 100, time % 100),
    });
    Ok(())
}

fn requested(c: &mut Cursor) -> Read {
    let inner = within(c, 0);
    let codes = inner.rest().chunks_exact(2);
    let list = codes.map(|code| Value::Int(number(code)));
    c.push(
        "reqopts",
        Value::List(list.collect()),
        Style::EachNamed(OPTIONS),
        inner.left(),
    );
    Ok(())
}

fn servers(c: &mut Cursor, name: &'static str) -> Read {
    let mut inner = within(c, 0);
    inner.ip6_list(name, usize::MAX);
    c.layer.fields.append(&mut inner.layer.fields);
    Ok(())
}

fn domains(c: &mut Cursor, name: &'static str) -> Read {
    let inner = within(c, 0);
    let (mut bytes, mut list) = (inner.rest(), vec![]);
    while !bytes.is_empty() {
        let mut text = String::new();
        while let Some((len, rest)) = bytes.split_first().filter(|(len, _)| **len > 0) {
            let (label, behind) = rest.split_at(usize::from(*len).min(rest.len()));
            text += &String::from_utf8_lossy(label);
            text.push('.');
            bytes = behind;
        }
        if text.is_empty() {
            text.push('.');
        }
        list.push(Value::Text(text));
        bytes = bytes.get(1..).unwrap_or(&[]);
    }
    c.push(name, Value::List(list), Style::Plain, inner.left());
    Ok(())
}

fn name(c: &mut Cursor, field: &'static str, header: i64) -> Read {
    let inner = within(c, header);
    let text = domain::absolute(inner.rest(), 0, 0);
    c.push(field, Value::Bytes(text), Style::Plain, inner.left());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_in_options_come_to_an_end() {
        // Each association holds one more, up to the end of the longest packet.
        let mut bytes: Vec<u8> = vec![];
        for level in 0..4000u32 {
            bytes.extend([0, 3]);
            bytes.extend(
                (u32::from(u16::MAX) - 16 * level - 4)
                    .to_be_bytes()
                    .split_at(2)
                    .1,
            );
            bytes.extend([0; 12]);
        }
        let mut c = Cursor::new(&bytes, 0, bytes.len(), Layer::new("", ""));
        let read =
            super::super::find("DHCP6OptIA_NA").map(|class| super::super::stacked(&mut c, class));
        assert!(matches!(read, Some(Ok(_))));
    }
}
