//! A capture asked in parts, by any number of workers, gives what it gives as a whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod common;

use std::path::PathBuf;
use std::sync::Mutex;
use wireloupe::session::{Pass, Session, question};

const QUESTIONS: &[(&str, &str)] = &[
    ("filter", "tcp.analysis.flags || frame.time_delta > 0.001"),
    ("filter", "tcp.time_delta > 0.0001 || udp.time_delta > 0.1"),
    (
        "filter",
        "http.request || smb2.response_to || dns.flags.response == 1",
    ),
    ("filter", "tcp.stream > 2 && tcp.seq > 100"),
    (
        "recipe",
        "filter ip\nextract ip.src, tcp.stream, frame.time_relative\nto-hex",
    ),
    ("recipe", "extract tcp.seq, tcp.completeness"),
    ("recipe", "extract frame.number"),
];

/// A part of a capture: where it begins, and what must be known of all before.
struct Part {
    start: usize,
    checkpoint: Option<Vec<u8>>,
}

/// The parts that reading in chunks of this size gives.
fn parts(bytes: &[u8], chunk: usize, most: usize) -> Vec<Part> {
    let mut parts = vec![Part {
        start: 0,
        checkpoint: None,
    }];
    let mut session = Session::new();
    let interval = bytes.len() / most + 1;
    for piece in bytes.chunks(chunk) {
        session.push(piece, None).unwrap();
        let start = session.index().offset() as usize;
        if start >= parts.len() * interval && start < bytes.len() {
            let checkpoint = session.checkpoint();
            if checkpoint.is_some() {
                parts.push(Part { start, checkpoint });
            }
        }
    }
    parts
}

fn answer(
    bytes: &[u8],
    part: &Part,
    end: usize,
    chunk: usize,
    asked: (&str, &str),
) -> Vec<Vec<u8>> {
    let mut pass = match &part.checkpoint {
        Some(checkpoint) => Pass::from(checkpoint).unwrap(),
        None => Pass::new(),
    };
    let mut scan = question(asked.0, asked.1).unwrap();
    let mut answers = vec![];
    for piece in bytes[part.start..end].chunks(chunk) {
        pass.push(piece, &mut *scan).unwrap();
        answers.push(scan.answer());
    }
    answers
}

/// The answers of all parts, asked by so many workers at once, merged in order.
fn ask(bytes: &[u8], parts: &[Part], workers: usize, chunk: usize, asked: (&str, &str)) -> Vec<u8> {
    let left = Mutex::new((0..parts.len()).collect::<Vec<_>>());
    let found = Mutex::new(vec![vec![]; parts.len()]);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let Some(at) = left.lock().unwrap().pop() else {
                        return;
                    };
                    let end = parts.get(at + 1).map_or(bytes.len(), |next| next.start);
                    let answers = answer(bytes, &parts[at], end, chunk, asked);
                    found.lock().unwrap()[at] = answers;
                }
            });
        }
    });
    let mut whole = question(asked.0, asked.1).unwrap();
    for answer in found.into_inner().unwrap().iter().flatten() {
        whole.merge(answer);
    }
    whole.answer()
}

fn captures() -> Vec<PathBuf> {
    let mut all = common::captures();
    if let Some(corpus) = common::corpus() {
        let found = common::files(&corpus.join("agree/captures"));
        let fitting = found.into_iter().filter(|path| {
            let size = std::fs::metadata(path).map_or(0, |data| data.len());
            (2_000..400_000).contains(&size)
        });
        all.extend(fitting.step_by(23));
    }
    all
}

#[test]
fn workers_and_chunks_of_any_number_and_size_give_the_same_to_the_byte() {
    let (mut wrong, mut several) = (vec![], 0);
    for path in captures() {
        let bytes = common::bytes(&path);
        if Session::new().push(&bytes, None).is_err() {
            continue;
        }
        for asked in QUESTIONS {
            let one = [Part {
                start: 0,
                checkpoint: None,
            }];
            let expected = ask(&bytes, &one, 1, usize::MAX, *asked);
            for (workers, chunk) in [(1, 4099), (2, 997), (3, 313)] {
                let parts = parts(&bytes, chunk, 2 * workers);
                several += usize::from(parts.len() > 1);
                let found = ask(&bytes, &parts, workers, 2 * chunk + 1, *asked);
                if found != expected {
                    let (file, parts) = (path.display(), parts.len());
                    wrong.push(format!("{file}: {asked:?} by {workers} in {parts} parts"));
                }
            }
        }
    }
    assert!(several > 20, "only {several} captures were divided");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
