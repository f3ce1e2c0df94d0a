//! DNS questions and resource records, each type in Scapy's class for it.
use super::cursor::{Cursor, Read, Short};
use super::dns_options;
use super::ip_options::raw;
use super::model::{Field, Layer, Style, Value, Words};
use crate::names::scapy as names;
use crate::wire::Names;

/// Reads a record of the message; leaves the cursor behind it.
pub type Record = fn(&mut Cursor, &[u8]) -> Read<Vec<Layer>>;
type Body = fn(&mut Cursor, &[u8]) -> Read;

const MOST_JUMPS: usize = 20;

pub fn question(c: &mut Cursor, message: &[u8]) -> Read<Vec<Layer>> {
    let layer = Layer::new("DNSQR", "DNS Question Record");
    let mut inner = Cursor::new(c.frame(), c.at, c.end(), layer);
    inner.layer.indents = false;
    domain(&mut inner, "qname", message)?;
    inner.named("qtype", 2, names::DNS_QUERY_TYPES)?;
    inner.bits("unicastresponse", 1)?;
    inner.bits_styled("qclass", 15, Style::Names(names::DNS_CLASSES))?;
    c.at = inner.at;
    Ok(vec![inner.layer])
}

pub fn record(c: &mut Cursor, message: &[u8]) -> Read<Vec<Layer>> {
    let name = name_len(c.rest());
    let fixed = c.rest().get(name..name + 10).ok_or(Short)?;
    let (number, len) = match fixed {
        [high, low, .., len_high, len_low] => (
            u16::from_be_bytes([*high, *low]),
            usize::from(u16::from_be_bytes([*len_high, *len_low])),
        ),
        _ => return Err(Short),
    };
    let end = (c.at + name + 10 + len).min(c.end());
    let kind = kind(number);
    let layer = Layer::new(kind.class, kind.title);
    let mut inner = Cursor::new(c.frame(), c.at, end, layer);
    inner.layer.indents = kind.class != "DNSRR";
    (kind.head)(&mut inner, message)?;
    (kind.body)(&mut inner, message)?;
    let mut layers = vec![inner.layer];
    if inner.at < end {
        let mut rest = raw(c.frame(), inner.at, end);
        (rest.class, rest.title) = kind.rest;
        layers.push(rest);
    }
    c.at = end;
    Ok(layers)
}

/// How long a name is that is not followed anywhere.
fn name_len(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(len) = bytes.get(at) {
        at += 1;
        match len {
            0 => break,
            // What follows a pointer counts as one more label.
            _ if len & 0xc0 != 0 => return (at + 1).min(bytes.len()),
            _ => at += usize::from(*len),
        }
    }
    at.min(bytes.len())
}

struct Kind {
    class: &'static str,
    title: &'static str,
    head: Body,
    body: Body,
    /// What bytes behind the last field become.
    rest: (&'static str, &'static str),
}

fn kind(number: u16) -> Kind {
    let (class, title, body): (_, _, Body) = match number {
        6 => ("DNSRRSOA", "DNS SOA Resource Record", authority),
        13 => ("DNSRRHINFO", "DNS HINFO Resource Record", |c, _| {
            counted(c, "cpulen", "cpu", 1)?;
            counted(c, "oslen", "os", 1)
        }),
        15 => ("DNSRRMX", "DNS MX Resource Record", |c, m| {
            c.int("preference", 2)?;
            domain(c, "exchange", m)
        }),
        33 => ("DNSRRSRV", "DNS SRV Resource Record", |c, m| {
            integers(c, &[("priority", 2), ("weight", 2), ("port", 2)])?;
            domain(c, "target", m)
        }),
        35 => ("DNSRRNAPTR", "DNS NAPTR Resource Record", authority_pointer),
        41 => ("DNSRROPT", "DNS OPT Resource Record", dns_options::body),
        43 => ("DNSRRDS", "DNS DS Resource Record", signer),
        46 => ("DNSRRRSIG", "DNS RRSIG Resource Record", signature),
        47 => ("DNSRRNSEC", "DNS NSEC Resource Record", |c, m| {
            domain(c, "nextname", m)?;
            bitmaps(c);
            Ok(())
        }),
        48 => ("DNSRRDNSKEY", "DNS DNSKEY Resource Record", key),
        50 => ("DNSRRNSEC3", "DNS NSEC3 Resource Record", hashed),
        51 => (
            "DNSRRNSEC3PARAM",
            "DNS NSEC3PARAM Resource Record",
            |c, _| {
                integers(c, &[("hashalg", 1), ("flags", 1), ("iterations", 2)])?;
                counted(c, "saltlength", "salt", 1)
            },
        ),
        64 => (
            "DNSRRSVCB",
            "DNS SVCB Resource Record",
            dns_options::service,
        ),
        65 => (
            "DNSRRHTTPS",
            "DNS HTTPS Resource Record",
            dns_options::service,
        ),
        250 => ("DNSRRTSIG", "DNS TSIG Resource Record", transaction),
        32769 => ("DNSRRDLV", "DNS DLV Resource Record", signer),
        _ => ("DNSRR", "DNS Resource Record", data),
    };
    let head: Body = match number {
        41 => dns_options::head,
        6 | 250 => plain_head,
        _ => head,
    };
    let rest = match number {
        41 => ("Raw", "Raw"),
        _ => ("Padding", "Padding"),
    };
    Kind {
        class,
        title,
        head,
        body,
        rest,
    }
}

