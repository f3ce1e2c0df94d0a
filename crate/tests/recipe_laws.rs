//! Laws of recipes: any text is safe to read, what is printed reads back, any steps are safe to run on any data.
use proptest::prelude::*;
use wireloupe::recipe::check::check_from;
use wireloupe::recipe::data::{Bytes, Column, Data, Values};
use wireloupe::recipe::entry::{self, Entry};
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::place::{Place, Places, Way};
use wireloupe::recipe::result::{describe, file};
use wireloupe::recipe::run::apply;
use wireloupe::recipe::slice::{Dialect, Slice};
use wireloupe::recipe::steps::{NAMES, Step};
use wireloupe::recipe::text;
use wireloupe::recipe::value::{Address, Content, Value};
use wireloupe::recipe::word::{Word, quote, quote_always, split};

/// The length of the packets that values come from.
const PACKET: u32 = 64;

fn content() -> impl Strategy<Value = Content> {
    let bytes = || prop::collection::vec(any::<u8>(), 0..24);
    prop_oneof![
        Just(Content::Nothing),
        (any::<u64>(), 0..=8u8).prop_map(|(value, width)| Content::Unsigned { value, width }),
        (any::<i64>(), 0..=8u8).prop_map(|(value, width)| Content::Signed { value, width }),
        any::<f64>().prop_map(Content::Float),
        any::<bool>().prop_map(Content::Flag),
        (0..128u64).prop_map(Content::unsigned),
        "[0-9a-fA-F]{0,12}".prop_map(Content::Text),
        "[a-zA-Z0-9+/=]{0,12}".prop_map(Content::Text),
        ".{0,12}".prop_map(Content::Text),
        bytes().prop_map(Content::Bytes),
        any::<i64>().prop_map(Content::Time),
        any::<i64>().prop_map(Content::Duration),
        bytes().prop_map(|bytes| Content::Address(Box::new(Address {
            bytes,
            text: "::1".into()
        }))),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    (content(), 1..9u32, 0..PACKET).prop_map(|(content, packet, start)| {
        let len = content.bytes().map_or(0, <[u8]>::len) as u32;
        let len = len.min(PACKET - start);
        let place = Place {
            packet,
            start,
            len,
            source: 0,
            way: Way::Forward,
        };
        Value {
            content,
            places: Places::One(place),
        }
    })
}

fn data() -> impl Strategy<Value = Data> {
    let rows = prop::collection::vec((value(), value()), 0..12);
    let values = rows.prop_map(|rows| {
        let (first, second) = rows.into_iter().unzip();
        let column = |values| Column {
            name: "column".into(),
            values,
        };
        Data::Values(Values {
            columns: vec![column(first), column(second)],
        })
    });
    let bytes = prop::collection::vec(any::<u8>(), 0..64);
    let bytes = bytes.prop_map(|bytes| {
        Data::Bytes(Bytes {
            bytes,
            ..Bytes::default()
        })
    });
    prop_oneof![4 => values, 1 => bytes]
}

/// Words that mean something to one step or another.
fn argument() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "1",
        "2",
        "0",
        "-1",
        "8",
        "64",
        "255",
        "0x5a",
        "0.25",
        "1:3",
        "-2:",
        "::2",
        "::-1",
        "\"a\"",
        "\"\\0\"",
        "hex:0aff",
        "'\\d+'",
        "(a)|(.)",
        "group=1,0",
        "group=0",
        "column=2",
        "descending",
        "consecutive",
        "all",
        "invert",
        "order=low",
        "order=little",
        "rest=drop",
        "damaged=keep",
        "others=skip",
        "raw",
        "url",
        "hex",
        "padding=required",
        "digits",
        "part=1",
        "part=-1",
        "with=\"xyz\"",
        "known=\"PK\"",
        "natural",
        "number",
        "text",
        "big",
        "base=16",
        "up",
        "down",
        "end",
        "start",
        "2,1",
        "separator=\":\"",
        "prefix=0x",
        "upper",
        "names",
        "tcp.port",
        "ICMP.load[1:2]",
        "a.txt",
    ]);
    known.prop_map(str::to_string)
}

fn line() -> impl Strategy<Value = String> {
    let name = prop::sample::select(NAMES.to_vec());
    (name, prop::collection::vec(argument(), 0..3))
        .prop_map(|(name, arguments)| format!("{name} {}", arguments.join(" ")))
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(line(), 1..60).prop_map(|lines| {
        let steps = lines
            .iter()
            .filter_map(|line| text::parse_line(line).ok().flatten());
        steps.map(|(step, _)| step).collect()
    })
}

