//! Routing Information Protocol, versions 1 and 2.
use crate::protocols::expert;
use crate::wire::expert::{Violation, Warning};
use crate::wire::*;
use std::fmt::Write;

const COMMANDS: Names = Names::sorted(&[
    (1, "Request"),
    (2, "Response"),
    (3, "Traceon"),
    (4, "Traceoff"),
    (5, "Vendor specific (Sun)"),
]);
const VERSIONS: Names = Names::sorted(&[(1, "RIPv1"), (2, "RIPv2")]);
const AUTHENTICATIONS: Names = Names::sorted(&[
    (1, "IP Route"),
    (2, "Simple Password"),
    (3, "Keyed Message Digest"),
]);
const FAMILIES: Names = Names::sorted(&[(0, "Unspecified"), (2, "IP")]);

protocol! {
    /// Routing Information Protocol (RFC 2453)
    "RIP" = "rip" over [] info info edition edition {
        /// Command
        COMMAND: u8 = "command" named COMMANDS;
        /// Version
        VERSION: u8 = "version" named VERSIONS;
        /// Routing Domain
        DOMAIN: u16 = "routing_domain";
        /// Route
        ROUTE: Mark = "";
        /// Address Family
        FAMILY: u16 = "family" named FAMILIES;
        /// Route Tag
        TAG: u16 = "route_tag";
        /// IP Address
        ADDRESS: Ip4 = "ip";
        /// Netmask
        pub MASK: Ip4 = "netmask";
        /// Next Hop
        pub NEXT_HOP: Ip4 = "next_hop";
        /// Metric
        METRIC: u32 = "metric";
        /// Unknown address family
        UNKNOWN: Warning<Violation> = "unknown_address_family";
        /// Authentication
        AUTHENTICATION: Mark = "";
        /// Authentication type
        KIND: u16 = "auth.type" named AUTHENTICATIONS;
        /// Password
        PASSWORD: Text = "auth.passwd";
        /// Digest Offset
        DIGEST_OFFSET: u16 = "digest_offset";
        /// Key ID
        KEY: u8 = "key_id";
        /// Auth Data Len
        DATA_LEN: u8 = "auth_data_len";
        /// Seq num
        SEQUENCE: u32 = "seq_num";
        /// Zero adding
        ZEROS: Text = "zero_padding";
        /// Authentication Data
        DATA: Bytes = "authentication_data";
    }
}

const ENTRY: usize = 20;
const AUTHENTICATED: u16 = 0xffff;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(COMMAND)?;
    let version = r.take(VERSION)?;
    if version == 2 && r.peek::<u16>(0) != Some(0) {
        r.take(DOMAIN)?;
    } else {
        r.skip(2)?;
    }
    let mut trailer = None;
    while r.reported() > 0 {
        let family = r.peek::<u16>(0).unwrap_or(0);
        let kind = r.peek::<u16>(2).unwrap_or(0);
        match (family, trailer) {
            (AUTHENTICATED, Some(len)) if kind == 1 => {
                r.skip(4)?;
                // RFC 2082 counts the four bytes before the digest.
                r.bytes(DATA, usize::from(len).saturating_sub(4))?;
            }
            (AUTHENTICATED, _) => {
                let len = r.group(AUTHENTICATION, authentication)?;
                trailer = trailer.or(len);
            }
            _ => {
                let len = ENTRY.min(r.reported());
                r.ahead(len)?;
                r.put_at(ROUTE, r.at(), len, 0);
                r.within(len, |r| r.nested(|r| route(r, family, version)))??;
            }
        }
    }
    Ok(Next::End)
}

fn route(r: &mut Reader, family: u16, version: u8) -> Result<(), Stop> {
    if !matches!(family, 0 | 2) {
        expert::tell(r, UNKNOWN);
        return Ok(());
    }
    r.take(FAMILY)?;
    if version != 2 {
        r.skip(2)?;
        if family == 2 {
            r.take(ADDRESS)?;
        } else {
            r.skip(4)?;
        }
        r.skip(8)?;
        return r.take(METRIC).map(drop);
    }
    r.take(TAG)?;
    match family {
        2 => drop(r.take(ADDRESS)?),
        _ => r.skip(4)?,
    }
    r.run(&PROTOCOL, MASK, METRIC).map(drop)
}

/// RFC 2453 §4.1, RFC 4822 §2.1; the length of the digest that stands at the end.
fn authentication(r: &mut Reader) -> Result<Option<u8>, Stop> {
    r.skip(2)?;
    match r.take(KIND)? {
        2 => drop(r.padded(PASSWORD, 16)?),
        3 => {
            r.run(&PROTOCOL, DIGEST_OFFSET, KEY)?;
            let len = r.take(DATA_LEN)?;
            r.take(SEQUENCE)?;
            r.padded(ZEROS, 8)?;
            return Ok(Some(len));
        }
        _ => r.skip(16)?,
    }
    Ok(None)
}

fn edition(layer: &Layer) -> Option<&'static str> {
    VERSIONS.get(layer.value(VERSION)?)
}

fn info(layer: &Layer, out: &mut String) {
    let command = layer.value(COMMAND).unwrap_or(0);
    let _ = match COMMANDS.get(command) {
        Some(name) => write!(out, "{name}"),
        None => write!(out, "Unknown command ({command})"),
    };
}
