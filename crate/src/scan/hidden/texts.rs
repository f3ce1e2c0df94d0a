//! Texts: what each says between the beginning and the end that all have in common.
use super::bytes::{Only, Place};
use super::series::Part;
use std::collections::BTreeMap;

pub fn read(place: &mut Place, parts: &[Part]) {
    let values: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    place.add(&values.concat(), "concat\n", Only::EncodedFiles);
    let behind = |value: &&[u8]| {
        let equals = memchr::memchr(b'=', value)?;
        value.get(equals + 1..).map(<[u8]>::to_vec)
    };
    let cut: Vec<u8> = values.iter().filter_map(behind).flatten().collect();
    place.add(&cut, "regex ^[^=]*=(.*)\nconcat\n", Only::EncodedFiles);
    // Lines of headers: those of one name.
    let mut by_name: BTreeMap<&[u8], Vec<&[u8]>> = BTreeMap::new();
    for value in values {
        let colon = memchr::memmem::find(value, b": ");
        let name = colon.and_then(|colon| value.get(..colon)).unwrap_or(b"");
        by_name.entry(name).or_default().push(value);
    }
    for values in by_name.values() {
        between(place, values);
    }
}

/// The fewest texts that have something in common.
const LEAST: usize = 4;

/// What differs: pieces of something encoded, or a character each.
fn between(place: &mut Place, values: &[&[u8]]) {
    let Some((first, rest)) = values.split_first().filter(|_| values.len() >= LEAST) else {
        return;
    };
    let common = |of: &dyn Fn(&[u8]) -> usize| rest.iter().map(|value| of(value)).min();
    let start = common(&|value| alike(first.iter(), value.iter())).unwrap_or(0);
    let shortest = values.iter().map(|value| value.len()).min().unwrap_or(0);
    let end = common(&|value| alike(first.iter().rev(), value.iter().rev())).unwrap_or(0);
    // Letters and digits at the edges may be the message's own.
    let own = |byte: &u8| byte.is_ascii_alphanumeric();
    let head = first.get(..start).unwrap_or(&[]);
    let start = head
        .iter()
        .rposition(|byte| !own(byte))
        .map_or(0, |at| at + 1);
    let tail = first.get(first.len() - end..).unwrap_or(&[]);
    let end = tail
        .iter()
        .position(|byte| !own(byte))
        .map_or(0, |at| end - at);
    if start == 0 || start + end >= shortest {
        return;
    }
    let middle = |value: &&[u8]| value.get(start..value.len() - end).map(<[u8]>::to_vec);
    let middles: Vec<Vec<u8>> = values.iter().filter_map(middle).collect();
    let tail = first.get(first.len() - end..).unwrap_or(&[]);
    let steps = format!(
        "regex \"(?s)^{}(.*){}$\"\nconcat\n",
        escaped(first.get(..start).unwrap_or(&[])),
        escaped(tail)
    );
    let single = middles.iter().all(|middle| middle.len() == 1);
    let only = if single {
        Only::Anything
    } else {
        Only::Encoded
    };
    place.add(&middles.concat(), &steps, only);
}

/// How many items two sequences begin with alike.
fn alike<'a>(a: impl Iterator<Item = &'a u8>, b: impl Iterator<Item = &'a u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// Bytes as a regular expression in a quoted word of a recipe.
fn escaped(bytes: &[u8]) -> String {
    let one = |byte: &u8| match byte {
        b'0'..=b'9'
        | b'A'..=b'Z'
        | b'a'..=b'z'
        | b' '
        | b':'
        | b'/'
        | b'='
        | b'_'
        | b'-'
        | b','
        | b';' => char::from(*byte).to_string(),
        byte => format!("(?-u:\\\\x{byte:02x})"),
    };
    bytes.iter().map(one).collect()
}
