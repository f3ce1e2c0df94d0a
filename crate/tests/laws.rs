//! Laws that every protocol keeps, whatever the bytes. Seeds are the packets of the project's own captures, and of the
//! corpus where there is one.
use crate::common::{self, Seed, seeds};
use proptest::prelude::*;
use proptest::sample::Index;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{ALL, dissect, wanted_all, wanted_none};
use wireloupe::show::catalogue::FieldId;
use wireloupe::wire::{Frame, Kind, LayerSpan, Packet, Span, Wanted};

fn read(seed: &Seed, wanted: &Wanted) -> Packet {
    let mut packet = Packet::default();
    let frame = Frame {
        number: 1,
        original: seed.original,
        bytes: &seed.bytes,
        link: seed.link,
        ..Frame::default()
    };
    dissect(&frame, wanted, &mut Conversations::default(), &mut packet);
    packet
}

/// Everything that the packet holds lies inside its source, and shows without a panic.
fn check(seed: &Seed) {
    let packet = read(seed, &wanted_all());
    for span in &packet.spans {
        let source = packet.source(span.source, &seed.bytes);
        let end = span.start as usize + span.len as usize;
        assert!(
            span.len == 0 || end <= source.len(),
            "{span:?} of {}",
            name(span)
        );
        assert!((span.layer as usize) < packet.layers.len());
    }
    let _ = wireloupe::show::tree::build(&packet, &seed.bytes);
}

fn name(span: &Span) -> String {
    let protocol = ALL[span.protocol as usize];
    format!(
        "{} {}",
        protocol.filter, protocol.fields[span.field as usize].label
    )
}

