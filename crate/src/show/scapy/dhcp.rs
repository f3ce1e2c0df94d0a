//! BOOTP and DHCP.
use super::cursor::{Cursor, Read, number};
use super::dhcp_options::{self as options, Form};
use super::model::{Field, Style, Value, Words};
use super::python;
use super::stack::{Above, Opened, Place};
use crate::names::scapy as names;
use crate::wire::Names;

/// RFC 2131 §3: DHCP's options stand behind these bytes.
const MAGIC: &[u8] = b"c\x82Sc";
const FLAGS: Words = &[
    "?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "B",
];

pub fn bootp(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    header(&mut c).ok()?;
    let rest = c.rest();
    if rest.starts_with(MAGIC) {
        c.bytes("options", MAGIC.len() as i64);
        let mut said = String::new();
        python::bytes_repr(&mut said, MAGIC);
        c.say(format!("{said} (DHCP magic)"));
    } else {
        c.bytes_styled("options", rest.len() as i64, Style::Stripped);
    }
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Class("DHCP")))
}

fn header(c: &mut Cursor) -> Read {
    static OPERATIONS: Names = Names::sorted(&[(1, "BOOTREQUEST"), (2, "BOOTREPLY")]);
    c.named("op", 1, OPERATIONS)?;
    let hardware = c.named("htype", 1, names::HARDWARE_TYPES)?;
    c.int("hlen", 1)?;
    c.int("hops", 1)?;
    c.hex("xid", 4)?;
    c.int("secs", 2)?;
    c.flags("flags", 2, FLAGS)?;
    for name in ["ciaddr", "yiaddr", "siaddr", "giaddr"] {
        c.ip4(name)?;
    }
    let address = c.bytes_styled("chaddr", 16, Style::Stripped);
    if hardware == 1 {
        let (mac, pad) = address.split_at(address.len().min(6));
        let mut said = super::address::mac(mac);
        match pad == [0; 10] {
            true => said += " (+ 10 nul pad)",
            false => {
                said += " (pad: ";
                python::bytes_repr(&mut said, pad);
                said += ")";
            }
        }
        c.say(said);
    }
    c.bytes_styled("sname", 64, Style::Stripped);
    c.bytes_styled("file", 128, Style::Stripped);
    Ok(())
}

pub fn dhcp(place: &Place) -> Option<Opened> {
    let list = read(place.bytes());
    let said: Vec<String> = list.iter().map(said).collect();
    let mut layer = place.layer();
    let style = Style::Said(format!("[{}]", said.join(" ")));
    let len = place.end - place.start;
    let values = list.into_iter().map(|option| option.value).collect();
    let field = Field::new("options", Value::List(values), style);
    layer.fields.push(field.at(place.start, len));
    Some(place.opened(layer, len, Above::Raw))
}

/// An option: its value for `str()`, and its form if it has one.
struct DhcpOption {
    value: Value,
    form: Form,
}

fn read(bytes: &[u8]) -> Vec<DhcpOption> {
    let mut list = vec![];
    let mut push = |value, form| list.push(DhcpOption { value, form });
    let mut rest = bytes;
    while let [number, behind @ ..] = rest {
        if let Some(word) = bare(*number) {
            push(Value::Text(word.to_string()), Form::Bytes);
            rest = behind;
            continue;
        }
        let inside = match behind {
            [len, inside @ ..] => inside.get(..usize::from(*len)),
            [] => None,
        };
        let option = inside.and_then(|inside| option(*number, inside));
        let Some((value, form)) = option else {
            // Scapy gives up here, and keeps the bytes.
            push(Value::Bytes(rest.to_vec()), Form::Bytes);
            break;
        };
        push(value, form);
        rest = rest.get(2 + inside.map_or(0, <[u8]>::len)..).unwrap_or(&[]);
    }
    list
}

/// The options that are a single byte.
fn bare(number: u8) -> Option<&'static str> {
    match number {
        0 => Some("pad"),
        255 => Some("end"),
        _ => None,
    }
}

