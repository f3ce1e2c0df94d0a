//! How much of a packet is read for a question: most that is asked stands in its headers.
use super::classes::Classes;
use crate::filter::Looks;
use crate::flow::ties::Ties;
use crate::protocols::{self, Own, frame, tcp, udp};
use crate::show::catalogue::FieldId;
use crate::wire::Unread;
use serde::{Deserialize, Serialize};

/// How much of a packet is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Depth {
    #[default]
    Whole,
    /// Nothing that depends on TCP's connections and what they carry.
    Segments,
    /// Nothing that depends on what TCP and UDP carry.
    Transport,
    /// Nothing that depends on other packets either.
    Alone,
}

impl Depth {
    pub fn unread(self) -> Unread {
        match self {
            Depth::Whole => Unread::Nothing,
            Depth::Segments => Unread::Connections,
            Depth::Transport | Depth::Alone => Unread::Carried,
        }
    }
}

/// Protocols that no connection of TCP carries, in any capture.
pub const UNDER_TCP: [&str; 12] = [
    "frame", "eth", "vlan", "arp", "ip", "ipv6", "icmp", "icmpv6", "igmp", "tcp", "udp", "udplite",
];

/// Protocols whose fields, but for those that say so, come of the packet's own bytes where no datagram is in fragments.
const ALONE: [&str; 8] = [
    "frame", "eth", "vlan", "ip", "ipv6", "tcp", "udp", "udplite",
];

static FRAME: Own = Own::of("frame");
static TCP: Own = Own::of("tcp");
static UDP: Own = Own::of("udp");

/// As little of the packets as what is looked at comes of; `ties` are those between them.
pub fn depth(looks: &Looks, classes: &Classes, ties: &Ties) -> Depth {
    match ends_at_transport(looks, classes) {
        false => Depth::Whole,
        true if !ties.has_fragments() && stands_alone(looks) => Depth::Alone,
        true => Depth::Transport,
    }
}

/// The same where nothing is known of the packets yet, nor perhaps of what is looked at.
pub fn depth_unseen(looks: Option<&Looks>) -> Depth {
    let depends = |id| comes_of_the_carried(id) || is_of_the_stream(id);
    let passes = |looks: &&Looks| {
        !looks.bytes && is_only_of(looks, &UNDER_TCP) && !looks.fields.iter().copied().any(depends)
    };
    match looks.filter(passes) {
        Some(_) => Depth::Segments,
        None => Depth::Whole,
    }
}

/// Whether nothing is looked at but these protocols.
fn is_only_of(looks: &Looks, names: &[&str]) -> bool {
    let indices: Vec<_> = names.iter().map(|name| protocols::index(name)).collect();
    let mut protocols = looks.all_protocols().into_iter();
    protocols.all(|protocol| indices.contains(&Some(protocol)))
}

fn is_of_the_stream(id: FieldId) -> bool {
    id.protocol == TCP.index() && tcp::is_of_the_stream(id.field)
}

fn stands_alone(looks: &Looks) -> bool {
    is_only_of(looks, &ALONE) && !looks.fields.iter().copied().any(is_of_the_stream)
}

/// Whether nothing that is looked at depends on what TCP and UDP carry, in any of the packets: that is left unread then.
fn ends_at_transport(looks: &Looks, classes: &Classes) -> bool {
    let mut fields = looks.fields.iter().copied();
    if looks.bytes || !classes.has_all_kinds() || fields.any(comes_of_the_carried) {
        return false;
    }
    let protocols = looks.all_protocols();
    let transports = [TCP.index(), UDP.index()];
    let mut ends = true;
    classes.each_kind(&mut |packet| {
        let layers = packet.layers.iter().map(|layer| layer.protocol);
        let mut carried = layers.skip_while(|protocol| !transports.contains(protocol));
        carried.next();
        let parts = packet.parts.iter().map(|(_, protocol)| protocol);
        let mut others = packet.lenders.iter().chain(parts);
        ends &= !carried.any(|protocol| protocols.contains(&protocol))
            && !others.any(|protocol| protocols.contains(protocol));
    });
    ends
}

/// Fields of lower layers that say something of the upper ones.
fn comes_of_the_carried(id: FieldId) -> bool {
    let of = |own: &Own, fields: &[u8]| id.protocol == own.index() && fields.contains(&id.field);
    of(&FRAME, frame::OF_THE_CARRIED)
        || of(&FRAME, frame::OF_REMARKS)
        || of(&TCP, tcp::OF_THE_CARRIED)
        || of(&UDP, udp::OF_THE_CARRIED)
}