/// Every place lies in its packet, and the map never goes back.
fn check_places(data: &Data) {
    let inside = |place: &Place| u64::from(place.start) + u64::from(place.len) <= u64::from(PACKET);
    match data {
        Data::Bytes(Bytes { bytes, trace }) => {
            for segment in trace.segments() {
                assert!(inside(&segment.place), "{segment:?}");
                assert!(
                    (segment.start + segment.len) as usize <= bytes.len(),
                    "{segment:?}"
                );
            }
            for pair in trace.segments().windows(2) {
                let end = |at: usize| pair[at].start + pair[at].len;
                assert!(
                    pair[0].start <= pair[1].start && end(0) <= end(1),
                    "{pair:?}"
                );
            }
        }
        Data::Values(values) => {
            for column in &values.columns {
                assert_eq!(column.values.len(), values.len());
                let places = column.values.iter().flat_map(|value| value.places.all());
                places.for_each(|place| assert!(inside(place), "{place:?}"));
            }
        }
        Data::Packets(_) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_steps_are_safe_to_run_on_any_data(steps in steps(), given in data()) {
        let limits = Limits { bytes: 1 << 20, values: 1_000, ..Limits::default() };
        let mut data = given;
        for (at, step) in steps.iter().enumerate() {
            let (_, fault) = check_from(data.shape(), std::slice::from_ref(step));
            if fault.is_some() {
                continue;
            }
            match apply(at, step, data.clone(), &limits) {
                Ok(next) => data = next,
                Err(fault) => drop(fault.to_string()),
            }
            check_places(&data);
        }
        describe(&data);
        file(&data);
    }

    #[test]
    fn what_is_printed_reads_back(steps in steps()) {
        let printed = text::print(&steps);
        let parsed = text::parse(&printed);
        prop_assert!(parsed.faults.is_empty(), "{printed}\n{:?}", parsed.faults);
        prop_assert_eq!(&parsed.steps, &steps);
        let json = serde_json::to_string(&steps).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Step>>(&json).unwrap(), steps);
    }

    #[test]
    fn marks_and_comments_read_back(steps in steps(), off in any::<bool>(), stop in any::<bool>(), comment in "[a-z #]{0,20}") {
        let comment = comment.trim().to_string();
        let entries = steps.into_iter().map(|step| Entry { step, off, stop, comment: comment.clone() });
        let entries: Vec<Entry> = entries.collect();
        let parsed = text::parse(&entry::print(&entries));
        prop_assert_eq!(&parsed.entries, &entries);
        prop_assert_eq!(parsed.steps.len(), if off || stop { 0 } else { entries.len() });
        let json = serde_json::to_string(&entries).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Entry>>(&json).unwrap(), entries);
    }

    #[test]
    fn any_text_is_safe_to_read(recipe in "(?s).{0,200}") {
        for fault in text::parse(&recipe).faults {
            prop_assert!(fault.line >= 1 && fault.column >= 1);
        }
    }

    #[test]
    fn any_line_of_a_step_is_safe_to_read(name in prop::sample::select(NAMES.to_vec()), rest in ".{0,60}") {
        if let Ok(Some((step, _))) = text::parse_line(&format!("{name} {rest}")) {
            let printed = text::print_step(&step);
            prop_assert_eq!(text::parse_line(&printed), Ok(Some((step, None))), "{}", printed);
        }
    }

    #[test]
    fn a_quoted_word_reads_back(bytes in prop::collection::vec(any::<u8>(), 0..40), text in ".{0,40}") {
        for bytes in [bytes, text.into_bytes()] {
            for written in [quote(&bytes), quote_always(&bytes)] {
                prop_assert_eq!(Word::single(&written).unwrap().bytes, bytes.clone(), "{}", &written);
                // Anything may stand behind it but text of its own.
                prop_assert_eq!(split(&format!("{written} 1 # end"), 0).unwrap().0.len(), 2);
            }
        }
    }

    #[test]
    fn any_slice_is_safe_and_reads_back(slice in "[-0-9:,]{1,12}", len in 0..40usize) {
        for dialect in [Dialect::Scapy, Dialect::Wireshark] {
            let Ok(parsed) = Slice::parse(&slice, dialect) else { continue };
            let printed = parsed.to_string();
            prop_assert_eq!(Slice::parse(&printed, dialect), Ok(parsed.clone()), "{}", printed);
            let items: Vec<usize> = (0..len).collect();
            let taken = parsed.positions(len).map(|positions| positions.of(&items));
            prop_assert!(taken.unwrap_or_default().iter().all(|item| *item < len));
            prop_assert!(!parsed.words().is_empty());
        }
    }
}