/// Name, type, class with the bit that multicast DNS takes from it (RFC 6762 §10.2), lifetime.
fn head(c: &mut Cursor, message: &[u8]) -> Read {
    domain(c, "rrname", message)?;
    c.named("type", 2, names::DNS_TYPES)?;
    c.bits("cacheflush", 1)?;
    c.bits_styled("rclass", 15, Style::Names(names::DNS_CLASSES))?;
    lifetime(c)
}

fn plain_head(c: &mut Cursor, message: &[u8]) -> Read {
    domain(c, "rrname", message)?;
    c.named("type", 2, names::DNS_TYPES)?;
    c.named("rclass", 2, names::DNS_CLASSES)?;
    lifetime(c)
}

fn lifetime(c: &mut Cursor) -> Read {
    c.int("ttl", 4)?;
    forgotten_len(c)
}

/// Scapy forgets the length once it has used it.
pub fn forgotten_len(c: &mut Cursor) -> Read {
    c.skip(2)?;
    c.default("rdlen", Value::None);
    Ok(())
}

pub fn integers(c: &mut Cursor, fields: &[(&'static str, usize)]) -> Read {
    fields
        .iter()
        .try_for_each(|(n, len)| c.int(n, *len).map(drop))
}

/// A string behind its length.
fn counted(c: &mut Cursor, length: &'static str, name: &'static str, width: usize) -> Read {
    let len = c.int(length, width)?;
    c.bytes(name, len as i64);
    Ok(())
}

/// A domain name, its labels each ended by a dot.
pub fn domain(c: &mut Cursor, name: &'static str, message: &[u8]) -> Read {
    let (text, len) = read_name(c.rest(), message);
    c.at += len;
    c.push(name, Value::Bytes(text), Style::Plain, len);
    Ok(())
}

/// The name that `bytes` begin with and how many of them it takes; pointers lead into the message.
fn read_name(bytes: &[u8], message: &[u8]) -> (Vec<u8>, usize) {
    let (mut buffer, mut at) = (bytes, 0);
    let (mut name, mut behind) = (vec![], None);
    let mut jumps = vec![];
    while let Some(&len) = buffer.get(at) {
        at += 1;
        if len & 0xc0 != 0 {
            behind.get_or_insert(at + 1);
            let Some(&low) = buffer.get(at) else { break };
            at = usize::from(len & 0x3f) << 8 | usize::from(low);
            if jumps.contains(&at) || jumps.len() >= MOST_JUMPS {
                break;
            }
            buffer = message;
            jumps.push(at);
        } else if len > 0 {
            let end = (at + usize::from(len)).min(buffer.len());
            name.extend_from_slice(buffer.get(at..end).unwrap_or(&[]));
            name.push(b'.');
            at += usize::from(len);
        } else {
            break;
        }
    }
    if name.is_empty() {
        name.push(b'.');
    }
    (name, behind.unwrap_or(at).min(bytes.len()))
}

fn authority(c: &mut Cursor, message: &[u8]) -> Read {
    domain(c, "mname", message)?;
    domain(c, "rname", message)?;
    let times = ["serial", "refresh", "retry", "expire", "minimum"];
    times.iter().try_for_each(|n| c.int(n, 4).map(drop))
}

fn authority_pointer(c: &mut Cursor, message: &[u8]) -> Read {
    integers(c, &[("order", 2), ("preference", 2)])?;
    counted(c, "flags_len", "flags", 1)?;
    counted(c, "services_len", "services", 1)?;
    counted(c, "regexp_len", "regexp", 1)?;
    domain(c, "replacement", message)
}

fn signer(c: &mut Cursor, _: &[u8]) -> Read {
    c.int("keytag", 2)?;
    c.named("algorithm", 1, names::DNS_ALGORITHMS)?;
    c.named("digesttype", 1, names::DNS_DIGESTS)?;
    c.all("digest");
    Ok(())
}

fn signature(c: &mut Cursor, message: &[u8]) -> Read {
    c.named("typecovered", 2, names::DNS_TYPES)?;
    c.named("algorithm", 1, names::DNS_ALGORITHMS)?;
    c.int("labels", 1)?;
    c.int("originalttl", 4)?;
    for name in ["expiration", "inception"] {
        let seconds = c.int(name, 4)?;
        c.say(super::time::with_seconds(seconds as i64));
    }
    c.int("keytag", 2)?;
    domain(c, "signersname", message)?;
    c.all("signature");
    Ok(())
}

fn key(c: &mut Cursor, _: &[u8]) -> Read {
    const FLAGS: Words = &[
        "S", "?", "?", "?", "?", "?", "?", "?", "Z", "?", "?", "?", "?", "?", "?", "?",
    ];
    c.flags("flags", 2, FLAGS)?;
    c.int("protocol", 1)?;
    c.named("algorithm", 1, names::DNS_ALGORITHMS)?;
    c.all("publickey");
    Ok(())
}

fn hashed(c: &mut Cursor, _: &[u8]) -> Read {
    static FLAGS: Names = Names::sorted(&[(1, "Opt-Out")]);
    c.int("hashalg", 1)?;
    c.named("flags", 1, FLAGS)?;
    c.int("iterations", 2)?;
    counted(c, "saltlength", "salt", 1)?;
    counted(c, "hashlength", "nexthashedownername", 1)?;
    bitmaps(c);
    Ok(())
}

/// The types that a name has (RFC 4034 §4.1.2).
fn bitmaps(c: &mut Cursor) {
    let bytes = c.all("typebitmaps");
    let said = match types_in(bytes) {
        _ if bytes.is_empty() => "[]".to_string(),
        Some(types) if !types.is_empty() => {
            let mut out = String::new();
            super::python::str(&mut out, &Value::List(types));
            out
        }
        _ => return,
    };
    c.say(said);
}

fn types_in(mut bytes: &[u8]) -> Option<Vec<Value>> {
    let mut types = vec![];
    while !bytes.is_empty() {
        let [window, len @ 1..=32, rest @ ..] = bytes else {
            return None;
        };
        let len = usize::from(*len).min(rest.len());
        let (bits, behind) = rest.split_at(len);
        for (at, byte) in (0u64..).zip(bits) {
            for bit in (0..8).filter(|bit| byte << bit & 0x80 != 0) {
                let number = 256 * u64::from(*window) + 8 * at + bit;
                types.push(match names::DNS_TYPES.get(number) {
                    Some(name) => Value::Text(name.to_string()),
                    None => Value::Int(number),
                });
            }
        }
        bytes = behind;
    }
    Some(types)
}

fn transaction(c: &mut Cursor, message: &[u8]) -> Read {
    domain(c, "algo_name", message)?;
    let start = c.at;
    let seconds = match c.skip(6)? {
        // Scapy adds the high half as it is.
        [a, b, low @ ..] => {
            let high = u64::from(u16::from_be_bytes([*a, *b]));
            low.iter().fold(0, |n, b| n << 8 | u64::from(*b)) + high
        }
        _ => return Err(Short),
    };
    let style = Style::Said(super::time::plain(seconds));
    let field = Field::new("time_signed", Value::Int(seconds), style);
    c.layer.fields.push(field.at(start, 6));
    c.int("fudge", 2)?;
    counted(c, "mac_len", "mac_data", 2)?;
    c.int("original_id", 2)?;
    c.int("error", 2)?;
    counted(c, "other_len", "other_data", 2)
}

/// A record of a type without a class of its own.
fn data(c: &mut Cursor, message: &[u8]) -> Read {
    let number = c.layer.int("type").unwrap_or(0);
    match number {
        1 => c.ip4("rdata"),
        28 => c.ip6("rdata"),
        2..=5 | 12 | 39 => domain(c, "rdata", message),
        16 => {
            texts(c, "rdata", c.left());
            Ok(())
        }
        _ => {
            c.all("rdata");
            Ok(())
        }
    }
}

/// Strings, each behind its length.
pub fn texts(c: &mut Cursor, name: &'static str, len: usize) {
    let len = len.min(c.left());
    let mut bytes = c.skip(len).unwrap_or(&[]);
    let mut list = vec![];
    while let [length, rest @ ..] = bytes {
        let end = usize::from(*length).min(rest.len());
        let (text, behind) = rest.split_at(end);
        list.push(Value::Bytes(text.to_vec()));
        bytes = behind;
    }
    c.push(name, Value::List(list), Style::Plain, len);
}
