//! What can be said of a filter without reading the file: which packets pass, which do not, and which must be looked at.
use super::classes::{Classes, NO_KIND};
use super::known;
use super::rows::{RowTest, is_of_rows};
use super::words::Asked;
use crate::capture::{Column, Index};
use crate::filter::{Filter, Looks, Sieve};
use crate::protocols::Own;
use crate::show::catalogue::FieldId;

/// In the order in which `and` takes the least of two, `or` the greatest.
pub const NO: u8 = 0;
pub const OPEN: u8 = 1;
pub const YES: u8 = 2;

static FRAME: Own = Own::of("frame");

/// Rows judged in one go: their verdicts stay in the cache, and none of a column's segments is crossed.
const BLOCK: usize = 1 << 12;

/// Numbers of packets, rising.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    pub passed: Vec<u32>,
    /// Only their bytes tell.
    pub open: Vec<u32>,
}

/// What a test is answered from.
#[derive(Debug)]
enum From {
    /// Kinds; of a packet that has one of these protocols only its bytes tell.
    Kinds { without: Vec<u16> },
    /// These fields of flows.
    Flows(Asked),
    /// These fields of rows.
    Rows(Vec<FieldId>),
}

/// A filter's tests with their answers for each class.
enum Plan {
    All(Vec<Plan>),
    Any(Vec<Plan>),
    Odd(Vec<Plan>),
    Not(Box<Plan>),
    Kinds(Vec<u8>),
    Flows(Vec<u8>),
    Rows(Box<RowTest>),
    Open,
}

/// Whether anything of a filter can be said without the packets' bytes.
pub fn is_blind(filter: &Filter) -> bool {
    filter.sieve(&from).is_blind()
}

/// Judges all packets, or those `among` these numbers (rising).
pub fn judge(filter: &Filter, index: &Index, classes: &Classes, among: Option<&[u32]>) -> Verdicts {
    let plan = Plan::of(filter.sieve(&from), classes);
    let mut found = Verdicts::default();
    let mut block = [NO; BLOCK];
    let mut left = among;
    for first in (0..classes.len()).step_by(BLOCK) {
        let rows = BLOCK.min(classes.len() - first);
        let verdicts = &mut block[..rows];
        let mut named: Option<&[u32]> = None;
        if let Some(numbers) = left {
            let here = numbers.partition_point(|number| (*number as usize) <= first + rows);
            let (now, later) = numbers.split_at(here);
            (named, left) = (Some(now), Some(later));
        }
        if named.is_some_and(<[u32]>::is_empty) {
            continue;
        }
        plan.judge(index, classes, first, verdicts);
        match named {
            None => found.add((first as u32 + 1..).zip(verdicts.iter().copied())),
            Some(numbers) => {
                let of = |number: u32| verdicts.get(number as usize - 1 - first);
                let judged = numbers
                    .iter()
                    .map(|n| (*n, of(*n).copied().unwrap_or(OPEN)));
                found.add(judged);
            }
        }
    }
    found
}

impl Verdicts {
    /// Adds the verdicts of at most a block. Each number is written, and stays where the verdict says so: to branch on what
    /// cannot be foreseen costs several times as much.
    fn add(&mut self, judged: impl Iterator<Item = (u32, u8)>) {
        let (mut passed, mut open) = ([0; BLOCK], [0; BLOCK]);
        let (mut passes, mut opens) = (0, 0);
        for (number, verdict) in judged {
            passed[passes % BLOCK] = number;
            passes += usize::from(verdict == YES);
            open[opens % BLOCK] = number;
            opens += usize::from(verdict == OPEN);
        }
        self.passed.extend_from_slice(&passed[..passes.min(BLOCK)]);
        self.open.extend_from_slice(&open[..opens.min(BLOCK)]);
    }
}

fn from(looks: &Looks) -> Option<From> {
    let known = known::known();
    match looks {
        Looks { bytes: true, .. } => without(looks),
        Looks { fields, .. } if known.are_of_kinds(fields) => Some(From::Kinds { without: vec![] }),
        Looks { protocols, .. } if !protocols.is_empty() => without(looks),
        Looks { fields, .. } if known.are_of_flows(fields) => Some(From::Flows(Asked {
            fields: fields.clone(),
            places: looks.places,
        })),
        Looks { fields, .. } if is_of_rows(fields) => Some(From::Rows(fields.clone())),
        _ => without(looks),
    }
}

