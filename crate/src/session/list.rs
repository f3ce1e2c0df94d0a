//! Which packets are shown, and in which order.
use std::sync::Arc;

/// The shown packets: all or those that passed a filter, as they lie in the file or sorted.
#[derive(Debug, Default)]
pub struct List {
    /// Numbers, rising; none where all packets are shown.
    shown: Option<Arc<Vec<u32>>>,
    /// The same in another order.
    sorted: Option<Vec<u32>>,
}

impl List {
    /// Shows only these packets (rising numbers), or all.
    pub fn show(&mut self, shown: Option<Vec<u32>>) {
        *self = List {
            shown: shown.map(Arc::new),
            sorted: None,
        };
    }
    /// Shows these packets also: they stand behind those that are shown.
    pub fn add(&mut self, numbers: &[u32]) {
        if let Some(shown) = &mut self.shown {
            Arc::make_mut(shown).extend_from_slice(numbers);
        }
    }
    /// Numbers, rising; none where all packets are shown.
    pub fn numbers(&self) -> Option<&Arc<Vec<u32>>> {
        self.shown.as_ref()
    }
    /// Puts the packets into this order, which has each that is shown; none for that of the file.
    pub fn order(&mut self, sorted: Option<Vec<u32>>) {
        self.sorted = sorted;
    }
    /// How many are shown, where the capture has `all`.
    pub fn len(&self, all: u32) -> u32 {
        self.shown.as_ref().map_or(all, |shown| shown.len() as u32)
    }
    /// The numbers of the packets in rows `first..first + count`, from 0.
    pub fn rows(&self, first: u32, count: u32, all: u32) -> Vec<u32> {
        let end = first.saturating_add(count).min(self.len(all));
        let listed = self.sorted.as_ref().or(self.shown.as_deref());
        match listed {
            Some(numbers) => {
                let end = (end as usize).min(numbers.len());
                numbers.get(first as usize..end).unwrap_or(&[]).to_vec()
            }
            None => (first..end).map(|row| row + 1).collect(),
        }
    }
    /// The row of a packet, from 0; none where the filter hides it.
    pub fn position(&self, number: u32, all: u32) -> Option<u32> {
        let row = match (&self.sorted, &self.shown) {
            (Some(sorted), _) => sorted.iter().position(|n| *n == number)?,
            (None, Some(shown)) => shown.binary_search(&number).ok()?,
            (None, None) => return number.checked_sub(1).filter(|row| *row < all),
        };
        u32::try_from(row).ok()
    }
}
