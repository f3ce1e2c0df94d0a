//! Times the engine on a capture, for `npm run bench`: one line of JSON, in milliseconds.
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::time::Instant;
use wireloupe::filter::Filter;
use wireloupe::protocols::wanted_all;
use wireloupe::scan::{FilterScan, Scan};
use wireloupe::session::{Pass, Session};
use wireloupe::show::tree;
use wireloupe::wire::{Frame, Packet, Wanted};

const CHUNK: usize = 1 << 20;
/// In milliseconds.
const LONG_ENOUGH: f64 = 500.0;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [path, known, dissected, jobs @ ..] = &words[..] else {
        return Err(
            "measure CAPTURE FILTER-ON-COLUMNS FILTER-THAT-DISSECTS [read|index|filter|tree]…"
                .into(),
        );
    };
    let asked = |job: &str| jobs.is_empty() || jobs.iter().any(|j| j == job);
    let mut found: Vec<(&str, f64)> = vec![];
    if asked("read") {
        let (read_ms, bytes) = timed(|| each_chunk(path, &mut |_| Ok(())))?;
        found.extend([("read", read_ms), ("bytes", bytes as f64)]);
    }
    if asked("index") {
        let (index_ms, session) = again_and_again(|| indexed(path))?;
        let filter = Filter::parse(known)?;
        let (known_ms, verdicts) = timed(|| Ok(session.judge(&filter, None)))?;
        found.extend([("index", index_ms), ("known", known_ms)]);
        found.push(("packets", f64::from(session.index().len())));
        found.push(("known_passed", verdicts.passed.len() as f64));
        found.push(("known_open", verdicts.open.len() as f64));
    }
    if asked("filter") {
        let mut scan = FilterScan::new(Filter::parse(dissected)?);
        let (filter_ms, _) = timed(|| pass(path, &mut scan))?;
        found.extend([
            ("filter", filter_ms),
            ("filter_passed", scan.passed.len() as f64),
        ]);
    }
    if asked("tree") {
        let mut trees = Trees {
            wanted: wanted_all(),
            nodes: 0,
        };
        let (tree_ms, _) = timed(|| pass(path, &mut trees))?;
        found.extend([("tree", tree_ms), ("nodes", trees.nodes as f64)]);
    }
    let found = found
        .iter()
        .map(|(name, value)| format!("\"{name}\": {value:.3}"));
    println!("{{{}}}", found.collect::<Vec<_>>().join(", "));
    Ok(())
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(f64, T)> {
    let start = Instant::now();
    let result = work()?;
    Ok((start.elapsed().as_secs_f64() * 1000.0, result))
}

/// What tables are made once counts once, not again in each of a small capture's runs: the median of those that fit in a time.
fn again_and_again<T>(mut work: impl FnMut() -> Outcome<T>) -> Outcome<(f64, T)> {
    let (mut took, mut all) = (vec![], 0.0);
    loop {
        let (ms, result) = timed(&mut work)?;
        took.push(ms);
        all += ms;
        if all >= LONG_ENOUGH {
            took.sort_by(f64::total_cmp);
            let median = took.get(took.len() / 2).copied().unwrap_or(ms);
            return Ok((median, result));
        }
    }
}

fn indexed(path: &str) -> Outcome<Session> {
    let mut session = Session::new();
    each_chunk(path, &mut |chunk| {
        session.push(chunk, None)?;
        Ok(())
    })?;
    session.finish()?;
    Ok(session)
}

fn each_chunk(path: &str, f: &mut dyn FnMut(&[u8]) -> Outcome<()>) -> Outcome<u64> {
    let (mut file, mut buffer) = (File::open(path)?, vec![0; CHUNK]);
    let mut all = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(all);
        }
        all += read as u64;
        f(buffer.get(..read).unwrap_or(&[]))?;
    }
}

fn pass(path: &str, scan: &mut dyn Scan) -> Outcome<u64> {
    let mut pass = Pass::default();
    each_chunk(path, &mut |chunk| {
        pass.push(chunk, scan)?;
        Ok(())
    })
}

/// Makes every packet's whole tree, with its texts.
struct Trees {
    wanted: Wanted,
    nodes: usize,
}
impl Scan for Trees {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        self.nodes += tree::build(packet, frame.bytes).len();
        true
    }
}
