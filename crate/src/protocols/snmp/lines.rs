//! What the tree says of variables in one line: `1.3.6.1.2.1.1.5.0: "router"`.
use super::fields::*;
use crate::wire::*;
use std::fmt::Write;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let span = line.span;
    if line.is(VARIABLE) {
        let values = line.own().filter(|span| span.field != NAME.index);
        if let Some(value) = values.last() {
            out.push_str(": ");
            self::value(line, value, out);
        }
        return Told::Behind;
    }
    match span.field {
        field if [NAME.index, VALUE_OID.index, ENTERPRISE.index].contains(&field) => {
            spelled(line.bytes(span), out);
            Told::Behind
        }
        field if field == VALUE_OCTETS.index && is_text(line.bytes(span)) => {
            let _ = write!(out, "{}: ", line.info.label);
            value(line, span, out);
            Told::Whole
        }
        _ => Told::Usual,
    }
}

/// A value as the variable's own line ends with it.
fn value(line: &FieldLine, span: &Span, out: &mut String) {
    let bytes = line.bytes(span);
    let _ = match span.field {
        field if field == VALUE_OCTETS.index && is_text(bytes) => {
            write!(out, "\"{}\"", text::ascii(bytes))
        }
        field if field == VALUE_OID.index => {
            text::oid(out, bytes);
            spelled(bytes, out);
            Ok(())
        }
        field if field == VALUE_INT.index || field == VALUE_G32.index => {
            write!(out, "{}", span.value as i64)
        }
        field if [VALUE_COUNTER.index, VALUE_TIMETICKS.index].contains(&field) => {
            write!(out, "{}", span.value)
        }
        field if field == VALUE_IPV4.index => write!(out, "{}", Address::Ip4(span.value as u32)),
        field if field == VALUE_NULL.index => write!(out, "Value (Null)"),
        field if field == NOSUCHOBJECT.index => write!(out, "noSuchObject"),
        field if field == NOSUCHINSTANCE.index => write!(out, "noSuchInstance"),
        field if field == ENDOFMIBVIEW.index => write!(out, "endOfMibView"),
        _ => {
            text::hex(out, bytes);
            Ok(())
        }
    };
}

fn is_text(bytes: &[u8]) -> bool {
    let printable = |byte: &u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    !bytes.is_empty() && bytes.iter().all(printable)
}

/// An object's numbers with the name of the first, as ITU-T X.660 gives it: ` (iso.3.6.1)`.
fn spelled(object: &[u8], out: &mut String) {
    let mut dotted = String::new();
    text::oid(&mut dotted, object);
    let roots = [("0", "itu-t"), ("1", "iso"), ("2", "joint-iso-itu-t")];
    let (first, rest) = dotted.split_once('.').unwrap_or((&dotted, ""));
    if let Some((_, root)) = roots.iter().find(|(number, _)| *number == first) {
        let _ = write!(out, " ({root}.{rest})");
    }
}
