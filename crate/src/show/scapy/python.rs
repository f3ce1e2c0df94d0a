//! How Python prints values: `str()` and `repr()`.
use super::model::{Field, Layer, Style, Value, Words};
use std::fmt::Write;

/// Appends `str(value)`.
pub fn str(out: &mut String, value: &Value) {
    match value {
        Value::Text(text) => out.push_str(text),
        Value::Flags(bits, words) => flags(out, *bits, words),
        Value::Packet(layers) => out.push_str(&super::summary::of(layers)),
        _ => repr(out, value),
    }
}

/// Appends `repr(value)`.
pub fn repr(out: &mut String, value: &Value) {
    let _ = match value {
        Value::None => write!(out, "None"),
        Value::Int(number) => write!(out, "{number}"),
        Value::Signed(number) => write!(out, "{number}"),
        Value::Float(number) => write!(out, "{number:?}"),
        Value::Text(text) => return text_repr(out, text),
        Value::Bytes(bytes) => return bytes_repr(out, bytes),
        Value::Flags(bits, words) => {
            let mut set = String::new();
            flags(&mut set, *bits, words);
            write!(out, "<Flag {bits} ({set})>")
        }
        Value::List(values) => return sequence(out, "[", values, "]"),
        Value::Tuple(values) if values.len() == 1 => return sequence(out, "(", values, ",)"),
        Value::Tuple(values) => return sequence(out, "(", values, ")"),
        Value::Packet(layers) => return packet(out, layers),
        Value::Packets(packets) => return packet_list(out, packets),
    };
}

fn sequence(out: &mut String, open: &str, values: &[Value], close: &str) {
    out.push_str(open);
    for (at, value) in values.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { ", " });
        repr(out, value);
    }
    out.push_str(close);
}

fn packet_list(out: &mut String, packets: &[Vec<Layer>]) {
    out.push('[');
    for (at, layers) in packets.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { ", " });
        packet(out, layers);
    }
    out.push(']');
}

/// The names of the bits that are set: letters stand together, words are joined by plus signs.
fn flags(out: &mut String, bits: u64, words: Words) {
    let joint = if words.iter().any(|w| w.len() > 1) {
        "+"
    } else {
        ""
    };
    let start = out.len();
    for bit in (0..64).filter(|bit| bits >> bit & 1 == 1) {
        if out.len() > start {
            out.push_str(joint);
        }
        match words
            .get(bit)
            .or(words.last().filter(|last| last.is_empty()))
        {
            Some(&"") => drop(write!(out, "bit_{bit}")),
            Some(word) => out.push_str(word),
            None => out.push('?'),
        }
    }
}

/// Scapy's one-line form of a packet: `<IP  version=4 ihl=5 |<TCP  …|>>`.
pub fn packet(out: &mut String, layers: &[Layer]) {
    for layer in layers {
        let _ = write!(out, "<{} ", layer.class);
        for field in layer.fields.iter().filter(|f| is_said(f)) {
            let _ = write!(out, " {}=", field.name);
            shown(out, field);
        }
        out.push_str(" |");
    }
    layers.iter().for_each(|_| out.push('>'));
}

/// Defaults and empty lists are left out.
fn is_said(field: &Field) -> bool {
    let empty = match &field.value {
        Value::List(values) => values.is_empty(),
        Value::Packets(packets) => packets.is_empty(),
        _ => false,
    };
    field.present && !empty
}

/// Appends a field's value as `show()` prints it.
pub fn shown(out: &mut String, field: &Field) {
    styled(out, &field.value, &field.style);
}

fn styled(out: &mut String, value: &Value, style: &Style) {
    let _ = match (style, value) {
        (Style::Said(text), _) => return out.push_str(text),
        (Style::Bare, _) | (Style::Plain, Value::Flags(..)) => return str(out, value),
        (Style::Hex, Value::Int(number)) => write!(out, "{number:#x}"),
        (Style::Names(names), Value::Int(number)) => match names.get(*number) {
            Some(name) => write!(out, "{name}"),
            None => write!(out, "{number}"),
        },
        (Style::HexNames(names), Value::Int(number)) => match names.get(*number) {
            Some(name) => write!(out, "{name}"),
            None => write!(out, "{number:#x}"),
        },
        (Style::Stripped, Value::Bytes(bytes)) => {
            let kept = bytes.iter().rposition(|b| *b != 0).map_or(0, |at| at + 1);
            return bytes_repr(out, bytes.get(..kept).unwrap_or(&[]));
        }
        (Style::Digits, Value::Bytes(bytes)) => {
            crate::wire::text::hex(out, bytes);
            Ok(())
        }
        (Style::Ip6, Value::Text(text)) => {
            out.push_str(text);
            super::address::transition(out, text);
            Ok(())
        }
        (Style::Each(inner), Value::List(values)) => return list(out, "[", values, inner, "]"),
        (Style::EachNamed(names), Value::List(values)) => {
            return list(out, "[", values, &Style::Names(*names), "]");
        }
        (Style::Spaced, Value::List(values)) => {
            return list(out, "[ ", values, &Style::Bare, " ]");
        }
        _ => return repr(out, value),
    };
}

fn list(out: &mut String, open: &str, values: &[Value], style: &Style, close: &str) {
    out.push_str(open);
    for (at, value) in values.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { ", " });
        styled(out, value, style);
    }
    out.push_str(close);
}

/// `b'…'`: double quotes stand around what has single quotes and no double ones.
pub fn bytes_repr(out: &mut String, bytes: &[u8]) {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    out.reserve(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for byte in bytes {
        match byte {
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\\' => out.push_str("\\\\"),
            0x20..=0x7e => {
                if char::from(*byte) == quote {
                    out.push('\\');
                }
                out.push(char::from(*byte));
            }
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push(quote);
}

fn quote_for(single: bool, double: bool) -> char {
    if single && !double { '"' } else { '\'' }
}

fn text_repr(out: &mut String, text: &str) {
    let quote = quote_for(text.contains('\''), text.contains('"'));
    out.push(quote);
    for character in text.chars() {
        match character {
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            _ if character == quote => {
                out.push('\\');
                out.push(character);
            }
            '\0'..='\x1f' | '\x7f'..='\u{a0}' | '\u{ad}' => {
                let _ = write!(out, "\\x{:02x}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push(quote);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(value: &Value) -> String {
        let mut out = String::new();
        str(&mut out, value);
        out
    }

    #[test]
    fn bytes_print_as_python_prints_them() {
        let bytes = |b: &[u8]| printed(&Value::Bytes(b.to_vec()));
        assert_eq!(bytes(b"plain"), "b'plain'");
        assert_eq!(bytes(b"it's"), "b\"it's\"");
        assert_eq!(bytes(b"'\""), "b'\\'\"'");
        assert_eq!(bytes(b"\x00\t\\\x7f\xff"), "b'\\x00\\t\\\\\\x7f\\xff'");
    }

    #[test]
    fn flags_print_as_letters_or_as_words_joined() {
        let letters: Words = &["F", "S", "R", "P", "A"];
        assert_eq!(printed(&Value::Flags(0x18, letters)), "PA");
        assert_eq!(printed(&Value::Flags(3, &["MF", "DF"])), "MF+DF");
        let tuple = Value::Tuple(vec![Value::Flags(1, letters), Value::None]);
        assert_eq!(printed(&tuple), "(<Flag 1 (F)>, None)");
    }

    #[test]
    fn a_tuple_of_one_has_a_comma() {
        assert_eq!(printed(&Value::Tuple(vec![Value::Int(7)])), "(7,)");
    }
}
