//! `combine`: one value of several columns.
use super::prelude::*;
use super::to_bytes::encode;
use super::{add, and, divide, modulo, multiply, or, subtract};
use crate::recipe::argument::{Argument, Numbers, choices};
use crate::recipe::arithmetic::{Operation, Times};
use crate::recipe::data::Column;

choices! {
    Work {
        Add = "add", Subtract = "subtract", Multiply = "multiply", Divide = "divide", Modulo = "modulo",
        And = "and", Or = "or", Xor = "xor",
    }
}
step! {
    /// Work out one value of the columns of each row, such as the sum of two fields of a packet, or one field XOR another
    /// From the first column named to the last: subtract takes the others from it, divide divides it by them. Columns that are not named ride along.
    /// Numbers give a number, two times the span between them; bytes are worked on one by one, modulo 256, and are repeated where they are fewer than the first column's.
    Combine in "numbers": Values => Values;
    (
        /// What is done
        work: Work = "add",
    ) {
        /// Numbers of columns from 1, such as 2,1; all in their order where none is given
        columns: Numbers = "",
    }
}
impl Run for Combine {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let numbers = match self.columns.0.as_slice() {
            [] => (1..=values.columns.len()).collect(),
            numbers => numbers.to_vec(),
        };
        let columns: Vec<&Column> = numbers
            .iter()
            .map(|number| super::sort::column(&values, *number))
            .collect::<Result<_, _>>()?;
        if columns.len() < 2 {
            return Err(Fault::new(
                "there is one column: extract several fields, or name several columns",
            ));
        }
        let row = |row: usize| self.row(&columns, row);
        let combined: Vec<Value> = (0..values.len()).map(row).collect::<Result<_, _>>()?;
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let first = Column {
            name: names.join(&format!(" {} ", self.work.print())),
            values: combined,
        };
        let others = (1..).zip(values.columns);
        let others = others.filter(|(number, _)| !numbers.contains(number));
        Ok(Data::Values(Values {
            columns: std::iter::once(first)
                .chain(others.map(|(_, column)| column))
                .collect(),
        }))
    }
}
impl Combine {
    fn row(&self, columns: &[&Column], row: usize) -> Result<Value, Fault> {
        let mut parts = columns.iter().filter_map(|column| column.values.get(row));
        let Some(first) = parts.next() else {
            return Err(Fault::new("the row is not there"));
        };
        let (mut content, mut places) = (first.content.clone(), first.places.all().to_vec());
        for part in parts {
            let result = self.two(&content, &part.content);
            content = result.map_err(|fault| fault.of(row, first))?;
            places.extend(part.places.all());
        }
        Ok(Value {
            content,
            places: places
                .into_iter()
                .collect::<crate::recipe::place::Places>()
                .whole(),
        })
    }
    fn two(&self, a: &Content, b: &Content) -> Result<Content, Fault> {
        let none = || {
            let (a, b) = (a.describe(), b.describe());
            Fault::new(format!(
                "{} of {a} and {b} has no result",
                self.work.print()
            ))
        };
        let of_time =
            |content: &Content| matches!(content, Content::Time(_) | Content::Duration(_));
        match (a, b) {
            (Content::Nothing, _) | (_, Content::Nothing) => return Ok(Content::Nothing),
            _ if of_time(a) || of_time(b) => return self.times(a, b).ok_or_else(none),
            _ => {}
        }
        match (a.number(), b.number()) {
            (Some(Number::Integer(x)), Some(Number::Integer(y))) => {
                let result = self.integers(x, y);
                let width = a.width().max(b.width());
                result.and_then(|result| Content::integer(result, width))
            }
            (Some(x), Some(y)) => {
                let decimal = self.operation().decimal;
                let result = decimal.map(|work| work(x.decimal(), y.decimal()));
                result
                    .filter(|result| result.is_finite())
                    .map(Content::Float)
            }
            _ => self.bytes(&bytes(a)?, &bytes(b)?).map(Content::Bytes),
        }
        .ok_or_else(none)
    }
    fn operation(&self) -> &'static Operation {
        match self.work {
            Work::Add => &add::OPERATION,
            Work::Subtract => &subtract::OPERATION,
            Work::Multiply => &multiply::OPERATION,
            Work::Divide => &divide::OPERATION,
            Work::Modulo => &modulo::OPERATION,
            Work::And => &and::OPERATION,
            Work::Or => &or::OPERATION,
            Work::Xor => &XOR,
        }
    }
    fn integers(&self, a: i128, b: i128) -> Option<i128> {
        (self.operation().integer)(a, b)
    }
    fn times(&self, a: &Content, b: &Content) -> Option<Content> {
        let result = match (a.number()?, b.number()?) {
            (Number::Integer(a), Number::Integer(b)) => i64::try_from(self.integers(a, b)?).ok()?,
            _ => return None,
        };
        match (a, self.work, b) {
            (Content::Time(_), Work::Subtract, Content::Time(_)) => Some(Content::Duration(result)),
            (Content::Time(_), Work::Add | Work::Subtract, Content::Duration(_)) => {
                Some(Content::Time(result))
            }
            (Content::Duration(_), Work::Add | Work::Subtract, Content::Duration(_)) => {
                Some(Content::Duration(result))
            }
            _ => None,
        }
    }
    fn bytes(&self, a: &[u8], b: &[u8]) -> Option<Vec<u8>> {
        if b.is_empty() {
            return a.is_empty().then(Vec::new);
        }
        let byte = |(a, b): (&u8, &u8)| {
            let result = self.integers((*a).into(), (*b).into())?;
            Some(result.rem_euclid(256) as u8)
        };
        a.iter().zip(b.iter().cycle()).map(byte).collect()
    }
}

const XOR: Operation = Operation {
    integer: |a, b| Some(a ^ b),
    decimal: None,
    times: Times::Never,
};

/// Bytes as they are; a number in its width, or as one byte.
fn bytes(content: &Content) -> Result<Vec<u8>, Fault> {
    let encoded = match content {
        Content::Unsigned { width, .. } => encode(content, (*width).clamp(1, 8)).ok(),
        Content::Flag(_) => encode(content, 1).ok(),
        _ => content.bytes().map(<[u8]>::to_vec),
    };
    encoded.ok_or_else(|| each::needs_bytes(content))
}
