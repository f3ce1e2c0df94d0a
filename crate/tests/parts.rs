//! A capture asked in parts, by any number of workers, gives what it gives as a whole.
use crate::common;
use std::sync::Mutex;
use wireloupe::scan::statistics::Ask;
use wireloupe::scan::{Depth, FollowScan, Manner, Mergeable, Transport};
use wireloupe::session::{Needed, Pass, Question, Session};

const FILTERS: &[&str] = &[
    "tcp.analysis.flags || frame.time_delta > 0.001",
    "tcp.time_delta > 0.0001 || udp.time_delta > 0.1",
    "http.request || smb2.response_to || dns.flags.response == 1",
    "tcp.stream > 2 && tcp.seq > 100",
];
const RECIPES: &[&str] = &[
    "filter ip\nextract ip.src, tcp.stream, frame.time_relative\nto-hex",
    "extract tcp.seq, tcp.completeness",
    "extract frame.number",
];
const FINDS: &[(Manner, &str)] = &[
    (Manner::Text, "e"),
    (Manner::Hex, "00 01"),
    (Manner::Pattern, "[a-z]{3}"),
];
/// What is counted of all packets, and of those that pass a filter.
const COUNTED: &[&str] = &["", "tcp.analysis.flags || udp"];
const VALUES: &[&str] = &["ip.src", "TCP.dport", "tcp.time_delta", "_ws.col.Info"];

fn statistics() -> Vec<Ask> {
    let mut asks = common::statistics("tcp.analysis.flags", VALUES);
    asks.push(Ask::Fields);
    asks
}

fn questions() -> Vec<Question> {
    let texts = |texts: &[&str], question: &dyn Fn(String) -> Question| -> Vec<Question> {
        texts
            .iter()
            .map(|text| question(text.to_string()))
            .collect()
    };
    let mut all = texts(FILTERS, &|text| Question::Filter { text });
    all.extend(texts(RECIPES, &|text| Question::Recipe { text }));
    all.extend(FINDS.iter().map(|(manner, text)| Question::Find {
        manner: *manner,
        text: text.to_string(),
    }));
    for ask in statistics() {
        all.extend(texts(COUNTED, &|filter| Question::Statistics {
            ask: ask.clone(),
            filter,
        }));
    }
    all
}

/// What a worker's own kind of scan makes of the answers.
fn merged(question: &Question, answers: &[Vec<u8>]) -> Vec<u8> {
    let mut whole = question.scan().unwrap();
    answers.iter().for_each(|answer| {
        whole.merge(answer);
    });
    whole.answer()
}

/// A part of a capture: where it begins, and what must be known of all before.
struct Part {
    start: usize,
    checkpoint: Option<Vec<u8>>,
    /// Packets before it.
    packets: u32,
}

/// How much of the packets is read, and which of them, a bit each.
type Way = (Depth, Option<Vec<u8>>);

/// The shortest way to a question's answer.
fn way(bytes: &[u8], asked: &Question) -> Way {
    let mut session = Session::new();
    session.push(bytes, None).unwrap();
    let scan = asked.scan().unwrap();
    let needed = session.needed(&*scan);
    (
        session.depth(&*scan),
        needed.map(|needed| needed.bits().to_vec()),
    )
}

/// The parts that reading in chunks of this size gives.
fn parts(bytes: &[u8], chunk: usize, most: usize) -> Vec<Part> {
    let mut parts = vec![Part {
        start: 0,
        checkpoint: None,
        packets: 0,
    }];
    let mut session = Session::new();
    let interval = bytes.len() / most + 1;
    for piece in bytes.chunks(chunk) {
        session.push(piece, None).unwrap();
        let start = session.index().offset() as usize;
        if start >= parts.len() * interval && start < bytes.len() {
            let checkpoint = session.checkpoint();
            if checkpoint.is_some() {
                parts.push(Part {
                    start,
                    checkpoint,
                    packets: session.index().len(),
                });
            }
        }
    }
    parts
}

