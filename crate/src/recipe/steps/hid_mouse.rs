//! `hid-mouse`: the way of a USB mouse (HID device class definition, appendix B.2).
use super::prelude::*;
use super::to_bytes::Order;
use crate::recipe::data::Column;

step! {
    /// Read mouse reports as the way of the pointer; each becomes a row of x, y and buttons
    /// The first byte says which buttons are held, then come the moves in x and y. `keep 1.. column=3` keeps what was drawn with a button held; `plot` draws it.
    HidMouse in "combine": Values => Values;
    () {
        /// Bytes before the report, such as 1 for its number
        skip: i64 = "0",
        /// Bits of a move: 8, 12 or 16
        bits: i64 = "8",
        /// Which byte of a move comes first
        order: Order = "little",
        /// The numbers are places, as of a tablet, not moves
        absolute: bool = "no",
    }
}
impl Run for HidMouse {
    fn check(&self) -> Result<(), String> {
        match (self.skip, self.bits) {
            (0..=64, 8 | 12 | 16) => Ok(()),
            _ => Err(
                "expected up to 64 bytes before the report, and moves of 8, 12 or 16 bits".into(),
            ),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let mut columns = ["x", "y", "buttons"].map(|name| Column {
            name: name.into(),
            values: vec![],
        });
        let (mut x, mut y) = (0i64, 0i64);
        for (row, value) in values.first().iter().enumerate() {
            let bytes = value.content.bytes();
            let bytes = bytes.ok_or_else(|| each::needs_bytes(&value.content).of(row, value))?;
            let Some((buttons, across, down)) = self.report(bytes) else {
                // Other reports of the device are shorter.
                continue;
            };
            (x, y) = match self.absolute {
                true => (across, down),
                false => (x + across, y + down),
            };
            let numbers = [x.into(), y.into(), i128::from(buttons)];
            for (column, number) in columns.iter_mut().zip(numbers) {
                column.values.push(Value {
                    content: Content::integer(number, 0).unwrap_or(Content::Nothing),
                    places: value.places.clone().whole(),
                });
            }
        }
        Ok(Data::Values(Values {
            columns: columns.into(),
        }))
    }
}
impl HidMouse {
    /// Buttons and the two numbers.
    fn report(&self, bytes: &[u8]) -> Option<(u8, i64, i64)> {
        let (buttons, moves) = bytes.get(self.skip as usize..)?.split_first()?;
        let sign = |number: i64, bits: u32| match !self.absolute && number >> (bits - 1) != 0 {
            true => number - (1 << bits),
            false => number,
        };
        let word = |at: usize| {
            let pair = *moves.get(at..)?.first_chunk::<2>()?;
            Some(i64::from(match self.order {
                Order::Big => u16::from_be_bytes(pair),
                Order::Little => u16::from_le_bytes(pair),
            }))
        };
        Some(match self.bits {
            8 => (
                *buttons,
                sign(i64::from(*moves.first()?), 8),
                sign(i64::from(*moves.get(1)?), 8),
            ),
            // Two numbers of twelve bits in three bytes.
            12 => {
                let [a, b, c] = *moves.first_chunk::<3>()?;
                let (a, b, c) = (i64::from(a), i64::from(b), i64::from(c));
                (
                    *buttons,
                    sign(a | (b & 15) << 8, 12),
                    sign(b >> 4 | c << 4, 12),
                )
            }
            _ => (*buttons, sign(word(0)?, 16), sign(word(2)?, 16)),
        })
    }
}
