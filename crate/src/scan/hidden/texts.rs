//! Texts: what each says between the beginning and the end that all have in common, and the words that change from one to the next.
use super::bytes::Source;
use super::found::{Found, Only, is_cut_up};
use super::place::Head;
use super::series::Part;
use super::{judge, numbers, words};
use std::collections::BTreeMap;

pub fn read(source: &Source, parts: &[Part], found: &mut Found) {
    let head = &source.head;
    let values: Vec<&[u8]> = parts.iter().map(|part| part.bytes.as_slice()).collect();
    let single = values.iter().all(|value| value.len() == 1);
    let only = if single {
        Only::Anything
    } else if source.unusual {
        Only::Files
    } else if is_cut_up(&values) {
        Only::Encoded
    } else {
        Only::EncodedFiles
    };
    found.look_for(head, &values.concat(), "concat\n", " put together", only);
    let behind = |value: &&[u8]| {
        let equals = memchr::memchr(b'=', value)?;
        value.get(equals + 1..).map(<[u8]>::to_vec)
    };
    let cut: Vec<u8> = values.iter().filter_map(behind).flatten().collect();
    let steps = "regex ^[^=]*=(.*)\nconcat\n";
    found.look_for(head, &cut, steps, " put together", Only::EncodedFiles);
    // Lines of headers: those of one name.
    let mut by_name: BTreeMap<&[u8], Vec<&[u8]>> = BTreeMap::new();
    for value in values {
        let colon = memchr::memmem::find(value, b": ");
        let name = colon.and_then(|colon| value.get(..colon)).unwrap_or(b"");
        by_name.entry(name).or_default().push(value);
    }
    for (name, values) in by_name {
        let mut head = head.clone();
        if !name.is_empty() {
            let name: String = name.iter().map(one).collect();
            head = head.then(&format!("keep matches=\"^{name}: \"\n"), "");
        }
        between(&head, &values, found);
        words::read(&head, &values, Only::EncodedFiles, found);
    }
}

/// The fewest texts that have something in common.
const LEAST: usize = 4;
/// Pieces of one text are more than the texts of one kind that happen to be as long as each other.
const MANY: usize = 8;

/// What differs: pieces of something encoded, or a character each.
pub fn between(head: &Head, values: &[&[u8]], found: &mut Found) {
    let Some((first, rest)) = values.split_first().filter(|_| values.len() >= LEAST) else {
        return;
    };
    let common = |of: &dyn Fn(&[u8]) -> usize| rest.iter().map(|value| of(value)).min();
    let start = common(&|value| alike(first.iter(), value.iter())).unwrap_or(0);
    let end = common(&|value| alike(first.iter().rev(), value.iter().rev())).unwrap_or(0);
    // Letters and digits at the edges may be the message's own, or not.
    let own = |byte: &u8| byte.is_ascii_alphanumeric();
    let before = first.get(..start).unwrap_or(&[]);
    let own_start = before
        .iter()
        .rposition(|byte| !own(byte))
        .map_or(0, |at| at + 1);
    let after = first.get(first.len() - end..).unwrap_or(&[]);
    let own_end = after
        .iter()
        .position(|byte| !own(byte))
        .map_or(0, |at| end - at);
    cut(head, values, own_start, own_end, found);
    if (own_start, own_end) != (start, end) {
        cut(head, values, start, end, found);
    }
}

fn cut(head: &Head, values: &[&[u8]], start: usize, end: usize, found: &mut Found) {
    let shortest = values.iter().map(|value| value.len()).min().unwrap_or(0);
    let Some(first) = values
        .first()
        .filter(|_| start + end > 0 && start + end < shortest)
    else {
        return;
    };
    let middle = |value: &&[u8]| value.get(start..value.len() - end).map(<[u8]>::to_vec);
    let middles: Vec<Vec<u8>> = values.iter().filter_map(middle).collect();
    let escaped = |bytes: Option<&[u8]>| bytes.unwrap_or(&[]).iter().map(one).collect::<String>();
    let steps = format!(
        "regex \"(?s)^{}(.*){}$\"\n",
        escaped(first.get(..start)),
        escaped(first.get(first.len() - end..))
    );
    let values: Vec<&[u8]> = middles.iter().map(Vec::as_slice).collect();
    let single = values.iter().all(|middle| middle.len() == 1);
    let cut_up = values.len() >= MANY && is_cut_up(&values);
    let only = if single || cut_up && judge::reads_well(&values.concat()) {
        Only::Anything
    } else {
        Only::Encoded
    };
    let joined = format!("{steps}concat\n");
    found.look_for(head, &values.concat(), &joined, " put together", only);
    if let Some(numbers) = decimal(&values).filter(|_| values.len() >= judge::LEAST) {
        let head = head.numbers(&format!("{steps}to-number\n"), "");
        numbers::read(&head, &numbers, 16, found);
    }
}

/// Texts as decimal numbers, where all are.
pub fn decimal(values: &[&[u8]]) -> Option<Vec<u64>> {
    let number = |value: &&[u8]| {
        let digits = value.len() < 10 && value.iter().all(u8::is_ascii_digit);
        let text = std::str::from_utf8(value).ok().filter(|_| digits)?;
        text.parse().ok()
    };
    values.iter().map(number).collect()
}

/// How many items two sequences begin with alike.
fn alike<'a>(a: impl Iterator<Item = &'a u8>, b: impl Iterator<Item = &'a u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// A byte in a regular expression, in a quoted word of a recipe.
fn one(byte: &u8) -> String {
    match byte {
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
    }
}
