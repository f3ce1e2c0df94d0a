//! `bits`: some bits of every value, packed into bytes.
use crate::recipe::argument::choices;
use crate::recipe::data::{Bytes, Data};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::trace::Trace;
use crate::recipe::value::{Content, Number};

choices! {
    Order { High = "high", Low = "low" }
}
choices! {
    Rest { Fill = "fill", Drop = "drop" }
}
step! {
    /// Take the lowest bits of every number and pack them into bytes
    Bits in "combine": Values => Bytes;
    (
        /// How many bits of each number, from 1 to 64
        count: i64 = "1",
    ) {
        /// Whether the first bits become the highest or the lowest of a byte
        order: Order = "high",
        /// Turn every bit over
        invert: bool = "no",
        /// What becomes of a last byte that is not full: fill it with 0, or drop it
        rest: Rest = "fill",
        /// Bits that make a byte, from 1 to 8: 7 for plain ASCII
        width: i64 = "8",
        /// How many bits to pass over first
        skip: i64 = "0",
    }
}
impl Run for Bits {
    fn check(&self) -> Result<(), String> {
        match (self.count, self.width, self.skip) {
            (1..=64, 1..=8, 0..) => Ok(()),
            (1..=64, width, 0..) => Err(format!("expected 1 to 8 bits a byte, found {width}")),
            (1..=64, _, skip) => Err(format!("{skip} bits cannot be passed over")),
            (count, ..) => Err(format!("expected 1 to 64 bits, found {count}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let mut packed = Packed {
            bytes: vec![],
            used: 0,
            order: self.order,
            width: self.width as usize,
        };
        let mut skip = self.skip as usize;
        let mut trace = Trace::default();
        for (row, value) in values.first().iter().enumerate() {
            let bits = bits(&value.content).map_err(|fault| fault.of(row, value))?;
            let bits = if self.invert { !bits } else { bits };
            let first = packed.used / packed.width;
            packed.push(bits, self.count as usize, &mut skip);
            let last = packed.used.div_ceil(packed.width);
            trace.add(first, last - first, &value.places.clone().whole());
        }
        if self.rest == Rest::Drop && !packed.used.is_multiple_of(packed.width) {
            packed.bytes.pop();
            trace = trace.slice(0..packed.bytes.len());
        }
        Ok(Data::Bytes(Bytes {
            bytes: packed.bytes,
            trace,
        }))
    }
}

fn bits(content: &Content) -> Result<u64, Fault> {
    match content.number() {
        Some(Number::Integer(number)) => Ok(number as u64),
        _ => Err(Fault::new(format!(
            "expected a whole number, found {}",
            content.describe()
        ))),
    }
}

struct Packed {
    bytes: Vec<u8>,
    /// Bits so far.
    used: usize,
    order: Order,
    /// Bits a byte.
    width: usize,
}
impl Packed {
    /// Adds the lowest `count` bits: the highest of them first, or where low comes first the lowest.
    /// As many as `skip` says are passed over first.
    fn push(&mut self, bits: u64, count: usize, skip: &mut usize) {
        let passed = count.min(*skip);
        *skip -= passed;
        for at in passed..count {
            let place = self.used % self.width;
            let (from, to) = match self.order {
                Order::High => (count - 1 - at, self.width - 1 - place),
                Order::Low => (at, place),
            };
            if place == 0 {
                self.bytes.push(0);
            }
            if let Some(byte) = self.bytes.last_mut() {
                *byte |= ((bits >> from & 1) as u8) << to;
            }
            self.used += 1;
        }
    }
}
