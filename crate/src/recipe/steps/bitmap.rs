//! `bitmap`: bytes or bits as the points of a picture.
use super::prelude::*;
use crate::recipe::argument::{Count, choices};
use crate::recipe::picture::{Picture, check};
use crate::recipe::trace::Trace;

choices! {
    Depth { Bits = "bits", Grey = "grey", Rgb = "rgb", Rgba = "rgba" }
}
step! {
    /// Draw a picture, line by line, of bits or bytes; of values, one point each
    /// Of bits, 1 is black. Values are black where they are not 0; with grey, their number is the shade.
    Bitmap in "picture": Values => Bytes, Bytes => Bytes;
    (
        /// Points of a line; 0 for a square
        width: i64 = "0",
    ) {
        /// What a point is made of
        depth: Depth = "bits",
        /// 1 is white
        invert: bool = "no",
        /// Points of the picture for each point
        scale: Count = "4",
    }
}
impl Run for Bitmap {
    fn check(&self) -> Result<(), String> {
        match (self.width, self.scale.0) {
            (0..=100_000, 1..=64) => Ok(()),
            _ => Err("expected a width up to 100000 and a scale up to 64".into()),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let samples = match self.depth {
            Depth::Bits | Depth::Grey => 1,
            Depth::Rgb => 3,
            Depth::Rgba => 4,
        };
        let mut points = self.points(&data)?;
        let count = points.len() / samples;
        let width = match self.width {
            0 => (count as f64).sqrt().round() as usize,
            width => width as usize,
        };
        let height = count.div_ceil(width.max(1));
        check(width, height)?;
        points.resize(width * height * samples, 255);
        if self.invert {
            points.iter_mut().for_each(|point| *point = !*point);
        }
        let picture = Picture {
            width,
            height,
            samples,
            points,
        };
        Ok(Data::Bytes(Bytes {
            bytes: picture.enlarged(self.scale.0)?.png()?,
            trace: Trace::default(),
        }))
    }
}
impl Bitmap {
    fn points(&self, data: &Data) -> Result<Vec<u8>, Fault> {
        let ink = |set: bool| if set { 0 } else { 255 };
        match (data, self.depth) {
            (Data::Bytes(bytes), Depth::Bits) => {
                let bits = bytes
                    .bytes
                    .iter()
                    .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
                Ok(bits.map(|bit| ink(bit == 1)).collect())
            }
            (Data::Bytes(bytes), _) => Ok(bytes.bytes.clone()),
            (Data::Values(values), depth) => {
                let point = |(row, value): (usize, &Value)| match (value.content.number(), depth) {
                    (Some(number), Depth::Bits) => Ok(ink(number.decimal() != 0.0)),
                    (Some(number), _) => Ok(number.decimal().clamp(0.0, 255.0) as u8),
                    (None, _) => {
                        let found = value.content.describe();
                        Err(Fault::new(format!("expected a number, found {found}")).of(row, value))
                    }
                };
                values.first().iter().enumerate().map(point).collect()
            }
            (Data::Packets(_), _) => Err(misfit(data)),
        }
    }
}
