//! Which protocols there are, each under the one that carries it, with packets and bytes.
use super::{Reach, Statistic};
use crate::protocols::ALL;
use crate::scan::nesting::Path;
use crate::scan::{packed, unpacked};
use crate::wire::{Frame, Packet, Wanted, sort_by_key};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Node {
    packets: u64,
    bytes: u64,
    /// Of packets that hold nothing above this protocol.
    end_packets: u64,
    end_bytes: u64,
    children: BTreeMap<u16, Node>,
}

#[derive(Default)]
pub struct Hierarchy {
    root: Node,
    /// Reused from packet to packet.
    path: Path,
}

/// A protocol in the place where it was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Level {
    pub depth: u32,
    /// `tcp`
    pub name: &'static str,
    pub title: &'static str,
    pub packets: f64,
    pub bytes: f64,
    pub end_packets: f64,
    pub end_bytes: f64,
}

impl Statistic for Hierarchy {
    fn want(&self, _: &mut Wanted) {}
    fn reach(&self) -> Reach {
        Reach::Kinds
    }

    fn count(&mut self, frame: &Frame, packet: &Packet) {
        let length = u64::from(frame.original);
        self.path.clear();
        let mut seen: Vec<Vec<u16>> = vec![];
        for layer in &packet.layers {
            self.path.step(layer);
            let place: Vec<u16> = self.path.protocols().collect();
            // A packet counts once however many messages of a protocol it holds.
            if !seen.contains(&place) {
                let node = self.root.at(&place);
                node.packets += 1;
                node.bytes += length;
                seen.push(place);
            }
        }
        if let Some(last) = seen.last() {
            let node = self.root.at(last);
            node.end_packets += 1;
            node.end_bytes += length;
        }
    }
    fn take(&mut self) -> Vec<u8> {
        packed(&std::mem::take(&mut self.root))
    }
    fn add(&mut self, counted: &[u8]) {
        self.root.merge(&unpacked(counted).unwrap_or_default());
    }
}

impl Node {
    fn at(&mut self, path: &[u16]) -> &mut Node {
        path.iter()
            .fold(self, |node, step| node.children.entry(*step).or_default())
    }
    fn merge(&mut self, more: &Node) {
        self.packets += more.packets;
        self.bytes += more.bytes;
        self.end_packets += more.end_packets;
        self.end_bytes += more.end_bytes;
        for (protocol, child) in &more.children {
            self.children.entry(*protocol).or_default().merge(child);
        }
    }
    fn list(&self, depth: u32, out: &mut Vec<Level>) {
        let mut children: Vec<_> = self.children.iter().collect();
        sort_by_key(&mut children, |(_, node)| std::cmp::Reverse(node.packets));
        for (protocol, node) in children {
            let declared = ALL.get(usize::from(*protocol));
            out.push(Level {
                depth,
                name: declared.map_or("", |p| p.filter),
                title: declared.map_or("", |p| p.title),
                packets: node.packets as f64,
                bytes: node.bytes as f64,
                end_packets: node.end_packets as f64,
                end_bytes: node.end_bytes as f64,
            });
            node.list(depth + 1, out);
        }
    }
}

impl Hierarchy {
    /// From the outermost down, the most frequent first.
    pub fn levels(&self) -> Vec<Level> {
        let mut out = vec![];
        self.root.list(0, &mut out);
        out
    }
}
