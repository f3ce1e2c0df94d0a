//! Packets for the tests: out of the project's own captures, and out of the corpus where there is one.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use wireloupe::capture::Index;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{dissect, wanted_all};
use wireloupe::scan::statistics::{Ask, Layer};
use wireloupe::scan::{Columns, Scan};
use wireloupe::session::Pass;
use wireloupe::wire::{Frame, Packet, Wanted};

#[derive(Clone, Debug)]
pub struct Seed {
    pub link: u32,
    pub original: u32,
    pub bytes: Vec<u8>,
}

/// The project's own captures.
pub fn captures() -> Vec<PathBuf> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures"))
}

/// The folder of public captures with what tshark and Scapy say of them; none on a newcomer's machine.
pub fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("WIRELOUPE_CORPUS").map(PathBuf::from);
    if corpus.is_none() {
        eprintln!("left out: WIRELOUPE_CORPUS does not name a folder of captures with truth");
    }
    corpus
}

/// The project's own captures, and one in so many of the corpus, the small ones.
pub fn some(step: usize) -> Vec<PathBuf> {
    let mut all = captures();
    if let Some(corpus) = corpus() {
        let found = files(&corpus.join("agree/captures"));
        let fitting = found.into_iter().filter(|path| {
            let size = std::fs::metadata(path).map_or(0, |data| data.len());
            (2_000..400_000).contains(&size)
        });
        all.extend(fitting.step_by(step));
    }
    all
}

/// All captures below a folder, in the order of their names.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    let Ok(entries) = std::fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false if !is_note(&path) => found.push(path),
            false => {}
        }
    }
    found.sort();
    found
}

fn is_note(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("");
    matches!(extension, "md" | "txt" | "zip" | "bin" | "py")
}

/// The bytes of a capture, decompressed.
pub fn bytes(path: &Path) -> Vec<u8> {
    use std::io::Read;
    let file = std::fs::File::open(path).unwrap();
    let (_, mut file) = wireloupe::capture::packing::unpacked(file).unwrap();
    let mut bytes = vec![];
    // A compressed file that ends early gives what it has.
    let _ = file.read_to_end(&mut bytes);
    bytes
}

/// The packets of a capture; none where it is no capture.
pub fn packets(path: &Path) -> Vec<Seed> {
    let mut packets = vec![];
    let mut index = Index::new();
    let _ = index.push(&bytes(path), &mut |frame| {
        packets.push(Seed {
            link: frame.link,
            original: frame.original,
            bytes: frame.bytes.to_vec(),
        });
    });
    packets
}

/// Some packets of every capture at hand.
pub fn seeds() -> &'static [Seed] {
    static SEEDS: OnceLock<Vec<Seed>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        const PER_CAPTURE: usize = 20;
        let corpus = corpus()
            .map(|c| files(&c.join("agree/captures")))
            .unwrap_or_default();
        let all = captures().into_iter().chain(corpus);
        let seeds: Vec<Seed> = all
            .flat_map(|path| packets(&path).into_iter().take(PER_CAPTURE))
            .collect();
        assert!(!seeds.is_empty(), "no capture to take packets from");
        seeds
    })
}

/// A folder of the project's own captures.
pub fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/captures")
        .join(name)
}

/// Compares every value of a capture with what tshark printed: a line of names, then a line a packet, by tabs. Gives the
/// number of packets.
pub fn compare(capture: &Path, printed: &Path) -> usize {
    let printed = std::fs::read_to_string(printed).unwrap();
    let mut lines = printed.lines();
    let names: Vec<String> = lines.next().unwrap().split('\t').map(Into::into).collect();
    let lines: Vec<&str> = lines.collect();
    let rows = values(&std::fs::read(capture).unwrap(), &names);
    let capture = capture.display();
    assert_eq!(rows.len(), lines.len(), "packets of {capture}");
    for (number, (row, line)) in rows.iter().zip(lines).enumerate() {
        for ((name, value), printed) in names.iter().zip(row).zip(line.split('\t')) {
            assert_eq!(
                value,
                printed,
                "{name} of packet {} of {capture}",
                number + 1
            );
        }
    }
    rows.len()
}

