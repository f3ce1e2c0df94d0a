//! What the packets of a conversation have in common for a while, and how it is written down for packets shown alone.
use super::bytes::{Bytes, put};
use crate::wire::Scale;
use serde::{Deserialize, Serialize};

/// What every packet of a TCP or UDP stream is shown with until something changes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// The stream's first frame.
    pub first: u32,
    /// First sequence numbers, of the lower end and the higher.
    pub base: [Option<u32>; 2],
    pub scale: [Scale; 2],
    /// The port that the first SYN went to.
    pub server_port: Option<u16>,
    /// From the SYN to the ACK that ends the handshake, in nanoseconds.
    pub initial_rtt: Option<i64>,
    /// What it carries: an index into the list of protocols.
    pub carried: Option<u16>,
    /// Bits that the protocol which it carries noted.
    pub notes: u8,
}

impl Shared {
    /// Appends it, behind the number of its stream.
    pub fn write(&self, out: &mut Vec<u8>, stream: u32) {
        put(out, u64::from(stream));
        put(out, u64::from(self.first));
        for base in self.base {
            put(out, base.map_or(0, |base| u64::from(base) + 1));
        }
        for scale in self.scale {
            put(
                out,
                match scale {
                    Scale::Unknown => 0,
                    Scale::Unused => 1,
                    Scale::By(shift) => u64::from(shift) + 2,
                },
            );
        }
        put(out, self.server_port.map_or(0, |port| u64::from(port) + 1));
        put(
            out,
            self.initial_rtt
                .map_or(0, |rtt| (rtt as u64).saturating_add(1)),
        );
        put(
            out,
            self.carried.map_or(0, |protocol| u64::from(protocol) + 1),
        );
        out.push(self.notes);
    }
    pub fn read(bytes: &mut Bytes) -> Option<(u32, Shared)> {
        let stream = bytes.number()?;
        let first = bytes.number()?;
        let mut base = || Some(bytes.take()?.checked_sub(1).map(|base| base as u32));
        let base = [base()?, base()?];
        let mut scale = || {
            Some(match bytes.take()? {
                0 => Scale::Unknown,
                1 => Scale::Unused,
                shift => Scale::By((shift - 2) as u8),
            })
        };
        let shared = Shared {
            first,
            base,
            scale: [scale()?, scale()?],
            server_port: bytes.take()?.checked_sub(1).map(|port| port as u16),
            initial_rtt: bytes.take()?.checked_sub(1).map(|rtt| rtt as i64),
            carried: bytes.take()?.checked_sub(1).map(|protocol| protocol as u16),
            notes: bytes.byte()?,
        };
        Some((stream, shared))
    }
}
