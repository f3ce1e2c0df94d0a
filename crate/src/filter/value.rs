//! Values while a filter runs: copies of numbers, views of bytes.
use super::syntax::Operator;
use std::cmp::Ordering;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    Uint(u64),
    Int(i64),
    Float(f64),
    /// A point or a span of time.
    Nanoseconds(i64),
    /// Host order, and the mask of the bits that count.
    Ip4(u32, u32),
    Ip6(u128, u128),
    Bytes(&'a [u8]),
    Text(&'a [u8]),
}

impl<'a> Value<'a> {
    /// None where the two have no order: a negative number against one that has no sign.
    pub fn order(self, other: Value) -> Option<Ordering> {
        use Value::*;
        match (self, other) {
            (Uint(a), Uint(b)) => Some(a.cmp(&b)),
            (Int(a), Int(b)) | (Nanoseconds(a), Nanoseconds(b)) => Some(a.cmp(&b)),
            (Uint(a), Int(b)) => u64::try_from(b).ok().map(|b| a.cmp(&b)),
            (Int(a), Uint(b)) => i64::try_from(b).ok().map(|b| a.cmp(&b)),
            (Float(a), Float(b)) => a.partial_cmp(&b),
            (Ip4(a, m), Ip4(b, n)) => Some((a & m & n).cmp(&(b & m & n))),
            (Ip6(a, m), Ip6(b, n)) => Some((a & m & n).cmp(&(b & m & n))),
            // Of bytes the longer run is the greater, of text the later in the alphabet.
            (Bytes(a), Bytes(b)) => Some(a.len().cmp(&b.len()).then_with(|| a.cmp(b))),
            (Text(a), Text(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
    /// Whether a calculated value counts as true.
    pub fn is_true(self) -> bool {
        match self {
            Value::Uint(n) => n != 0,
            Value::Int(n) | Value::Nanoseconds(n) => n != 0,
            Value::Float(n) => n != 0.0,
            Value::Ip4(a, _) => a != 0,
            Value::Ip6(a, _) => a != 0,
            Value::Bytes(b) | Value::Text(b) => b.iter().any(|b| *b != 0),
        }
    }
    /// The bytes of a value that is made of bytes.
    pub fn bytes(&self) -> &'a [u8] {
        match self {
            Value::Bytes(b) | Value::Text(b) => b,
            _ => &[],
        }
    }
    fn integer(self) -> Option<i128> {
        match self {
            Value::Uint(n) => Some(n.into()),
            Value::Int(n) => Some(n.into()),
            _ => None,
        }
    }
    /// `-self`.
    pub fn negated(self, wide: bool) -> Option<Value<'static>> {
        match self {
            Value::Nanoseconds(n) => n.checked_neg().map(Value::Nanoseconds),
            Value::Float(n) => Some(Value::Float(-n)),
            _ => fitting(-self.integer()?, wide),
        }
    }
    pub fn absolute(self, wide: bool) -> Option<Value<'static>> {
        match self {
            Value::Nanoseconds(n) => n.checked_abs().map(Value::Nanoseconds),
            Value::Float(n) => Some(Value::Float(n.abs())),
            _ => fitting(self.integer()?.abs(), wide),
        }
    }
    /// `self operator other`, for all but bytes; none where there is no result: division by zero, overflow.
    pub fn calculated(
        self,
        operator: Operator,
        other: Value,
        wide: bool,
    ) -> Option<Value<'static>> {
        match (self, other) {
            (Value::Ip4(a, m), Value::Ip4(b, _)) => Some(Value::Ip4(a & b, m)),
            (Value::Ip6(a, m), Value::Ip6(b, _)) => Some(Value::Ip6(a & b, m)),
            (Value::Nanoseconds(a), Value::Nanoseconds(b)) => match operator {
                Operator::Add => a.checked_add(b).map(Value::Nanoseconds),
                _ => a.checked_sub(b).map(Value::Nanoseconds),
            },
            (Value::Float(a), Value::Float(b)) => Some(Value::Float(match operator {
                Operator::Add => a + b,
                Operator::Subtract => a - b,
                Operator::Multiply => a * b,
                Operator::Divide => a / b,
                _ => a % b,
            })),
            _ => integers(self.integer()?, operator, other.integer()?, wide),
        }
    }
}

fn integers(a: i128, operator: Operator, b: i128, wide: bool) -> Option<Value<'static>> {
    let result = match operator {
        Operator::BitAnd => a & b,
        Operator::Add => a + b,
        Operator::Subtract => a - b,
        Operator::Multiply => a.checked_mul(b)?,
        Operator::Divide => a.checked_div(b)?,
        Operator::Modulo => a.checked_rem(b)?,
    };
    fitting(result, wide)
}

/// A result in 32 bits, or in 64 where the field has more than 32.
fn fitting(result: i128, wide: bool) -> Option<Value<'static>> {
    let (least, most) = match wide {
        true => (i64::MIN, u64::MAX),
        false => (i32::MIN.into(), u32::MAX.into()),
    };
    match (u64::try_from(result), i64::try_from(result)) {
        (Ok(n), _) if n <= most => Some(Value::Uint(n)),
        (Err(_), Ok(n)) if n >= least => Some(Value::Int(n)),
        _ => None,
    }
}

/// A value that a filter holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    Number(Value<'static>),
    Bytes(Vec<u8>),
    Text(Vec<u8>),
}
impl Constant {
    pub fn value(&self) -> Value<'_> {
        match self {
            Constant::Number(value) => *value,
            Constant::Bytes(bytes) => Value::Bytes(bytes),
            Constant::Text(text) => Value::Text(text),
        }
    }
    pub fn keep(value: Value) -> Constant {
        match value {
            Value::Bytes(bytes) => Constant::Bytes(bytes.to_vec()),
            Value::Text(text) => Constant::Text(text.to_vec()),
            Value::Uint(n) => Constant::Number(Value::Uint(n)),
            Value::Int(n) => Constant::Number(Value::Int(n)),
            Value::Float(n) => Constant::Number(Value::Float(n)),
            Value::Nanoseconds(n) => Constant::Number(Value::Nanoseconds(n)),
            Value::Ip4(a, m) => Constant::Number(Value::Ip4(a, m)),
            Value::Ip6(a, m) => Constant::Number(Value::Ip6(a, m)),
        }
    }
}
