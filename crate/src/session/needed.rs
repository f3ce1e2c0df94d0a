//! Which packets must be read for a question about all of them: those that it may concern, and those without which these would be
//! read otherwise, which are the others of their streams and those that say something of other streams.
use super::Session;
use super::few::Known;
use crate::flow::ties;
use crate::scan::{Asked, Concern, Scan, Verdicts};
use crate::show::catalogue::{FieldId, fields_of};

/// Where more than this of eight packets must be read, all are.
const MOST_EIGHTHS: u64 = 7;
/// Streams lead to others where packets have several; a capture in which that goes on and on is read whole.
const MOST_ROUNDS: usize = 16;

/// A bit a packet, from some packet on: whether it must be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    /// The number of the packet of the first bit.
    first: u32,
    bits: Vec<u8>,
}

impl Needed {
    /// Of bits (the lowest of a byte first), the first of which is that of this packet.
    pub fn new(first: u32, bits: Vec<u8>) -> Needed {
        Needed { first, bits }
    }
    fn of(packets: u32) -> Needed {
        Needed::new(1, vec![0; (packets as usize).div_ceil(8)])
    }
    fn add(&mut self, number: u32) {
        let at = number.wrapping_sub(self.first);
        if let Some(byte) = self.bits.get_mut((at >> 3) as usize) {
            *byte |= 1 << (at & 7);
        }
    }
    /// What is behind the bits must be read.
    pub fn has(&self, number: u32) -> bool {
        let at = number.wrapping_sub(self.first);
        let byte = self.bits.get((at >> 3) as usize);
        byte.is_none_or(|byte| byte >> (at & 7) & 1 == 1)
    }
    fn count(&self) -> u64 {
        self.bits.iter().map(|b| u64::from(b.count_ones())).sum()
    }
    /// The bits of all packets.
    pub fn bits(&self) -> &[u8] {
        &self.bits
    }
}

impl Session {
    /// The packets that must be read for this question; none where that is nearly all, or cannot be said.
    pub fn needed(&self, scan: &dyn Scan) -> Option<Needed> {
        let ties = self.conversations.ties()?;
        // Streams are numbered by counting them.
        let mut numbers = numbers_of_streams()?.into_iter();
        let numbered = |id: FieldId| scan.wanted().has(id.protocol, id.field);
        if ties.is_strained() || numbers.any(numbered) {
            return None;
        }
        let mut needed = Needed::of(self.index.len());
        for concern in scan.concerns() {
            match concern {
                Concern::All => return None,
                Concern::Filter(filter) => match self.known_of(filter) {
                    Known::All => return None,
                    Known::Some(Verdicts { passed, open }) => {
                        let numbers = passed.iter().chain(&open);
                        numbers.for_each(|number| needed.add(*number));
                    }
                },
                Concern::Protocols(protocols) => self.add_having(&protocols, &mut needed),
            }
        }
        ties.far().iter().for_each(|number| needed.add(*number));
        let all = u64::from(self.index.len());
        let few = |needed: &Needed| needed.count() * 8 <= all * MOST_EIGHTHS;
        if !few(&needed) {
            return None;
        }
        let flows = self.tied(&needed)?;
        self.each_flow(|number, flow| {
            if flows.get(flow).is_some_and(|needed| *needed) {
                needed.add(number);
            }
        });
        few(&needed).then_some(needed)
    }
    fn add_having(&self, protocols: &[u16], needed: &mut Needed) {
        let mut kinds = vec![];
        self.classes
            .each_kind(&mut |packet| kinds.push(packet.has_any(protocols)));
        let column = self.classes.kinds();
        for number in 1..=self.index.len() {
            let kind = column.get(number as usize - 1).unwrap_or(u16::MAX);
            if kinds.get(usize::from(kind)).is_none_or(|has| *has) {
                needed.add(number);
            }
        }
    }
    /// Gives each packet's number and flow.
    fn each_flow(&self, mut each: impl FnMut(u32, usize)) {
        let mut row = 0;
        while let run @ [_, ..] = self.classes.flows().run(row) {
            for (flow, number) in run.iter().zip(row as u32 + 1..) {
                each(number, *flow as usize);
            }
            row += run.len();
        }
    }
    /// Of each flow, whether it is tied to packets that are needed; none where that cannot be said.
    fn tied(&self, needed: &Needed) -> Option<Vec<bool>> {
        let mut streams = Streams::of(self)?;
        self.each_flow(|number, flow| {
            if let Some(tied) = streams.flows.get_mut(flow) {
                *tied |= needed.has(number);
            }
        });
        let ties = self.conversations.ties()?;
        for _ in 0..MOST_ROUNDS {
            if !streams.spread(&[ties.followed(ties::TCP), ties.followed(ties::UDP)]) {
                return Some(streams.flows);
            }
        }
        None
    }
}

/// Flows and the streams that their packets are of, and which of both are tied to what is needed.
struct Streams {
    flows: Vec<bool>,
    /// Of each kind.
    streams: [Vec<bool>; 2],
    /// A flow, the kind of a stream, and its number.
    pairs: Vec<(u32, u8, u32)>,
}

impl Streams {
    /// None where a flow's streams are not wholly known.
    fn of(session: &Session) -> Option<Streams> {
        let fields @ [_, udp] = numbers_of_streams()?;
        let (mut flows, mut complete, mut pairs) = (0, true, vec![]);
        let asked = Asked {
            fields: fields.to_vec(),
            places: false,
        };
        session.classes.each_flow(&asked, &mut |packet| {
            complete &= packet.is_some();
            let spans = packet.iter().flat_map(|packet| &packet.spans);
            pairs.extend(spans.map(|span| {
                let kind = u8::from(FieldId::of(span) == udp);
                (flows, kind, span.value as u32)
            }));
            flows += 1;
        });
        let conversations = &session.conversations;
        complete.then(|| Streams {
            flows: vec![false; flows as usize],
            streams: [
                vec![false; conversations.tcp_streams()],
                vec![false; conversations.udp_streams()],
            ],
            pairs,
        })
    }
    /// Goes from flows to their streams, on to the streams that these follow, and back to flows; false where there was
    /// nothing new.
    fn spread(&mut self, followed: &[&[(u32, u32)]; 2]) -> bool {
        let mut news = false;
        for (flow, kind, stream) in &self.pairs {
            let tied = self.flows.get(*flow as usize) == Some(&true);
            news |= tied && set(&mut self.streams[usize::from(*kind)], *stream);
        }
        for (streams, followed) in self.streams.iter_mut().zip(followed) {
            for (earlier, later) in followed.iter().rev() {
                let tied = streams.get(*later as usize) == Some(&true);
                news |= tied && set(streams, *earlier);
            }
        }
        for (flow, kind, stream) in &self.pairs {
            let tied = self.streams[usize::from(*kind)].get(*stream as usize) == Some(&true);
            news |= tied && set(&mut self.flows, *flow);
        }
        news
    }
}

/// The fields of TCP's and of UDP's.
fn numbers_of_streams() -> Option<[FieldId; 2]> {
    let field = |name| fields_of(name).first().copied();
    Some([field("tcp.stream")?, field("udp.stream")?])
}

/// Whether that is new.
fn set(marks: &mut [bool], at: u32) -> bool {
    let mark = marks.get_mut(at as usize);
    mark.is_some_and(|mark| !std::mem::replace(mark, true))
}
