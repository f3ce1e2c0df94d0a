//! Values and bytes as the tables of tests/recipe-steps.md write them.
use wireloupe::recipe::data::{Bytes, Column, Data, Values};
use wireloupe::recipe::place::{Place, Places, Way};
use wireloupe::recipe::value::{Address, Content, Value, hex};
use wireloupe::recipe::word::{Word, quote_always};

/// Each row is given a packet of its own, from 1.
pub fn read(text: &str) -> Data {
    let Some(list) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) else {
        let bytes = literal(text).expect("bytes are \"text\" or hex:…");
        return Data::Bytes(Bytes {
            bytes,
            ..Bytes::default()
        });
    };
    let mut columns: Vec<Column> = vec![];
    for (packet, row) in (1..).zip(split(list)) {
        let cells = match row.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
            Some(cells) => split(cells),
            None => vec![row],
        };
        columns.resize_with(cells.len(), Column::default);
        for (column, cell) in columns.iter_mut().zip(cells) {
            column.values.push(value(&cell, packet));
        }
    }
    if columns.is_empty() {
        columns.push(Column::default());
    }
    Data::Values(Values { columns })
}

fn value(text: &str, packet: u32) -> Value {
    let content = content(text);
    let len = content.bytes().map_or(0, <[u8]>::len) as u32;
    let place = Place {
        packet,
        start: 0,
        len,
        source: 0,
        way: Way::Forward,
    };
    Value {
        content,
        places: Places::One(place),
    }
}

fn content(text: &str) -> Content {
    let seconds = |text: &str| (text.parse::<f64>().unwrap() * 1e9).round() as i64;
    if let Some(bytes) = text.strip_prefix("hex:") {
        return Content::Bytes(literal(&format!("hex:{bytes}")).unwrap());
    }
    if text.starts_with('"') {
        return Content::Text(String::from_utf8(literal(text).unwrap()).unwrap());
    }
    if let Some(address) = text.strip_prefix("ip ") {
        let bytes = address
            .split('.')
            .map(|part| part.parse().unwrap())
            .collect();
        return Content::Address(Box::new(Address {
            bytes,
            text: address.into(),
        }));
    }
    match text {
        "yes" => return Content::Flag(true),
        "no" => return Content::Flag(false),
        "-" => return Content::Nothing,
        _ => {}
    }
    if let Some(time) = text.strip_prefix('@') {
        return Content::Time(seconds(time));
    }
    if let Some(duration) = text.strip_suffix('s') {
        return Content::Duration(seconds(duration));
    }
    let (number, width) = text.split_once(':').unwrap_or((text, "0"));
    match number.parse::<i128>() {
        Ok(number) => {
            let width = width.parse().unwrap();
            let content = Content::integer(number, width).unwrap();
            assert_eq!(content.width(), width, "{text} does not fit");
            content
        }
        Err(_) => Content::Float(text.parse().unwrap_or_else(|_| panic!("what is {text}?"))),
    }
}

fn literal(text: &str) -> Option<Vec<u8>> {
    match text.strip_prefix("hex:") {
        Some(digits) => (0..digits.len() / 2)
            .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok())
            .collect(),
        None => text
            .starts_with('"')
            .then(|| Word::single(text).unwrap().bytes),
    }
}

/// Splits at commas that stand outside quotes and parentheses.
fn split(text: &str) -> Vec<String> {
    let (mut parts, mut part) = (vec![], String::new());
    let (mut quoted, mut escaped, mut depth) = (false, false, 0);
    for c in text.chars() {
        if c == ',' && !quoted && depth == 0 {
            parts.push(std::mem::take(&mut part).trim().to_string());
            continue;
        }
        match c {
            '"' if !escaped => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        part.push(c);
    }
    if !part.trim().is_empty() {
        parts.push(part.trim().to_string());
    }
    parts
}

pub fn print(data: &Data) -> String {
    match data {
        Data::Packets(passed) => format!("{} packets", passed.count),
        Data::Bytes(bytes) => match std::str::from_utf8(&bytes.bytes) {
            Ok(_) => quote_always(&bytes.bytes),
            Err(_) => format!("hex:{}", hex(&bytes.bytes)),
        },
        Data::Values(values) => {
            let row = |at: usize| {
                let cells: Vec<String> = values
                    .columns
                    .iter()
                    .map(|c| print_content(&c.values[at].content))
                    .collect();
                match cells.as_slice() {
                    [cell] => cell.clone(),
                    cells => format!("({})", cells.join(", ")),
                }
            };
            let rows: Vec<String> = (0..values.len()).map(row).collect();
            format!("[{}]", rows.join(", "))
        }
    }
}

fn print_content(content: &Content) -> String {
    match content {
        Content::Nothing => "-".into(),
        Content::Text(text) => quote_always(text.as_bytes()),
        Content::Bytes(bytes) => format!("hex:{}", hex(bytes)),
        Content::Flag(flag) => if *flag { "yes" } else { "no" }.into(),
        Content::Time(_) => format!("@{}", content.print()),
        Content::Duration(_) => format!("{}s", content.print()),
        Content::Address(address) => format!("ip {}", address.text),
        Content::Float(number) => format!("{number:?}"),
        other if other.width() > 0 => format!("{}:{}", other.print(), other.width()),
        other => other.print(),
    }
}
