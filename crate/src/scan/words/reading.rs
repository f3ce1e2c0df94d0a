//! The words of a kind or a flow read back.
use super::{ADDRESS, Asked, Counts, INCOMPLETE, NAME, PART, WIDE};
use crate::scan::nesting::Places;
use crate::show::catalogue::FieldId;
use crate::wire::{Address, Ends, LayerSpan, Packet, Span};

/// The ends of a flow's packets.
pub fn ends(words: &[u64]) -> Ends {
    let (_, ends) = Counts::of(words).parts(words);
    read_ends(&mut ends.iter().copied())
}

/// Makes a packet of words, or of so much of it; false where that is not all that the class's packets have of it.
pub fn read(words: &[u64], asked: Option<&Asked>, packet: &mut Packet) -> bool {
    packet.clear();
    let counts = Counts::of(words);
    let passed = match asked {
        Some(Asked { places: false, .. }) => counts.layers,
        _ => 0,
    };
    let mut rest = words.iter().copied().skip(1 + passed);
    let mut places = Places::default();
    for word in rest.by_ref().take(counts.layers - passed) {
        let layer = LayerSpan {
            protocol: word as u16,
            source: Span::FRAME,
            depth: (word >> 16) as u8,
            over_ether: false,
            uncounted: false,
            start: 0,
            header: 0,
            end: 0,
        };
        places.add(&mut packet.layers, layer, usize::from((word >> 24) as u8));
    }
    for word in rest.take(counts.others) {
        match word & PART {
            0 => packet.lenders.push(word as u16),
            _ => packet.parts.push(((word >> 24) as u8, word as u16)),
        }
    }
    let (spans, _) = counts.parts(words);
    let fields = asked.map(|asked| asked.fields.as_slice());
    for kept in KeptSpans(spans) {
        kept.note(fields, packet);
    }
    if asked.is_none() {
        packet.ends = ends(words);
    }
    is_complete(words)
}

/// The values of some fields, by their names, in a flow's words; none where those are not all that its packets have. Of fields
/// that are no addresses of sixteen bytes.
pub fn values<'w>(words: &'w [u64], names: &'w [u64]) -> Option<impl Iterator<Item = u64> + 'w> {
    let (spans, _) = Counts::of(words).parts(words);
    let asked = KeptSpans(spans).filter(|kept| names.contains(&(kept.word & NAME)));
    is_complete(words).then(|| asked.map(|kept| kept.value))
}

/// Whether the words say all that the class's packets have.
pub fn is_complete(words: &[u64]) -> bool {
    words.first().is_some_and(|head| head & INCOMPLETE == 0)
}

/// One span after the other.
struct KeptSpans<'w>(&'w [u64]);
struct KeptSpan {
    /// The first of its words, which names its field and its layer.
    word: u64,
    value: u64,
    address: Option<[u64; 2]>,
}
impl Iterator for KeptSpans<'_> {
    type Item = KeptSpan;
    fn next(&mut self) -> Option<KeptSpan> {
        let (word, rest) = self.0.split_first()?;
        let (value, rest) = match rest {
            [value, rest @ ..] if word & WIDE != 0 => (*value, rest),
            _ => (word >> 32, rest),
        };
        let (address, rest) = match rest {
            [high, low, rest @ ..] if word & ADDRESS != 0 => (Some([*high, *low]), rest),
            _ => (None, rest),
        };
        self.0 = rest;
        let word = *word;
        Some(KeptSpan {
            word,
            value,
            address,
        })
    }
}

impl KeptSpan {
    /// Adds it to a packet, if it is of one of these fields.
    fn note(self, fields: Option<&[FieldId]>, packet: &mut Packet) {
        let mut span = Span {
            value: self.value,
            start: packet.text.len() as u32,
            len: 0,
            layer: (self.word >> 24) as u8,
            protocol: (self.word & (ADDRESS - 1)) as u16,
            field: (self.word >> 16) as u8,
            depth: 0,
            source: Span::WORKED_OUT,
        };
        let id = FieldId::of(&span);
        if fields.is_some_and(|fields| !fields.contains(&id)) {
            return;
        }
        if let Some([high, low]) = self.address {
            packet.text.extend(joined(high, low));
            span.len = 16;
        }
        packet.spans.push(span);
    }
}

fn joined(high: u64, low: u64) -> [u8; 16] {
    (u128::from(high) << 64 | u128::from(low)).to_be_bytes()
}

fn read_ends(words: &mut impl Iterator<Item = u64>) -> Ends {
    let ports = words.next().unwrap_or(0);
    let mut address = || {
        let word = words.next().unwrap_or(0);
        match word >> 62 {
            0 => Address::None,
            1 => Address::Mac(word & ((1 << 62) - 1)),
            2 => Address::Ip4(word as u32),
            _ => {
                let (high, low) = (words.next().unwrap_or(0), words.next().unwrap_or(0));
                Address::Ip6(joined(high, low))
            }
        }
    };
    Ends {
        source: address(),
        destination: address(),
        source_port: (ports >> 16) as u16,
        destination_port: ports as u16,
    }
}
