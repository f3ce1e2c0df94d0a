//! ICMPv6: Scapy has a class for each message.
use super::cursor::{Cursor, Read};
use super::icmp;
use super::icmpv6_options as options;
use super::model::{Layer, Style, Value};
use super::stack::{Above, Opened, Place};
use crate::names::icmpv6::SCAPY_TYPE;
use crate::wire::Names;

type Body = fn(&mut Cursor) -> Read;

/// What follows a message's own fields.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    /// The packet it answers.
    Quoted,
    /// The same, with extensions (RFC 4884).
    Extended,
    /// Options of neighbor discovery.
    Options,
    Raw,
    Padding,
}

struct Message {
    number: u8,
    /// Bytes under which Scapy takes it for raw.
    least: usize,
    class: &'static str,
    title: &'static str,
    body: Body,
    then: Then,
}

static UNREACHABLE: Names = Names::sorted(&[
    (0, "No route to destination"),
    (
        1,
        "Communication with destination administratively prohibited",
    ),
    (2, "Beyond scope of source address"),
    (3, "Address unreachable"),
    (4, "Port unreachable"),
]);
static EXCEEDED: Names = Names::sorted(&[
    (0, "hop limit exceeded in transit"),
    (1, "fragment reassembly time exceeded"),
]);
static PROBLEMS: Names = Names::sorted(&[
    (0, "erroneous header field encountered"),
    (1, "unrecognized Next Header type encountered"),
    (2, "unrecognized IPv6 option encountered"),
    (3, "first fragment has incomplete header chain"),
]);
pub static PREFERENCES: Names = Names::sorted(&[
    (0, "Medium (default)"),
    (1, "High"),
    (2, "Reserved"),
    (3, "Low"),
]);
static RPL_CODES: Names = Names::sorted(&[
    (0, "DIS"),
    (1, "DIO"),
    (2, "DAO"),
    (3, "DAO-ACK"),
    (7, "DCO"),
    (8, "DCO-ACK"),
]);

const fn message(
    number: u8,
    least: usize,
    class: &'static str,
    title: &'static str,
    body: Body,
    then: Then,
) -> Message {
    Message {
        number,
        least,
        class,
        title,
        body,
        then,
    }
}

static MESSAGES: &[Message] = &[
    message(
        1,
        8,
        "ICMPv6DestUnreach",
        "ICMPv6 Destination Unreachable",
        |c| error(c, UNREACHABLE),
        Then::Extended,
    ),
    message(
        2,
        8,
        "ICMPv6PacketTooBig",
        "ICMPv6 Packet Too Big",
        |c| with_word(c, "mtu"),
        Then::Quoted,
    ),
    message(
        3,
        8,
        "ICMPv6TimeExceeded",
        "ICMPv6 Time Exceeded",
        |c| error(c, EXCEEDED),
        Then::Extended,
    ),
    message(
        4,
        8,
        "ICMPv6ParamProblem",
        "ICMPv6 Parameter Problem",
        parameter,
        Then::Quoted,
    ),
    message(
        128,
        8,
        "ICMPv6EchoRequest",
        "ICMPv6 Echo Request",
        echo,
        Then::Raw,
    ),
    message(
        129,
        8,
        "ICMPv6EchoReply",
        "ICMPv6 Echo Reply",
        echo,
        Then::Raw,
    ),
    message(
        130,
        24,
        "ICMPv6MLQuery",
        "MLD - Multicast Listener Query",
        listener,
        Then::Raw,
    ),
    message(
        131,
        24,
        "ICMPv6MLReport",
        "MLD - Multicast Listener Report",
        listener,
        Then::Raw,
    ),
    message(
        132,
        24,
        "ICMPv6MLDone",
        "MLD - Multicast Listener Done",
        listener,
        Then::Raw,
    ),
    message(
        133,
        8,
        "ICMPv6ND_RS",
        "ICMPv6 Neighbor Discovery - Router Solicitation",
        |c| with_word(c, "res"),
        Then::Options,
    ),
    message(
        134,
        16,
        "ICMPv6ND_RA",
        "ICMPv6 Neighbor Discovery - Router Advertisement",
        router,
        Then::Options,
    ),
    message(
        135,
        24,
        "ICMPv6ND_NS",
        "ICMPv6 Neighbor Discovery - Neighbor Solicitation",
        solicitation,
        Then::Options,
    ),
    message(
        136,
        24,
        "ICMPv6ND_NA",
        "ICMPv6 Neighbor Discovery - Neighbor Advertisement",
        advertisement,
        Then::Options,
    ),
    message(
        137,
        40,
        "ICMPv6ND_Redirect",
        "ICMPv6 Neighbor Discovery - Redirect",
        redirect,
        Then::Options,
    ),
    message(
        141,
        8,
        "ICMPv6ND_INDSol",
        "ICMPv6 Inverse Neighbor Discovery Solicitation",
        inverse,
        Then::Options,
    ),
    message(
        142,
        8,
        "ICMPv6ND_INDAdv",
        "ICMPv6 Inverse Neighbor Discovery Advertisement",
        inverse,
        Then::Options,
    ),
    message(
        143,
        8,
        "ICMPv6MLReport2",
        "MLDv2 - Multicast Listener Report",
        report,
        Then::Raw,
    ),
    message(
        144,
        8,
        "ICMPv6HAADRequest",
        "ICMPv6 Home Agent Address Discovery Request",
        home_agent,
        Then::Raw,
    ),
    message(
        145,
        8,
        "ICMPv6HAADReply",
        "ICMPv6 Home Agent Address Discovery Reply",
        home_agents,
        Then::Raw,
    ),
    message(
        146,
        8,
        "ICMPv6MPSol",
        "ICMPv6 Mobile Prefix Solicitation",
        prefix_solicitation,
        Then::Raw,
    ),
    message(
        147,
        8,
        "ICMPv6MPAdv",
        "ICMPv6 Mobile Prefix Advertisement",
        prefix_advertisement,
        Then::Options,
    ),
    message(
        151,
        8,
        "ICMPv6MRD_Advertisement",
        "ICMPv6 Multicast Router Discovery Advertisement",
        multicast_router,
        Then::Padding,
    ),
    message(
        152,
        4,
        "ICMPv6MRD_Solicitation",
        "ICMPv6 Multicast Router Discovery Solicitation",
        |c| head(c, "res", None),
        Then::Padding,
    ),
    message(
        153,
        4,
        "ICMPv6MRD_Termination",
        "ICMPv6 Multicast Router Discovery Termination",
        |c| head(c, "res", None),
        Then::Padding,
    ),
    message(
        155,
        4,
        "ICMPv6RPL",
        "RPL",
        |c| head(c, "code", Some(RPL_CODES)),
        Then::Raw,
    ),
];

