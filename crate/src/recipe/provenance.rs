//! From a result to packets and back.
use super::data::Data;
use super::place::Place;
use std::ops::Range;

/// Where bytes of a result, or the values of its rows, come from. Nothing where a step could not say.
pub fn places(data: &Data, range: Range<usize>) -> Vec<Place> {
    match data {
        Data::Packets(_) => vec![],
        Data::Bytes(bytes) => bytes.trace.places(range).collect(),
        Data::Values(values) => {
            let rows = values.first().get(range.start..range.end.min(values.len()));
            rows.unwrap_or(&[])
                .iter()
                .flat_map(|value| value.places.all().to_vec())
                .filter(|place| !place.is_hole())
                .collect()
        }
    }
}

/// Which bytes of a result, or which of its rows, a packet gave.
pub fn of_packet(data: &Data, packet: u32) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = vec![];
    let mut add = |range: Range<usize>| match ranges.last_mut() {
        Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
        _ => ranges.push(range),
    };
    match data {
        Data::Packets(_) => {}
        Data::Bytes(bytes) => {
            for segment in bytes
                .trace
                .segments()
                .iter()
                .filter(|s| s.place.packet == packet)
            {
                add(segment.start as usize..(segment.start + segment.len) as usize);
            }
        }
        Data::Values(values) => {
            for (row, value) in values.first().iter().enumerate() {
                if value
                    .places
                    .all()
                    .iter()
                    .any(|place| place.packet == packet)
                {
                    add(row..row + 1);
                }
            }
        }
    }
    ranges
}

/// All packets that a result comes from, each once, rising.
pub fn packets(data: &Data) -> Vec<u32> {
    let mut packets: Vec<u32> = match data {
        Data::Packets(passed) => passed.first.clone(),
        Data::Bytes(bytes) => bytes
            .trace
            .segments()
            .iter()
            .map(|s| s.place.packet)
            .collect(),
        Data::Values(values) => {
            let values = values.columns.iter().flat_map(|column| &column.values);
            values
                .flat_map(|value| value.places.all())
                .map(|place| place.packet)
                .collect()
        }
    };
    packets.sort_unstable();
    packets.dedup();
    packets.retain(|packet| *packet > 0);
    packets
}

/// Why a result does not say where it comes from.
pub fn unknown(data: &Data, steps: &[&'static str]) -> Option<String> {
    let Data::Bytes(bytes) = data else {
        return None;
    };
    (bytes.trace.is_empty() && !bytes.bytes.is_empty()).then(|| {
        let last = steps.last().copied().unwrap_or("the last step");
        format!("no byte of this comes from one place: {last}, or a step before it, works on all bytes together")
    })
}
