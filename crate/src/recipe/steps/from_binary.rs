//! `from-binary`: bytes out of bits written as 0 and 1.
use super::prelude::*;
use crate::recipe::argument::choices;

choices! {
    Order { High = "high", Low = "low" }
}
step! {
    /// Read 0 and 1 as bits, eight a byte
    /// Anything else is passed over; a last byte that is not full is dropped.
    FromBinary in "encode": Values => Values, Bytes => Bytes;
    () {
        /// Whether the first bit is the highest or the lowest of a byte
        order: Order = "high",
        /// Bits of a byte, from 1 to 8
        width: i64 = "8",
        /// 0 counts as 1
        invert: bool = "no",
    }
}
impl Run for FromBinary {
    fn check(&self) -> Result<(), String> {
        match self.width {
            1..=8 => Ok(()),
            width => Err(format!("expected 1 to 8 bits, found {width}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let counts = |byte: u8| matches!(byte, b'0' | b'1');
        let width = self.width as usize;
        let follow = Follow::Scaled {
            counts: &counts,
            take: width,
            give: 1,
        };
        each::bytes(data, Gives::Bytes, follow, |text| {
            let bits = text.iter().filter(|byte| counts(**byte));
            let bits: Vec<u8> = bits.map(|bit| (bit & 1) ^ u8::from(self.invert)).collect();
            let byte = |bits: &[u8]| match self.order {
                Order::High => bits.iter().fold(0, |byte, bit| byte << 1 | bit),
                Order::Low => bits.iter().rev().fold(0, |byte, bit| byte << 1 | bit),
            };
            Ok(bits.chunks_exact(width).map(byte).collect())
        })
    }
}