/// A version 2 query is told from the first by its length (RFC 3810 §8.1).
static QUERY2: Message = message(
    130,
    28,
    "ICMPv6MLQuery2",
    "MLDv2 - Multicast Listener Query",
    query2,
    Then::Raw,
);

/// The class of the message that these bytes begin; none where Scapy leaves them raw.
pub fn class(bytes: &[u8]) -> Option<&'static str> {
    let number = *bytes.first()?;
    if matches!(number, 139 | 140) && bytes.len() > 2 {
        return super::node_information::class(bytes);
    }
    if number == 130 && bytes.len() >= QUERY2.least {
        return Some(QUERY2.class);
    }
    let found = MESSAGES.iter().find(|m| m.number == number)?;
    (bytes.len() >= found.least).then_some(found.class)
}

pub fn open(place: &Place) -> Option<Opened> {
    if place.class.starts_with("ICMPv6NDOpt") {
        return options::open(place);
    }
    if place.class.starts_with("ICMPv6NI") {
        return super::node_information::open(place);
    }
    let mut messages = MESSAGES.iter().chain([&QUERY2]);
    let found = messages.find(|m| m.class == place.class)?;
    let mut c = place.cursor(Layer::new(found.class, found.title));
    (found.body)(&mut c).ok()?;
    let start = c.at;
    let mut layer = c.layer;
    let mut end = place.end;
    let above = match found.then {
        Then::Quoted => Above::Class("IPerror6"),
        Then::Extended => {
            end = icmp::extensions(place, &mut layer);
            Above::Class("IPerror6")
        }
        Then::Options => options::above(place.source.frame.get(start..end).unwrap_or(&[])),
        Then::Raw => Above::Raw,
        Then::Padding => Above::Padding,
    };
    Some(Opened {
        layer,
        payload: start.min(end)..end,
        padding: 0..0,
        above,
    })
}

fn head(c: &mut Cursor, code: &'static str, codes: Option<Names>) -> Read {
    c.named("type", 1, SCAPY_TYPE)?;
    c.styled(code, 1, codes.map_or(Style::Plain, Style::Names))?;
    c.hex("cksum", 2).map(drop)
}

fn error(c: &mut Cursor, codes: Names) -> Read {
    head(c, "code", Some(codes))?;
    c.int("length", 1)?;
    c.hex("unused", 3).map(drop)
}