/// A packet of the captures, with some bytes changed and perhaps cut.
fn damaged() -> impl Strategy<Value = Seed> {
    let seeds = seeds();
    let changes = prop::collection::vec((any::<Index>(), any::<u8>()), 0..8);
    (any::<Index>(), changes, prop::option::of(any::<Index>())).prop_map(
        move |(seed, changes, cut)| {
            let mut seed = seeds[seed.index(seeds.len())].clone();
            for (at, byte) in changes {
                if !seed.bytes.is_empty() {
                    let at = at.index(seed.bytes.len());
                    seed.bytes[at] = byte;
                }
            }
            if let Some(cut) = cut {
                seed.bytes.truncate(cut.index(seed.bytes.len() + 1));
            }
            seed
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_safe(seed in damaged()) {
        check(&seed);
    }

    #[test]
    fn noise_on_any_link_type_is_safe(bytes in prop::collection::vec(any::<u8>(), 0..200), link in prop::sample::select(links())) {
        check(&Seed { link, original: bytes.len() as u32, bytes });
    }

    #[test]
    fn asking_for_some_fields_gives_exactly_those_of_asking_for_all(seed in damaged(), protocol in any::<Index>(), mask in any::<u64>()) {
        let all = read(&seed, &wanted_all());
        let protocol = protocol.index(ALL.len()) as u16;
        let fields = ALL[protocol as usize].fields.len();
        let chosen = |field: usize| mask.rotate_left(field as u32 * 7) & 1 == 1;
        let mut wanted = wanted_none();
        let ids = (0..fields).filter(|f| chosen(*f)).map(|f| FieldId { protocol, field: f as u8 });
        ids.for_each(|id| id.want(&mut wanted));
        let some = read(&seed, &wanted);
        let expected: Vec<(u8, u8, u64, String)> = all.spans.iter()
            .filter(|s| s.protocol == protocol && chosen(s.field as usize))
            .map(|s| seen(&all, s, &seed)).collect();
        // What stands beside remarks comes with all of those.
        let found: Vec<_> = some.spans.iter().filter(|s| s.protocol == protocol)
            .map(|s| seen(&some, s, &seed)).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(some.layers, all.layers);
    }

    #[test]
    fn a_packet_cut_by_the_capture_gives_layers_that_the_whole_one_has(seed in any::<Index>(), cut in any::<Index>()) {
        let seeds = seeds();
        let whole = seeds[seed.index(seeds.len())].clone();
        let mut part = whole.clone();
        part.bytes.truncate(cut.index(whole.bytes.len() + 1));
        let (whole, part) = (read(&whole, &wanted_all()), read(&part, &wanted_all()));
        // A layer that claims its packet by its content may be missed in the part; those before it may not.
        let same = whole.layers.iter().zip(&part.layers).take_while(|(w, p)| alike(w, p)).count();
        let rest = &part.layers[same..];
        prop_assert!(
            rest.iter().all(|l| matches!(ALL[l.protocol as usize].filter, "_ws.short" | "_ws.malformed" | "data"))
                || same >= 2,
            "{:?} {:?}", names(&whole), names(&part)
        );
    }
}

#[test]
fn every_capture_of_the_corpus_is_dissected_whole() {
    let Some(corpus) = common::corpus() else {
        return;
    };
    let captures = common::files(&corpus.join("agree/captures"));
    assert!(captures.len() > 100, "the corpus holds captures");
    for path in captures {
        for seed in common::packets(&path) {
            check(&seed);
        }
    }
}

/// What a span says, without where text that was worked out happens to lie.
fn seen(packet: &Packet, span: &Span, seed: &Seed) -> (u8, u8, u64, String) {
    let bytes = packet.bytes(span, &seed.bytes);
    (span.layer, span.field, span.value, format!("{bytes:02x?}"))
}

fn alike(whole: &LayerSpan, part: &LayerSpan) -> bool {
    (whole.protocol, whole.start, whole.source) == (part.protocol, part.start, part.source)
}

fn names(packet: &Packet) -> Vec<&'static str> {
    packet
        .layers
        .iter()
        .map(|l| ALL[l.protocol as usize].filter)
        .collect()
}

/// Every link type that some protocol claims, and one that none does.
fn links() -> Vec<u32> {
    let keys = ALL.iter().flat_map(|p| p.over);
    let links = keys.filter_map(|key| match key {
        wireloupe::wire::Key::Link(link) => Some(*link),
        _ => None,
    });
    links.chain([147]).collect()
}

#[test]
fn a_packet_of_endless_fields_is_shown_up_to_a_bound_and_says_so() {
    // LLDP (IEEE 802.1AB): entries of a reserved type that hold nothing, two bytes each.
    let mut bytes = [vec![2; 12], vec![0x88, 0xcc]].concat();
    bytes.extend([0x12, 0].repeat(600_000));
    let seed = Seed {
        link: 1,
        original: bytes.len() as u32,
        bytes,
    };
    let packet = read(&seed, &wanted_all());
    assert!((900_000..1_100_000).contains(&packet.spans.len()));
    assert_eq!(packet.stops.len(), 1);
}

#[test]
fn every_filter_name_has_one_kind() {
    for (name, named) in wireloupe::show::catalogue::wireshark() {
        // The same number is shown in decimal here and in hexadecimal there.
        let kind = |id: &FieldId| match id.info().kind {
            Kind::Hex => Kind::Uint,
            // An address of an unusual length is shown as bytes; so is text that Wireshark takes for either, in
            // whichever encoding.
            Kind::Mac | Kind::Eui64 | Kind::Text | Kind::Utf16 => Kind::Bytes,
            kind => kind,
        };
        let mut kinds: Vec<_> = named.fields.iter().map(kind).collect();
        kinds.dedup();
        assert!(
            kinds.len() <= 1 || is_group(name),
            "{name} is declared as {kinds:?}"
        );
    }
}

/// A group such as `ip.addr` may hold fields of several kinds.
fn is_group(name: &str) -> bool {
    let fields = ALL.iter().flat_map(|p| p.fields);
    fields
        .flat_map(|f| f.group_names().collect::<Vec<_>>())
        .any(|g| g == name)
}
