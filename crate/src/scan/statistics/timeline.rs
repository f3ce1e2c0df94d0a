//! Packets and bytes over time, in equal steps.
use super::{Reach, Statistic};
use crate::filter::{Filter, FilterError, Looks};
use crate::scan::{packed, unpacked};
use crate::wire::{Frame, NO_TIME, Packet, Wanted};
use serde::Serialize;
use std::ops::Range;

/// More steps than a screen has columns say nothing.
const MOST_BINS: u32 = 4096;
const MOST_SERIES: usize = 16;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Series {
    pub filter: String,
    /// A number a step.
    pub packets: Vec<f64>,
    pub bytes: Vec<f64>,
}

/// Packets and bytes of a series.
type Counted = (Vec<f64>, Vec<f64>);

pub struct Timeline {
    /// Nanoseconds since 1970.
    span: Range<i64>,
    bins: u32,
    filters: Vec<Filter>,
    series: Vec<Series>,
}

impl Timeline {
    pub fn new(span: Range<i64>, bins: u32, filters: &[String]) -> Result<Timeline, FilterError> {
        let bins = bins.clamp(1, MOST_BINS);
        let empty = |filter: &String| Series {
            filter: filter.clone(),
            packets: vec![0.0; bins as usize],
            bytes: vec![0.0; bins as usize],
        };
        let kept = || filters.iter().take(MOST_SERIES);
        Ok(Timeline {
            span,
            bins,
            series: kept().map(empty).collect(),
            filters: kept()
                .map(|text| Filter::parse(text))
                .collect::<Result<_, _>>()?,
        })
    }
    /// The step that a moment falls in; the last moment belongs to the last step.
    fn bin(&self, time_ns: i64) -> Option<usize> {
        let Range { start, end } = self.span;
        if time_ns == NO_TIME || time_ns < start || time_ns > end {
            return None;
        }
        let (at, length) = (
            i128::from(time_ns) - i128::from(start),
            i128::from(end) - i128::from(start),
        );
        let bin = at * i128::from(self.bins) / length.max(1);
        usize::try_from(bin.min(i128::from(self.bins) - 1)).ok()
    }
    pub fn series(&self) -> &[Series] {
        &self.series
    }
    /// The display filters of the series.
    pub fn filters(&self) -> impl Iterator<Item = &str> {
        self.series.iter().map(|series| series.filter.as_str())
    }
    /// Counts a packet that passes the filter of a series.
    pub fn tally(&mut self, series: usize, frame: &Frame) {
        if let Some(bin) = self.bin(frame.time_ns)
            && let Some(series) = self.series.get_mut(series)
        {
            series.tally(bin, frame.original);
        }
    }
}

impl Series {
    fn tally(&mut self, bin: usize, length: u32) {
        if let Some(packets) = self.packets.get_mut(bin) {
            *packets += 1.0;
        }
        if let Some(bytes) = self.bytes.get_mut(bin) {
            *bytes += f64::from(length);
        }
    }
}

impl Statistic for Timeline {
    fn reach(&self) -> Reach {
        Reach::Rows
    }
    fn want(&self, wanted: &mut Wanted) {
        for filter in &self.filters {
            wanted.merge(filter.wanted());
        }
    }
    fn looks(&self) -> Option<Looks> {
        let mut all = Looks::default();
        self.filters.iter().for_each(|f| all.merge(f.looks()));
        Some(all)
    }
    fn count(&mut self, frame: &Frame, packet: &Packet) {
        let Some(bin) = self.bin(frame.time_ns) else {
            return;
        };
        for (filter, series) in self.filters.iter().zip(&mut self.series) {
            if filter.matches(packet, frame.bytes) {
                series.tally(bin, frame.original);
            }
        }
    }
    fn take(&mut self) -> Vec<u8> {
        let series = self.series.iter_mut();
        let counted = series.map(|series| {
            let fresh = |counts: &mut Vec<f64>| {
                let empty = vec![0.0; counts.len()];
                std::mem::replace(counts, empty)
            };
            (fresh(&mut series.packets), fresh(&mut series.bytes))
        });
        packed(&counted.collect::<Vec<Counted>>())
    }
    fn add(&mut self, counted: &[u8]) {
        let add = |mine: &mut [f64], more: &[f64]| {
            mine.iter_mut().zip(more).for_each(|(m, more)| *m += more);
        };
        let later: Vec<Counted> = unpacked(counted).unwrap_or_default();
        for (mine, (packets, bytes)) in self.series.iter_mut().zip(&later) {
            add(&mut mine.packets, packets);
            add(&mut mine.bytes, bytes);
        }
    }
}
