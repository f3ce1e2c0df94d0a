//! DNS messages; the records are in `dns_records`.
use super::cursor::{Cursor, Read};
use super::dns_records as records;
use super::model::{Field, Style, Value};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;

static OPERATIONS: Names = Names::sorted(&[(0, "QUERY"), (1, "IQUERY"), (2, "STATUS")]);
static RESULTS: Names = Names::sorted(&[
    (0, "ok"),
    (1, "format-error"),
    (2, "server-failure"),
    (3, "name-error"),
    (4, "not-implemented"),
    (5, "refused"),
]);
/// Scapy gives a message up that has more records than this in one section.
const MOST_RECORDS: usize = 100;
/// Under TCP a length stands before the message (RFC 1035 §4.2.2); Scapy wants it to count at least these.
const LEAST_OVER_TCP: usize = 14;

pub fn dns(place: &Place) -> Option<Opened> {
    let bytes = place.bytes();
    let stream = place.is_over("TCP") || place.is_over("TCPerror");
    let mut c = place.cursor(place.layer());
    if stream {
        let len = usize::from(u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]));
        if len < LEAST_OVER_TCP || bytes.len() < len {
            return None;
        }
        c.int("length", 2).ok()?;
    }
    let message = c.rest();
    let counts = header(&mut c).ok()?;
    for (section, count) in counts {
        let read = match section {
            "qd" => records::question,
            _ => records::record,
        };
        list(&mut c, section, count, message, read)?;
    }
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Raw))
}

/// Local names: a query's flags mean something else (RFC 4795 §2.1.1).
pub fn local(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let message = c.rest();
    // The highest bit of the flags says that it answers.
    if message.get(2).is_some_and(|flags| flags & 0x80 != 0) {
        c.layer.class = "LLMNRResponse";
        c.layer.title = "Link Local Multicast Node Resolution - Response";
    }
    let counts = local_header(&mut c).ok()?;
    for (section, count) in counts {
        let read = match section {
            "qd" => records::question,
            _ => records::record,
        };
        list(&mut c, section, count, message, read)?;
    }
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Raw))
}

fn local_header(c: &mut Cursor) -> Read<[(&'static str, u64); 4]> {
    c.int("id", 2)?;
    c.bits("qr", 1)?;
    c.bits_styled("opcode", 4, Style::Names(LOCAL_OPERATIONS))?;
    c.each_bit(&["c", "tc", "t"])?;
    c.bits("z", 4)?;
    c.bits_styled("rcode", 4, Style::Names(LOCAL_RESULTS))?;
    Ok([
        ("qd", c.int("qdcount", 2)?),
        ("an", c.int("ancount", 2)?),
        ("ns", c.int("nscount", 2)?),
        ("ar", c.int("arcount", 2)?),
    ])
}

static LOCAL_OPERATIONS: Names = Names::sorted(&[(0, "QUERY")]);
static LOCAL_RESULTS: Names = Names::sorted(&[(0, "ok")]);

/// The fixed header; the sections and how many records each announces.
fn header(c: &mut Cursor) -> Read<[(&'static str, u64); 4]> {
    c.int("id", 2)?;
    c.bits("qr", 1)?;
    c.bits_styled("opcode", 4, Style::Names(OPERATIONS))?;
    c.each_bit(&["aa", "tc", "rd", "ra", "z", "ad", "cd"])?;
    c.bits_styled("rcode", 4, Style::Names(RESULTS))?;
    Ok([
        ("qd", c.int("qdcount", 2)?),
        ("an", c.int("ancount", 2)?),
        ("ns", c.int("nscount", 2)?),
        ("ar", c.int("arcount", 2)?),
    ])
}

/// Reads a section; a record that cannot be read takes all that is left as raw bytes.
fn list(
    c: &mut Cursor,
    name: &'static str,
    count: u64,
    message: &[u8],
    read: records::Record,
) -> Option<()> {
    let start = c.at;
    let mut packets = vec![];
    while c.left() > 0 && (packets.len() as u64) < count {
        let from = c.at;
        match read(c, message) {
            Ok(layers) => packets.push(layers),
            Err(_) => {
                let end = c.end();
                packets.push(vec![super::ip_options::raw(c.frame(), from, end)]);
                c.at = end;
            }
        }
        if packets.len() > MOST_RECORDS {
            return None;
        }
    }
    let len = c.at - start;
    let field = Field::new(name, Value::Packets(packets), Style::Plain);
    c.layer.fields.push(field.at(start, len));
    Some(())
}
