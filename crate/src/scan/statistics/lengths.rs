//! Packets by their length on the wire, in the classes of Wireshark's table.
use super::{Reach, Statistic};
use crate::filter::Looks;
use crate::scan::{packed, unpacked};
use crate::wire::{Frame, NO_TIME, Packet, Wanted};
use serde::{Deserialize, Serialize};

/// Where each class begins, in bytes; the last has no end.
const FROM: [u32; 10] = [0, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120];

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Class {
    packets: u64,
    bytes: u64,
    least: u32,
    most: u32,
}

#[derive(Default, Serialize, Deserialize)]
pub struct Lengths {
    classes: [Class; FROM.len()],
    /// Nanoseconds since 1970.
    span: Option<(i64, i64)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LengthCount {
    pub from: u32,
    /// The last length in it; nothing where it has no end.
    pub to: Option<u32>,
    pub packets: f64,
    pub bytes: f64,
    pub least: u32,
    pub most: u32,
    /// Packets a second, over the whole time.
    pub rate: f64,
}

impl Statistic for Lengths {
    fn want(&self, _: &mut Wanted) {}
    fn reach(&self) -> Reach {
        Reach::Rows
    }
    fn looks(&self) -> Option<Looks> {
        Some(Looks::default())
    }
    fn count(&mut self, frame: &Frame, _: &Packet) {
        let length = frame.original;
        let at = FROM.partition_point(|from| *from <= length) - 1;
        if let Some(class) = self.classes.get_mut(at) {
            class.add(Class {
                packets: 1,
                bytes: u64::from(length),
                least: length,
                most: length,
            });
        }
        if frame.time_ns != NO_TIME {
            self.widen(frame.time_ns, frame.time_ns);
        }
    }
    fn take(&mut self) -> Vec<u8> {
        packed(&std::mem::take(self))
    }
    fn add(&mut self, counted: &[u8]) {
        let later: Lengths = unpacked(counted).unwrap_or_default();
        for (class, more) in self.classes.iter_mut().zip(later.classes) {
            class.add(more);
        }
        if let Some((from, to)) = later.span {
            self.widen(from, to);
        }
    }
}

impl Class {
    fn add(&mut self, more: Class) {
        if more.packets == 0 {
            return;
        }
        self.least = match self.packets {
            0 => more.least,
            _ => self.least.min(more.least),
        };
        self.most = self.most.max(more.most);
        self.packets += more.packets;
        self.bytes += more.bytes;
    }
}

impl Lengths {
    fn widen(&mut self, from: i64, to: i64) {
        let (first, last) = self.span.unwrap_or((from, to));
        self.span = Some((first.min(from), last.max(to)));
    }
    pub fn list(&self) -> Vec<LengthCount> {
        let (first, last) = self.span.unwrap_or((0, 0));
        let seconds = last.saturating_sub(first) as f64 / 1e9;
        let ends = FROM.iter().skip(1).map(|from| Some(from - 1)).chain([None]);
        let classes = FROM.iter().zip(ends).zip(self.classes);
        let list = classes.map(|((from, to), class)| LengthCount {
            from: *from,
            to,
            packets: class.packets as f64,
            bytes: class.bytes as f64,
            least: class.least,
            most: class.most,
            rate: match seconds > 0.0 {
                true => class.packets as f64 / seconds,
                false => 0.0,
            },
        });
        list.collect()
    }
}
