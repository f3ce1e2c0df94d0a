//! The packets by which PPP's protocols agree on how to work: all have the same form (RFC 1661 §5).
use crate::names::ppp as T;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

/// RFC 1661 §5, RFC 1570, RFC 1962.
pub const CODES: Names = Names::sorted(&[
    (0, "Vendor Specific"),
    (1, "Configuration Request"),
    (2, "Configuration Ack"),
    (3, "Configuration Nak"),
    (4, "Configuration Reject"),
    (5, "Termination Request"),
    (6, "Termination Ack"),
    (7, "Code Reject"),
    (8, "Protocol Reject"),
    (9, "Echo Request"),
    (10, "Echo Reply"),
    (11, "Discard Request"),
    (12, "Identification"),
    (13, "Time Remaining"),
    (14, "Reset Request"),
    (15, "Reset Ack"),
]);

protocol! {
    /// PPP control packet (RFC 1661)
    "PPP" = "ppp.control" column "" over [] {
        /// Code
        CODE: u8 = ".ppp.code" named CODES;
        /// Identifier
        IDENTIFIER: u8 = ".ppp.identifier" line Both;
        /// Length
        LENGTH: u16 = ".ppp.length";
        /// OUI
        OUI: U24 = ".ppp.oui";
        /// Kind
        KIND: Hex<u8> = ".ppp.kind";
        /// Magic Number
        MAGIC: Hex<u32> = ".lcp.magic_number";
        /// Data
        LCP_DATA: Bytes = ".lcp.data";
        /// Message
        MESSAGE: Text = ".lcp.message";
        /// Seconds Remaining
        SECONDS: u32 = ".lcp.secs_remaining";
        /// Rejected Protocol
        REJECTED: Hex<u16> = ".lcp.rej_proto" named T::OPT_AUTH_PROTOCOL;
        /// Data
        DATA: Bytes = ".ppp.data";
        /// Options
        OPTIONS: Mark = "";
    }
}

/// Options of a protocol: its table, the fields that all of its options begin with, and those of each.
pub struct Options {
    pub protocol: &'static Protocol,
    pub kind: Field<u8>,
    pub len: Field<u8>,
    /// Option, and its first and last field.
    pub runs: &'static [(u8, u8, u8)],
}

/// Reads a packet; the configuring ones hold options.
pub fn read(r: &mut Reader, options: &Options) -> Result<Next, Stop> {
    packet(r, Some(options))
}

/// The same of a protocol that has none.
pub fn read_without_options(r: &mut Reader) -> Result<Next, Stop> {
    packet(r, None)
}

fn packet(r: &mut Reader, options: Option<&Options>) -> Result<Next, Stop> {
    let filter = options.map_or("", |options| options.protocol.filter);
    let own = index(filter).unwrap_or(u16::MAX);
    r.borrowing(index("ppp.control").unwrap_or(u16::MAX), |r| {
        let code = r.take(CODE)?;
        r.take(IDENTIFIER)?;
        let len = usize::from(r.take(LENGTH)?);
        r.limit(len.saturating_sub(4));
        match (code, options) {
            (1..=4, None) => {}
            (1..=4, Some(options)) if r.reported() > 0 => r.group(OPTIONS, |r| {
                while r.left() > 0 {
                    r.borrowing(own, |r| option(r, options))?;
                }
                Ok(())
            })?,
            _ => other(r, code, filter == "lcp")?,
        }
        Ok(Next::End)
    })
}

fn option(r: &mut Reader, options: &Options) -> Result<(), Stop> {
    let kind = r.take(options.kind)?;
    let len = usize::from(r.take(options.len)?);
    if len < 2 {
        return Err(Stop::Malformed("an option's length is under 2"));
    }
    let run = options.runs.iter().find(|run| run.0 == kind);
    r.within(len - 2, |r| match run {
        Some((_, first, last)) => r.run_all(options.protocol, *first..=*last).map(|_| ()),
        None => Ok(()),
    })?
}

/// What stands in the others. Only the protocol of the link itself has most of them.
fn other(r: &mut Reader, code: u8, link: bool) -> Result<(), Stop> {
    match (code, link) {
        (0, _) => {
            r.take(MAGIC)?;
            r.take(OUI)?;
            r.take(KIND)?;
            r.rest_as(DATA);
        }
        (8, _) => match super::carried(r.take(REJECTED)?.0) {
            Next::Over(key) => r.quote(key),
            _ => r.carry(r.reported(), Key::Name("data")),
        },
        (9..=11, true) => {
            r.take(MAGIC)?;
            r.rest_as(LCP_DATA);
        }
        (12, true) => {
            r.take(MAGIC)?;
            r.rest_as(MESSAGE);
        }
        (13, true) => {
            r.take(MAGIC)?;
            r.take(SECONDS)?;
            r.rest_as(MESSAGE);
        }
        (5 | 6, true) => {
            r.rest_as(LCP_DATA);
        }
        _ => {
            r.rest_as(DATA);
        }
    }
    Ok(())
}

/// The packet's name, for the list.
pub fn info(layer: &Layer, out: &mut String) {
    let table = index("ppp.control").unwrap_or(u16::MAX);
    let Some(code) = layer.borrowed(table, CODE) else {
        return;
    };
    let own = layer.packet.layers.get(usize::from(layer.index));
    let is = |filter| own.is_some_and(|own| index(filter) == Some(own.protocol));
    // Those behind the first seven are the link's own, or of compression.
    let known = match code.value {
        0..=7 => true,
        8..=13 => is("lcp"),
        _ => is("ccp"),
    };
    let name = CODES.get(code.value).filter(|_| known);
    out.push_str(name.unwrap_or("Unknown"));
}