fn option(number: u8, inside: &[u8]) -> Option<(Value, Form)> {
    let Some((name, form)) = options::find(number) else {
        let pair = vec![Value::Int(u64::from(number)), Value::Bytes(inside.to_vec())];
        return Some((Value::Tuple(pair), Form::Bytes));
    };
    let mut values = vec![Value::Text(name.to_string())];
    values.extend(values_of(inside, form)?);
    Some((Value::Tuple(values), form))
}

fn values_of(bytes: &[u8], form: Form) -> Option<Vec<Value>> {
    let chunks = |width: usize| {
        let whole = !bytes.is_empty() && bytes.len().is_multiple_of(width);
        whole.then(|| bytes.chunks_exact(width).map(number))
    };
    Some(match form {
        Form::Bytes | Form::Text => vec![Value::Bytes(bytes.to_vec())],
        Form::Addresses => chunks(4)?
            .map(|n| Value::Text(super::address::ip4(n as u32)))
            .collect(),
        Form::Integers(width) => chunks(width)?.map(Value::Int).collect(),
        Form::MessageType => chunks(1)?.map(Value::Int).collect(),
        Form::Numbers | Form::Algorithms => {
            let numbers = bytes.iter().map(|b| Value::Int(u64::from(*b)));
            vec![Value::List(numbers.collect())]
        }
        Form::Routes => vec![Value::List(routes(bytes)?)],
    })
}

/// `10.0.0.0/8:10.1.1.1`
fn routes(mut bytes: &[u8]) -> Option<Vec<Value>> {
    let mut list = vec![];
    while let [prefix, rest @ ..] = bytes {
        let held = usize::from(*prefix).div_ceil(8);
        let destination = rest.get(..held)?;
        let mut whole = [0; 4];
        if held > whole.len() {
            return None;
        }
        whole
            .iter_mut()
            .zip(destination)
            .for_each(|(to, from)| *to = *from);
        let router = rest.get(held..held + 4)?;
        let destination = super::address::ip4(u32::from_be_bytes(whole));
        let router = super::address::ip4(number(router) as u32);
        list.push(Value::Text(format!("{destination}/{prefix}:{router}")));
        bytes = rest.get(held + 4..).unwrap_or(&[]);
    }
    Some(list)
}

/// `router=10.0.0.1,10.0.0.2`
fn said(option: &DhcpOption) -> String {
    let mut out = String::new();
    let values = match &option.value {
        Value::Tuple(values) => values,
        Value::Bytes(bytes) => {
            let printable = |b: &u8| matches!(b, 0x20..0x7f);
            return bytes
                .iter()
                .map(|b| if printable(b) { char::from(*b) } else { '.' })
                .collect();
        }
        other => {
            python::str(&mut out, other);
            return out;
        }
    };
    for (at, value) in values.iter().enumerate() {
        match (at, option.form, value) {
            (0, _, name) => {
                python::str(&mut out, name);
                out.push('=');
                continue;
            }
            (1, ..) => {}
            _ => out.push(','),
        }
        match (option.form, value) {
            (Form::Addresses, _) => python::str(&mut out, value),
            (Form::MessageType, Value::Int(number)) => match options::MESSAGES.get(*number) {
                Some(name) => out.push_str(name),
                None => out.push_str(&number.to_string()),
            },
            (Form::Algorithms, Value::List(_)) => {
                let style = Style::EachNamed(options::ALGORITHMS);
                python::shown(&mut out, &Field::new("", value.clone(), style));
            }
            _ => python::repr(&mut out, value),
        }
    }
    out
}

/// `DHCP Discover`, for the summary.
pub fn words(layer: &super::model::Layer) -> String {
    let Some(Value::List(options)) = layer.field("options").map(|f| &f.value) else {
        return String::new();
    };
    let kind = options.iter().find_map(|option| match option {
        Value::Tuple(values) => match values.as_slice() {
            [Value::Text(name), Value::Int(number), ..] if name == "message-type" => Some(*number),
            _ => None,
        },
        _ => None,
    });
    let Some(kind) = kind else {
        return String::new();
    };
    let name = options::MESSAGES.get(kind).unwrap_or("");
    let mut letters = name.chars();
    let first: String = letters
        .next()
        .map(|c| c.to_ascii_uppercase())
        .into_iter()
        .collect();
    format!("DHCP {first}{}", letters.as_str())
}
