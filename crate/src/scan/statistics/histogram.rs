//! A histogram of numbers of any size: eight steps to each doubling, so that a percentile is within a twelfth.
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const STEPS: u32 = 8;
const STEP_BITS: u32 = STEPS.ilog2();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Histogram {
    counts: BTreeMap<u16, u64>,
    pub count: u64,
    /// Of all values: whole, so that it is the same in whatever order they are added.
    sum: u128,
    pub least: u64,
    pub most: u64,
}

fn slot(value: u64) -> u16 {
    if value < u64::from(STEPS) {
        return value as u16;
    }
    let doubling = value.ilog2();
    let step = (value >> (doubling - STEP_BITS)) as u32 & (STEPS - 1);
    ((doubling - STEP_BITS + 1) * STEPS + step) as u16
}

/// The least value of a slot.
fn floor(slot: u16) -> u64 {
    let slot = u32::from(slot);
    if slot < STEPS {
        return u64::from(slot);
    }
    let doubling = slot / STEPS - 1;
    u64::from(STEPS + slot % STEPS)
        .checked_shl(doubling)
        .unwrap_or(u64::MAX)
}

impl Histogram {
    pub fn add(&mut self, value: u64) {
        *self.counts.entry(slot(value)).or_default() += 1;
        self.least = match self.count {
            0 => value,
            _ => self.least.min(value),
        };
        self.most = self.most.max(value);
        self.count += 1;
        self.sum += u128::from(value);
    }
    pub fn merge(&mut self, more: &Histogram) {
        if more.count == 0 {
            return;
        }
        self.least = match self.count {
            0 => more.least,
            _ => self.least.min(more.least),
        };
        self.most = self.most.max(more.most);
        self.count += more.count;
        self.sum += more.sum;
        for (slot, count) in &more.counts {
            *self.counts.entry(*slot).or_default() += count;
        }
    }
    pub fn mean(&self) -> f64 {
        match self.count {
            0 => 0.0,
            count => self.sum as f64 / count as f64,
        }
    }
    /// The value that `share` of all do not exceed, to the next slot.
    pub fn percentile(&self, share: f64) -> u64 {
        let rank = (share * self.count as f64).ceil().max(1.0) as u64;
        let mut passed = 0;
        for (slot, count) in &self.counts {
            passed += count;
            if passed >= rank {
                return floor(slot + 1)
                    .saturating_sub(1)
                    .clamp(self.least, self.most);
            }
        }
        self.most
    }
    /// Counts in equal parts of the slots between the least and the most.
    pub fn bars(&self, most: usize) -> Vec<f64> {
        let (Some((first, _)), Some((last, _))) =
            (self.counts.first_key_value(), self.counts.last_key_value())
        else {
            return vec![];
        };
        let slots = usize::from(last - first) + 1;
        let bars = slots.min(most.max(1));
        let mut out = vec![0.0; bars];
        for (slot, count) in &self.counts {
            if let Some(bar) = out.get_mut(usize::from(slot - first) * bars / slots) {
                *bar += *count as f64;
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lies_in_its_slot_and_slots_follow_each_other() {
        for value in (0..4096).chain([1 << 40, u64::MAX / 3, u64::MAX]) {
            let at = slot(value);
            assert!(floor(at) <= value, "{value} in {at}");
            assert!(
                value == u64::MAX || floor(at + 1) > value || at >= 495,
                "{value} in {at}"
            );
        }
    }

    #[test]
    fn percentiles_are_within_a_twelfth() {
        let mut histogram = Histogram::default();
        (1..=10_000u64).for_each(|value| histogram.add(value));
        for share in [0.5, 0.9, 0.99] {
            let found = histogram.percentile(share) as f64;
            let exact = share * 10_000.0;
            assert!((found - exact).abs() / exact < 0.13, "{share}: {found}");
        }
        assert_eq!(histogram.percentile(1.0), 10_000);
        assert_eq!(histogram.bars(16).iter().sum::<f64>(), 10_000.0);
    }
}
