//! Files that TFTP transfers (RFC 1350, RFC 2348).
use super::named::Named;
use super::segments::Turn;
use crate::recipe::place::{Place, Way};
use crate::wire::{Address, Frame, Packet, Wanted};
use std::collections::HashMap;

const READ: u16 = 1;
const WRITE: u16 = 2;
const DATA: u16 = 3;
const PORT: u16 = 69;

type End = (Address, u16);

pub struct Tftp {
    payload: Named,
    /// The files asked for, in order.
    transfers: Vec<Transfer>,
    /// The newest transfer of who asked for it.
    by_client: HashMap<End, usize>,
}

pub struct Transfer {
    pub name: String,
    pub turn: Turn,
    /// The number of the last block.
    block: u16,
}

impl Tftp {
    pub fn new() -> Tftp {
        Tftp {
            payload: Named::new("udp.payload"),
            transfers: vec![],
            by_client: HashMap::new(),
        }
    }
    pub fn want(&self, wanted: &mut Wanted) {
        self.payload.want(wanted);
    }
    /// Adds a packet; gives how many bytes more are held.
    pub fn add(&mut self, frame: &Frame, packet: &Packet) -> usize {
        let Some(span) = self.payload.find(packet) else {
            return 0;
        };
        let payload = packet.bytes(span, frame.bytes);
        let ends = &packet.ends;
        let from = (ends.source, ends.source_port);
        let to = (ends.destination, ends.destination_port);
        let Some((head, rest)) = payload.split_first_chunk::<2>() else {
            return 0;
        };
        match u16::from_be_bytes(*head) {
            READ | WRITE if to.1 == PORT => self.begin(from, rest),
            DATA => {
                let known = self.by_client.get(&from).or(self.by_client.get(&to));
                let transfer = known.and_then(|at| self.transfers.get_mut(*at));
                let Some((transfer, (block, bytes))) = transfer.zip(rest.split_first_chunk::<2>())
                else {
                    return 0;
                };
                let block = u16::from_be_bytes(*block);
                // One sent again is passed over.
                if block != transfer.block.wrapping_add(1) {
                    return 0;
                }
                transfer.block = block;
                transfer.turn.bytes.extend_from_slice(bytes);
                transfer.turn.places.push(Place {
                    packet: frame.number,
                    start: span.start + 4,
                    len: bytes.len() as u32,
                    source: span.source,
                    way: Way::Forward,
                });
                bytes.len()
            }
            _ => 0,
        }
    }
    fn begin(&mut self, client: End, rest: &[u8]) -> usize {
        let name = rest.split(|byte| *byte == 0).next().unwrap_or(&[]);
        self.by_client.insert(client, self.transfers.len());
        self.transfers.push(Transfer {
            name: String::from_utf8_lossy(name).into_owned(),
            turn: Turn::default(),
            block: 0,
        });
        size_of::<Transfer>()
    }
    pub fn take(&mut self) -> Vec<Transfer> {
        std::mem::take(&mut self.transfers)
    }
}
