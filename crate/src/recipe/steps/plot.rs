//! `plot`: rows of two numbers as points of a picture.
use super::prelude::*;
use crate::recipe::argument::{Count, choices};
use crate::recipe::order::numeric;
use crate::recipe::picture::Picture;
use crate::recipe::trace::Trace;

choices! {
    Flip { None = "none", X = "x", Y = "y", Both = "both" }
}
step! {
    /// Draw rows of x and y as points of a picture; y grows downwards, as on a screen
    /// With one column, the rows' numbers are x. Text such as "12,34" is two numbers.
    Plot in "picture": Values => Bytes;
    () {
        /// Points of the longer side
        size: Count = "800",
        /// Draw a line from each point to the next
        lines: bool = "no",
        /// Which direction to turn round
        flip: Flip = "none",
        /// Width of a point
        dot: Count = "3",
    }
}
const MARGIN: f64 = 8.0;
const LARGEST: usize = 8_000;

impl Run for Plot {
    fn check(&self) -> Result<(), String> {
        match (self.size.0, self.dot.0) {
            (32..=LARGEST, 1..=100) => Ok(()),
            _ => Err(format!(
                "expected a size from 32 to {LARGEST} and a dot up to 100"
            )),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let points = self.scaled(&points(&values)?);
        let end = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(0.0, f64::max);
        let side = |end: f64| (end + MARGIN).ceil() as usize + 1;
        let mut picture = Picture::white(side(end(|p| p.0)), side(end(|p| p.1)))?;
        for (at, point) in points.iter().enumerate() {
            self.dot(&mut picture, *point);
            if let (true, Some(next)) = (self.lines, points.get(at + 1)) {
                self.line(&mut picture, *point, *next);
            }
        }
        Ok(Data::Bytes(Bytes {
            bytes: picture.png()?,
            trace: Trace::default(),
        }))
    }
}
impl Plot {
    /// On the picture, in its points.
    fn scaled(&self, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let range = |of: fn(&(f64, f64)) -> f64| {
            let low = points.iter().map(of).fold(f64::INFINITY, f64::min);
            let high = points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            (low, (high - low).max(0.0))
        };
        let ((left, width), (top, height)) = (range(|p| p.0), range(|p| p.1));
        let longest = width.max(height);
        let scale = if longest > 0.0 {
            (self.size.0 as f64 - 2.0 * MARGIN) / longest
        } else {
            1.0
        };
        let flip = |x: f64, width: f64, flipped: bool| if flipped { width - x } else { x };
        let place = |(x, y): &(f64, f64)| {
            let x = flip(x - left, width, matches!(self.flip, Flip::X | Flip::Both));
            let y = flip(y - top, height, matches!(self.flip, Flip::Y | Flip::Both));
            (x * scale + MARGIN, y * scale + MARGIN)
        };
        points.iter().map(place).collect()
    }
    fn dot(&self, picture: &mut Picture, (x, y): (f64, f64)) {
        let radius = self.dot.0 as f64 / 2.0;
        let (left, top) = (
            (x - radius).max(0.0) as usize,
            (y - radius).max(0.0) as usize,
        );
        for y in top..top + self.dot.0 {
            for x in left..left + self.dot.0 {
                picture.set(x, y, 0);
            }
        }
    }
    fn line(&self, picture: &mut Picture, from: (f64, f64), to: (f64, f64)) {
        let (x, y) = (to.0 - from.0, to.1 - from.1);
        let steps = x.abs().max(y.abs()).ceil().min(2.0 * LARGEST as f64);
        for step in 0..steps as usize {
            let part = step as f64 / steps;
            picture.set(
                (from.0 + x * part) as usize,
                (from.1 + y * part) as usize,
                96,
            );
        }
    }
}

fn points(values: &Values) -> Result<Vec<(f64, f64)>, Fault> {
    let second = values.columns.get(1).map(|column| &column.values);
    let mut points = Vec::with_capacity(values.len());
    for (row, value) in values.first().iter().enumerate() {
        let text = value.content.print();
        let pair = text.split_once([',', ';', ' ']);
        let pair = pair.and_then(|(x, y)| Some((numeric(x.as_bytes())?, numeric(y.as_bytes())?)));
        let point = match (pair, second.and_then(|column| column.get(row))) {
            (Some((x, y)), _) => Some((x.decimal(), y.decimal())),
            (None, Some(y)) => number(&value.content).zip(number(&y.content)),
            (None, None) => number(&value.content).map(|y| (row as f64, y)),
        };
        let point = point.filter(|(x, y)| x.is_finite() && y.is_finite());
        points.push(point.ok_or_else(|| {
            Fault::new(format!(
                "expected two numbers, found {}",
                value.content.describe()
            ))
            .of(row, value)
        })?);
    }
    match points.is_empty() {
        true => Err(Fault::new("there is nothing to draw")),
        false => Ok(points),
    }
}

fn number(content: &Content) -> Option<f64> {
    match content {
        Content::Time(ns) | Content::Duration(ns) => Some(*ns as f64 / 1e9),
        content => content
            .number()
            .or_else(|| numeric(&content.printed()))
            .map(Number::decimal),
    }
}
