//! The options of TCP as Scapy lists them: pairs of a name and what its form yields.
use super::model::Value;

/// What an option's bytes hold.
enum Form {
    /// The bytes themselves.
    Bytes,
    /// Integers of these widths; other lengths stay bytes.
    Integers(&'static [usize]),
    /// As many 32-bit integers as there are.
    Words,
    /// Sixteen bytes.
    Digest,
    /// A string behind its length, in a field of one byte: nothing fits it but the empty one.
    Counted,
    /// An authentication code (RFC 5925 §2.2).
    Authentication,
}

fn kind(number: u8) -> Option<(&'static str, Form)> {
    Some(match number {
        2 => ("MSS", Form::Integers(&[2])),
        3 => ("WScale", Form::Integers(&[1])),
        4 => ("SAckOK", Form::Bytes),
        5 => ("SAck", Form::Words),
        8 => ("Timestamp", Form::Integers(&[4, 4])),
        14 => ("AltChkSum", Form::Integers(&[1, 2])),
        15 => ("AltChkSumOpt", Form::Bytes),
        19 => ("MD5", Form::Digest),
        25 => ("Mood", Form::Counted),
        28 => ("UTO", Form::Integers(&[2])),
        29 => ("AO", Form::Authentication),
        34 => ("TFO", Form::Integers(&[4, 4])),
        _ => return None,
    })
}

pub fn read(bytes: &[u8]) -> Vec<Value> {
    let (mut rest, mut options) = (bytes, vec![]);
    while let Some((&number, behind)) = rest.split_first() {
        let pair = |name: &str, value| Value::Tuple(vec![Value::Text(name.to_string()), value]);
        match number {
            0 => {
                options.push(pair("EOL", Value::None));
                break;
            }
            1 => {
                options.push(pair("NOP", Value::None));
                rest = behind;
                continue;
            }
            _ => {}
        }
        let len = usize::from(behind.first().copied().unwrap_or(0)).max(2);
        let inside = rest.get(2..len.min(rest.len())).unwrap_or(&[]);
        options.push(match kind(number) {
            Some((name, form)) => pair(name, value(inside, form)),
            None => Value::Tuple(vec![
                Value::Int(u64::from(number)),
                Value::Bytes(inside.to_vec()),
            ]),
        });
        rest = rest.get(len..).unwrap_or(&[]);
    }
    options
}

fn value(bytes: &[u8], form: Form) -> Value {
    let plain = Value::Bytes(bytes.to_vec());
    match form {
        Form::Bytes => plain,
        Form::Integers(widths) if widths.iter().sum::<usize>() == bytes.len() => {
            integers(bytes, widths)
        }
        Form::Words if bytes.len().is_multiple_of(4) => integers(bytes, &[4; 64]),
        Form::Counted if bytes.len() == 1 => Value::Bytes(vec![]),
        Form::Authentication => authentication(bytes),
        Form::Integers(_) | Form::Words | Form::Digest | Form::Counted => plain,
    }
}

/// One integer stands alone, several in a tuple.
fn integers(mut bytes: &[u8], widths: &[usize]) -> Value {
    let mut values = vec![];
    for width in widths {
        let Some((word, rest)) = bytes.split_at_checked(*width) else {
            break;
        };
        let number = word.iter().fold(0, |n, b| n << 8 | u64::from(*b));
        values.push(Value::Int(number));
        bytes = rest;
    }
    match values.pop() {
        Some(only) if values.is_empty() => only,
        last => Value::Tuple(values.into_iter().chain(last).collect()),
    }
}

fn authentication(bytes: &[u8]) -> Value {
    use super::cursor::Cursor;
    use super::model::Layer;
    let layer = Layer::new("TCPAOValue", "TCPAOValue");
    let mut c = Cursor::new(bytes, 0, bytes.len(), layer);
    let keys = c.int("keyid", 1).and(c.int("rnextkeyid", 1));
    if keys.is_err() {
        return Value::Bytes(bytes.to_vec());
    }
    c.all("mac");
    Value::Packet(vec![c.layer])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(bytes: &[u8]) -> String {
        let mut out = String::new();
        crate::show::scapy::python::str(&mut out, &Value::List(read(bytes)));
        out
    }

    #[test]
    fn options_print_as_a_list_of_pairs() {
        assert_eq!(
            printed(&[2, 4, 5, 0xb4, 1, 3, 3, 7, 4, 2, 0]),
            "[('MSS', 1460), ('NOP', None), ('WScale', 7), ('SAckOK', b''), ('EOL', None)]"
        );
        assert_eq!(
            printed(&[5, 10, 0, 0, 0, 1, 0, 0, 0, 2]),
            "[('SAck', (1, 2))]"
        );
        assert_eq!(printed(&[254, 4, 1, 2]), "[(254, b'\\x01\\x02')]");
    }

    #[test]
    fn an_option_that_is_cut_stays_bytes() {
        assert_eq!(printed(&[2, 4, 5]), "[('MSS', b'\\x05')]");
        assert_eq!(printed(&[8]), "[('Timestamp', b'')]");
    }
}
