//! Packets gone through run after run: for each of several questions all of a capture's packets, or some of them.

pub struct Runs {
    /// The numbers of a run's packets, rising; none where it has all.
    runs: Vec<Option<Vec<u32>>>,
    /// The run that is gone through, and how many of its packets have been.
    now: usize,
    gone: usize,
}

impl Runs {
    pub fn new(runs: Vec<Option<Vec<u32>>>) -> Runs {
        Runs {
            runs,
            now: 0,
            gone: 0,
        }
    }
    /// The next packet of a capture that has so many, and which run it is of; none at the end.
    pub fn next(&mut self, all: u32) -> Option<(usize, u32)> {
        loop {
            let number = match self.runs.get(self.now)? {
                Some(numbers) => numbers.get(self.gone).copied(),
                None => (self.gone < all as usize).then_some(self.gone as u32 + 1),
            };
            match number {
                Some(number) => {
                    self.gone += 1;
                    return Some((self.now, number));
                }
                None => self.leave(),
            }
        }
    }
    /// Goes on to the next run.
    pub fn leave(&mut self) {
        (self.now, self.gone) = (self.now + 1, 0);
    }
    /// How far that is, of so many packets.
    pub fn done(&self, all: u32) -> u32 {
        let (all, gone) = (u64::from(all), self.gone as u64);
        let here = match self.runs.get(self.now) {
            Some(Some(numbers)) => gone * all / (numbers.len() as u64).max(1),
            Some(None) => gone,
            None => 0,
        };
        let runs = (self.runs.len() as u64).max(1);
        ((self.now as u64 * all + here) / runs).min(all) as u32
    }
}