/// What a test of no such protocol's packet sees; none where every packet has one.
fn without(looks: &Looks) -> Option<From> {
    let protocols = looks.all_protocols();
    (!protocols.contains(&FRAME.index())).then_some(From::Kinds { without: protocols })
}

impl Plan {
    fn of(sieve: Sieve<From>, classes: &Classes) -> Plan {
        let every = |parts: Vec<Sieve<From>>| {
            let parts = parts.into_iter();
            parts.map(|part| Plan::of(part, classes)).collect()
        };
        match sieve {
            Sieve::All(parts) => Plan::All(every(parts)),
            Sieve::Any(parts) => Plan::Any(every(parts)),
            Sieve::Odd(parts) => Plan::Odd(every(parts)),
            Sieve::Not(inner) => Plan::Not(Box::new(Plan::of(*inner, classes))),
            Sieve::Leaf(From::Kinds { without }, leaf) => {
                let mut table = vec![];
                classes.each_kind(&mut |packet| {
                    let lacks = !packet.has_any(&without);
                    table.push(verdict(lacks.then(|| leaf.passes(packet))));
                });
                // Behind the kinds stands what has none.
                table.resize(usize::from(NO_KIND) + 1, OPEN);
                Plan::Kinds(table)
            }
            Sieve::Leaf(From::Flows(asked), leaf) => {
                let mut table = vec![];
                match leaf.ranges() {
                    Some(ranges) => {
                        classes.each_within(&ranges, |passes| table.push(verdict(passes)));
                    }
                    None => classes.each_flow(&asked, &mut |packet| {
                        table.push(verdict(packet.map(|packet| leaf.passes(packet))));
                    }),
                }
                Plan::Flows(table)
            }
            Sieve::Leaf(From::Rows(fields), leaf) => {
                Plan::Rows(Box::new(RowTest::new(leaf, &fields)))
            }
            Sieve::Unknown => Plan::Open,
        }
    }

    /// Says of each row from `first` on (from 0) what is known.
    fn judge(&self, index: &Index, classes: &Classes, first: usize, verdicts: &mut [u8]) {
        match self {
            Plan::All(parts) => {
                verdicts.fill(YES);
                each(parts, index, classes, first, verdicts, |a, b| a.min(b));
            }
            Plan::Any(parts) => {
                verdicts.fill(NO);
                each(parts, index, classes, first, verdicts, |a, b| a.max(b));
            }
            Plan::Odd(parts) => {
                verdicts.fill(NO);
                each(parts, index, classes, first, verdicts, |a, b| {
                    match (a, b) {
                        (OPEN, _) | (_, OPEN) => OPEN,
                        (a, b) => (a ^ b) & YES,
                    }
                });
            }
            Plan::Not(inner) => {
                inner.judge(index, classes, first, verdicts);
                verdicts
                    .iter_mut()
                    .for_each(|verdict| *verdict = YES - *verdict);
            }
            Plan::Kinds(table) => look_up(table, classes.kinds(), first, verdicts),
            Plan::Flows(table) => look_up(table, classes.flows(), first, verdicts),
            Plan::Rows(test) => test.judge(index, first, verdicts),
            Plan::Open => verdicts.fill(OPEN),
        }
    }
}

fn verdict(passes: Option<bool>) -> u8 {
    match passes {
        Some(true) => YES,
        Some(false) => NO,
        None => OPEN,
    }
}

fn each(
    parts: &[Plan],
    index: &Index,
    classes: &Classes,
    first: usize,
    verdicts: &mut [u8],
    join: impl Fn(u8, u8) -> u8,
) {
    let mut block = [NO; BLOCK];
    let part_verdicts = &mut block[..verdicts.len()];
    for part in parts {
        part.judge(index, classes, first, part_verdicts);
        for (all, one) in verdicts.iter_mut().zip(part_verdicts.iter()) {
            *all = join(*all, *one);
        }
    }
}

fn look_up<T: Copy + Into<u32>>(
    table: &[u8],
    column: &Column<T>,
    first: usize,
    verdicts: &mut [u8],
) {
    let run = column.run(first);
    for (verdict, class) in verdicts.iter_mut().zip(run) {
        let class: u32 = (*class).into();
        *verdict = table.get(class as usize).copied().unwrap_or(OPEN);
    }
}