fn with_word(c: &mut Cursor, name: &'static str) -> Read {
    head(c, "code", None)?;
    c.int(name, 4).map(drop)
}

fn parameter(c: &mut Cursor) -> Read {
    head(c, "code", Some(PROBLEMS))?;
    c.int("ptr", 4).map(drop)
}

fn echo(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.hex("id", 2)?;
    c.hex("seq", 2)?;
    c.all("data");
    Ok(())
}

fn listener(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.int("mrd", 2)?;
    c.int("reserved", 2)?;
    c.ip6("mladdr")
}

fn query2(c: &mut Cursor) -> Read {
    listener(c)?;
    c.bits("Resv", 4)?;
    c.bits("S", 1)?;
    c.bits("QRV", 3)?;
    c.int("QQIC", 1)?;
    let sources = c.int("sources_number", 2)?;
    c.ip6_list("sources", sources as usize);
    Ok(())
}

/// Each record takes what follows it for its payload: they make one packet.
fn report(c: &mut Cursor) -> Read {
    head(c, "res", None)?;
    c.int("reserved", 2)?;
    let count = c.int("records_number", 2)?;
    let start = c.at;
    let mut chain = vec![];
    while c.left() > 0 && count > 0 && chain.len() < MOST_RECORDS {
        match record(c) {
            Ok(layer) => chain.push(layer),
            Err(_) => {
                let mut raw = Cursor::new(c.frame(), c.at, c.end(), Layer::new("Raw", "Raw"));
                raw.all("load");
                chain.push(raw.layer);
                c.at = c.end();
            }
        }
    }
    let len = c.at - start;
    let list = if chain.is_empty() {
        vec![]
    } else {
        vec![chain]
    };
    c.push("records", Value::Packets(list), Style::Plain, len);
    Ok(())
}

const MOST_RECORDS: usize = 256;

fn record(c: &mut Cursor) -> Read<Layer> {
    let title = "ICMPv6 MLDv2 - Multicast Address Record";
    let layer = Layer::new("ICMPv6MLDMultAddrRec", title);
    let mut inner = Cursor::new(c.frame(), c.at, c.end(), layer);
    inner.int("rtype", 1)?;
    let auxiliary = inner.int("auxdata_len", 1)?;
    let sources = inner.int("sources_number", 2)?;
    inner.ip6("dst")?;
    inner.ip6_list("sources", sources as usize);
    inner.bytes("auxdata", auxiliary as i64);
    c.at = inner.at;
    Ok(inner.layer)
}

fn router(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.int("chlim", 1)?;
    c.each_bit(&["M", "O", "H"])?;
    c.bits_styled("prf", 2, Style::Names(PREFERENCES))?;
    c.bits("P", 1)?;
    c.bits("res", 2)?;
    c.int("routerlifetime", 2)?;
    c.int("reachabletime", 4)?;
    c.int("retranstimer", 4).map(drop)
}

fn solicitation(c: &mut Cursor) -> Read {
    with_word(c, "res")?;
    c.ip6("tgt")
}

fn advertisement(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.each_bit(&["R", "S", "O"])?;
    c.bits_styled("res", 29, Style::Hex)?;
    c.ip6("tgt")
}

fn redirect(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.hex("res", 4)?;
    c.ip6("tgt")?;
    c.ip6("dst")
}

fn inverse(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.hex("reserved", 4).map(drop)
}

fn home_agent(c: &mut Cursor) -> Read {
    static MOBILE_ROUTERS: Names = Names::sorted(&[(1, "MR")]);
    head(c, "code", None)?;
    c.hex("id", 2)?;
    c.bits_styled("R", 1, Style::Names(MOBILE_ROUTERS))?;
    c.bits_styled("res", 15, Style::Hex).map(drop)
}

fn home_agents(c: &mut Cursor) -> Read {
    home_agent(c)?;
    c.ip6_list("addresses", usize::MAX);
    Ok(())
}

fn prefix_solicitation(c: &mut Cursor) -> Read {
    head(c, "code", None)?;
    c.hex("id", 2)?;
    c.hex("res", 2).map(drop)
}

fn prefix_advertisement(c: &mut Cursor) -> Read {
    static FLAGS: Names = Names::sorted(&[(1, "O"), (2, "M")]);
    head(c, "code", None)?;
    c.hex("id", 2)?;
    c.bits_styled("flags", 2, Style::Names(FLAGS))?;
    c.bits_styled("res", 14, Style::Hex).map(drop)
}

fn multicast_router(c: &mut Cursor) -> Read {
    head(c, "advinter", None)?;
    c.int("queryint", 2)?;
    c.int("robustness", 2).map(drop)
}
