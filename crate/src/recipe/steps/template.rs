//! `template`: a line of text out of every row.
use super::prelude::*;
use crate::recipe::data::Column;

step! {
    /// Write a text for every row, with its columns in it
    /// {1} is the first column, {2} the second; {2:hex} writes it in hexadecimal digits, {2:text} bytes as text, {2:lower} in small letters. {{ and }} are brackets.
    Template in "combine": Values => Values;
    (
        /// Such as "{1}::{2}:{3:hex}"
        text: String,
    ) {}
}

enum Piece<'a> {
    Text(&'a str),
    Column(usize, &'a str),
}

impl Run for Template {
    fn check(&self) -> Result<(), String> {
        pieces(&self.text).map(|_| ())
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let pieces = pieces(&self.text)?;
        let mut lines = Vec::with_capacity(values.len());
        let mut size = 0;
        for row in 0..values.len() {
            let line = line(&pieces, &values, row)?;
            size += line.content.heap();
            limits.check_bytes(size)?;
            lines.push(line);
        }
        Ok(Data::Values(Values {
            columns: vec![Column {
                name: "template".into(),
                values: lines,
            }],
        }))
    }
}

fn line(pieces: &[Piece], values: &Values, row: usize) -> Result<Value, Fault> {
    let (mut text, mut places) = (String::new(), vec![]);
    for piece in pieces {
        match piece {
            Piece::Text(piece) => text += piece,
            Piece::Column(number, form) => {
                let column = super::sort::column(values, *number)?;
                let Some(value) = column.values.get(row) else {
                    continue;
                };
                let printed = match *form {
                    "hex" => {
                        crate::recipe::value::hex(&super::to_bytes::encode(&value.content, 0)?)
                    }
                    "text" => String::from_utf8_lossy(&value.content.printed()).into_owned(),
                    "lower" => value.content.print().to_lowercase(),
                    "upper" => value.content.print().to_uppercase(),
                    _ => value.content.print(),
                };
                text += &printed;
                places.extend(value.places.all().iter().map(|place| place.whole()));
            }
        }
    }
    Ok(Value {
        content: Content::Text(text),
        places: places.into_iter().collect(),
    })
}

fn pieces(text: &str) -> Result<Vec<Piece<'_>>, String> {
    let (mut pieces, mut rest) = (vec![], text);
    while let Some(at) = rest.find(['{', '}']) {
        let (before, bracket) = rest.split_at(at);
        pieces.push(Piece::Text(before));
        for doubled in ["{{", "}}"] {
            if let Some(behind) = bracket.strip_prefix(doubled) {
                pieces.push(Piece::Text(doubled.get(1..).unwrap_or("")));
                rest = behind;
            }
        }
        if rest.len() < bracket.len() {
            continue;
        }
        let inside = bracket
            .strip_prefix('{')
            .and_then(|rest| rest.split_once('}'));
        let (inside, behind) =
            inside.ok_or("a bracket { or } stands alone: {{ and }} mean themselves")?;
        let (number, form) = inside.split_once(':').unwrap_or((inside, ""));
        let number = number.parse().ok().filter(|number| *number > 0);
        let number = number.ok_or_else(|| format!("expected a column's number in {{{inside}}}"))?;
        if !["", "hex", "text", "lower", "upper"].contains(&form) {
            return Err(format!(
                "there is no form `{form}`: hex, text, lower and upper are known"
            ));
        }
        pieces.push(Piece::Column(number, form));
        rest = behind;
    }
    pieces.push(Piece::Text(rest));
    Ok(pieces)
}
