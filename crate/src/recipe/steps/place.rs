//! `place`: pieces at their offsets.
use super::prelude::*;
use super::to_bytes::encode;
use crate::recipe::argument::{Count, Key};
use crate::recipe::order::numeric;
use crate::recipe::trace::Trace;
use crate::wire::sort_by_key;

step! {
    /// Put each value at the offset that stands beside it; a later one covers an earlier
    /// Holes are filled. Offsets come from another column: extract two fields, or regex group=2,1.
    Place in "combine": Values => Bytes;
    (
        /// The column of the offsets, from 1
        column: Count = "2",
    ) {
        /// What an offset counts in: 512 for blocks of a disk
        unit: Count = "1",
        /// Taken from every offset
        base: i64 = "0",
        /// The byte that holes are filled with
        fill: Key = "0x00",
    }
}
impl Run for Place {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let offsets = super::sort::column(&values, self.column.0)?;
        let fill = self.fill.bytes.first().copied().unwrap_or(0);
        let mut bytes = vec![];
        let mut placed = vec![];
        for (row, (value, offset)) in values.first().iter().zip(&offsets.values).enumerate() {
            let at = self
                .offset(&offset.content)
                .map_err(|fault| fault.of(row, value))?;
            let piece = encode(&value.content, 0).map_err(|fault| fault.of(row, value))?;
            let end = at.saturating_add(piece.len());
            limits.check_bytes(end)?;
            if bytes.len() < end {
                bytes.resize(end, fill);
            }
            if let Some(room) = bytes.get_mut(at..end) {
                room.copy_from_slice(&piece);
            }
            placed.push((at, piece.len(), row));
        }
        let trace = trace(placed, values.first());
        Ok(Data::Bytes(Bytes { bytes, trace }))
    }
}
impl Place {
    fn offset(&self, content: &Content) -> Result<usize, Fault> {
        let number = content.number().or_else(|| numeric(&content.printed()));
        let Some(Number::Integer(number)) = number else {
            let found = content.describe();
            return Err(Fault::new(format!("expected an offset, found {found}")));
        };
        let at = (number - i128::from(self.base)) * self.unit.0 as i128;
        usize::try_from(at).map_err(|_| Fault::new(format!("there is no offset {at}")))
    }
}

/// Where they overlap, what was placed last covers what was there; the map is made from the start on.
fn trace(mut placed: Vec<(usize, usize, usize)>, values: &[Value]) -> Trace {
    sort_by_key(&mut placed, |(at, len, row)| (*at, *row, *len));
    let mut trace = Trace::default();
    let mut free = 0;
    for (at, len, row) in placed {
        let start = at.max(free);
        let end = at + len;
        if let (Some(value), true) = (values.get(row), start < end) {
            let cut = crate::recipe::cut::Cut::of_value(value);
            let places = cut.part(start - at..len).places;
            trace.add(start, end - start, &places);
            free = end;
        }
    }
    trace
}