fn answer(
    bytes: &[u8],
    part: &Part,
    chunk: usize,
    asked: &Question,
    (depth, needed): &Way,
) -> Vec<Vec<u8>> {
    let mut pass = match &part.checkpoint {
        Some(checkpoint) => Pass::from(checkpoint, *depth).unwrap(),
        None => Pass::new(*depth),
    };
    if let Some(bits) = needed {
        let byte = part.packets / 8;
        let bits = bits[byte as usize..].to_vec();
        pass.read_only(Needed::new(8 * byte + 1, bits));
    }
    let mut scan = asked.scan().unwrap();
    let mut answers = vec![];
    for piece in bytes[part.start..].chunks(chunk) {
        pass.push(piece, &mut *scan).unwrap();
        // Now and then, as when nobody waits for it.
        if answers.len() % 3 < 2 {
            answers.push(scan.answer());
        }
    }
    answers.push(scan.answer());
    answers
}

/// The answers of all parts, asked by so many workers at once, merged in order.
fn ask(
    bytes: &[u8],
    parts: &[Part],
    workers: usize,
    chunk: usize,
    asked: &Question,
    way: &Way,
) -> Vec<Vec<u8>> {
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
                    let answers = answer(&bytes[..end], &parts[at], chunk, asked, way);
                    found.lock().unwrap()[at] = answers;
                }
            });
        }
    });
    found.into_inner().unwrap().concat()
}

/// What a question's answers make together, as bytes that can be compared.
type Whole<'a> = &'a dyn Fn(&Question, &[Vec<u8>]) -> Vec<u8>;

/// Asks of all captures by several workers in several chunks, and compares with one that looks at the whole.
fn compare(questions: &dyn Fn(&[u8]) -> Vec<Question>, whole: Whole) {
    let (mut wrong, mut several) = (vec![], 0);
    for path in common::some(53) {
        let bytes = common::bytes(&path);
        if Session::new().push(&bytes, None).is_err() {
            continue;
        }
        let cut = [(1, 4099), (2, 997), (3, 313)];
        let divided = cut.map(|(workers, chunk)| parts(&bytes, chunk, 2 * workers));
        several += divided.iter().filter(|parts| parts.len() > 1).count();
        for asked in questions(&bytes) {
            let one = [Part {
                start: 0,
                checkpoint: None,
                packets: 0,
            }];
            let all = (Depth::Whole, None);
            let expected = whole(&asked, &ask(&bytes, &one, 1, usize::MAX, &asked, &all));
            let shortest = way(&bytes, &asked);
            for ((workers, chunk), parts) in cut.iter().zip(&divided) {
                let found = ask(&bytes, parts, *workers, 2 * chunk + 1, &asked, &shortest);
                if whole(&asked, &found) != expected {
                    let (file, parts) = (path.display(), parts.len());
                    wrong.push(format!("{file}: {asked:?} by {workers} in {parts} parts"));
                }
            }
        }
    }
    assert!(several > 20, "only {several} captures were divided");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn workers_and_chunks_of_any_number_and_size_give_the_same_to_the_byte() {
    compare(&|_| questions(), &merged);
}

#[test]
fn a_stream_is_the_same_whatever_the_parts_in_which_it_is_read() {
    let streams = |_: &[u8]| {
        let transports = [Transport::Tcp, Transport::Udp, Transport::Tls].into_iter();
        transports
            .flat_map(|transport| (0..3).map(move |stream| Question::Follow { transport, stream }))
            .collect()
    };
    compare(&streams, &|asked, answers| {
        let Question::Follow { transport, stream } = asked else {
            panic!("{asked:?}");
        };
        let mut scan = FollowScan::new(*transport, *stream);
        answers.iter().for_each(|answer| {
            scan.merge(answer);
        });
        format!("{:?}", scan.finish()).into_bytes()
    });
}
