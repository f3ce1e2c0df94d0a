//! How far up a packet is read for a question: most that is asked stands in its headers.
use super::classes::Classes;
use crate::filter::Looks;
use crate::protocols::{Own, frame, tcp, udp};
use crate::show::catalogue::FieldId;

static FRAME: Own = Own::of("frame");
static TCP: Own = Own::of("tcp");
static UDP: Own = Own::of("udp");

/// Whether nothing that is looked at depends on what TCP and UDP carry, in any of the packets: that is left unread then.
pub fn ends_at_transport(looks: &Looks, classes: &Classes) -> bool {
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
        || of(&TCP, tcp::OF_THE_CARRIED)
        || of(&UDP, udp::OF_THE_CARRIED)
}