/// The values of these fields in every packet, those of one field joined by commas.
fn values(capture: &[u8], names: &[String]) -> Vec<Vec<String>> {
    let columns = Columns::new(names);
    let mut streams = Conversations::default();
    let mut rows = vec![];
    let each = &mut |frame: &Frame| {
        let mut packet = Packet::default();
        dissect(frame, columns.wanted(), &mut streams, &mut packet);
        let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        columns.values(frame, &packet, &mut |at, text| {
            found.entry(at).or_default().push(text.into());
        });
        let values =
            (0..names.len()).map(|at| found.get(&at).map_or(String::new(), |v| v.join(",")));
        rows.push(values.collect());
    };
    Index::new().push(capture, each).unwrap();
    rows
}

/// Those of whose conversations is asked.
pub const LAYERS: [Layer; 5] = [
    Layer::Ethernet,
    Layer::Ipv4,
    Layer::Ipv6,
    Layer::Tcp,
    Layer::Udp,
];

/// One question of each kind but for the fields, with this last series over time and these fields' values.
pub fn statistics(series: &str, values: &[&str]) -> Vec<Ask> {
    let mut asks = vec![
        Ask::Hierarchy,
        Ask::Lengths,
        Ask::Delays,
        Ask::Experts,
        Ask::Timeline {
            from: 0,
            to: i64::MAX,
            bins: 4001,
            series: vec![String::new(), "tcp".into(), series.into()],
        },
    ];
    asks.extend(LAYERS.map(|layer| Ask::Conversations { layer }));
    let values = values.iter().map(|field| field.to_string());
    asks.extend(values.map(|field| Ask::Values { field }));
    asks
}

/// Bytes written in hexadecimal; anything but digits only divides them.
pub fn unhex(text: &str) -> Vec<u8> {
    let digits = text.chars().filter_map(|c| c.to_digit(16));
    let digits: Vec<u32> = digits.collect();
    assert!(digits.len().is_multiple_of(2), "half a byte: {text}");
    let pairs = digits.chunks(2);
    pairs.map(|pair| (pair[0] << 4 | pair[1]) as u8).collect()
}

/// The values of some fields in each of a conversation's packets, those of one field joined by commas; none where it is not there.
pub fn values_of(frames: &[Frame], names: &[&str]) -> Vec<Vec<String>> {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    let columns = Columns::new(&names);
    let (mut streams, mut packet) = (Conversations::default(), Packet::default());
    let mut rows = vec![];
    for frame in frames {
        dissect(frame, columns.wanted(), &mut streams, &mut packet);
        let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        columns.values(frame, &packet, &mut |at, text| {
            found.entry(at).or_default().push(text.into())
        });
        let row = (0..names.len()).map(|at| found.get(&at).map_or(String::new(), |v| v.join(",")));
        rows.push(row.collect());
    }
    rows
}

/// Shows each packet of a capture with all that there is of it, one after another as conversations go on.
pub fn each_packet(file: &[u8], each: &mut dyn FnMut(&Frame, &Packet)) {
    let mut every = Every(wanted_all(), each);
    Pass::default().push(file, &mut every).unwrap();
}
struct Every<'a>(Wanted, &'a mut dyn FnMut(&Frame, &Packet));
impl Scan for Every<'_> {
    fn wanted(&self) -> &Wanted {
        &self.0
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        (self.1)(frame, packet);
        true
    }
}

/// A frame of these bytes, none missing.
pub fn frame(number: u32, link: u32, bytes: &[u8]) -> Frame<'_> {
    Frame {
        number,
        original: bytes.len() as u32,
        bytes,
        link,
        ..Frame::default()
    }
}
