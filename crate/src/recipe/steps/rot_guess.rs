//! `rot-guess`: text behind a turn of the alphabet that is not known.
use super::prelude::*;
use crate::recipe::data::Column;
use crate::recipe::language;
use crate::recipe::statistics::{counts, score, text_weights};
use crate::wire::sort_by;

step! {
    /// Try all 25 turns of the alphabet and put them in the order in which they read like text; each becomes a row of text, turn and score
    RotGuess in "letters": Bytes => Values;
    () {}
}
impl Run for RotGuess {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Bytes(given) = data else {
            return Err(misfit(&data));
        };
        limits.check_bytes(given.bytes.len().saturating_mul(25))?;
        let weights = text_weights();
        let turned = |by: u8| {
            let text: Vec<u8> = given.bytes.iter().map(|byte| turn(*byte, by)).collect();
            // Short texts are told by which letter follows which rather than by the letters alone.
            let reads = language::read(&text, |byte| byte).score;
            (score(&counts(&text), &weights) + reads, by, text)
        };
        let mut found: Vec<(f64, u8, Vec<u8>)> = (1..26).map(turned).collect();
        sort_by(&mut found, |a, b| b.0.total_cmp(&a.0));
        let places: crate::recipe::place::Places =
            given.trace.places(0..given.bytes.len()).collect();
        let value = |content| Value {
            content,
            places: places.clone().whole(),
        };
        let mut columns = ["text", "turn", "score"].map(|name| Column {
            name: name.into(),
            values: vec![],
        });
        for (score, by, text) in found {
            let row = [
                Content::text_or_bytes(text),
                Content::unsigned(by.into()),
                Content::Float((score * 100.0).round() / 100.0),
            ];
            for (column, content) in columns.iter_mut().zip(row) {
                column.values.push(value(content));
            }
        }
        Ok(Data::Values(Values {
            columns: columns.into(),
        }))
    }
}

fn turn(byte: u8, by: u8) -> u8 {
    match byte {
        b'a'..=b'z' => b'a' + (byte - b'a' + by) % 26,
        b'A'..=b'Z' => b'A' + (byte - b'A' + by) % 26,
        other => other,
    }
}
