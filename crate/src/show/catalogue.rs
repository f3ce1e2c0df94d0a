//! Every declared name, and the fields it stands for.
use crate::protocols::{ALL, frame, wanted_none};
use crate::wire::{FieldInfo, Kind, Protocol, Span, Wanted};
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A field of a protocol, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FieldId {
    pub protocol: u16,
    pub field: u8,
}
impl FieldId {
    pub fn info(self) -> &'static FieldInfo {
        &ALL[usize::from(self.protocol)].fields[usize::from(self.field)]
    }
    pub fn protocol(self) -> &'static Protocol {
        ALL[usize::from(self.protocol)]
    }
    /// Asks for it; what stands beside every remark comes with all of these.
    pub fn want(self, wanted: &mut Wanted) {
        wanted.add(self.protocol, self.field);
        let is_of_remarks =
            self.protocol().filter == "frame" && frame::OF_REMARKS.contains(&self.field);
        if is_of_remarks {
            remarks()
                .iter()
                .for_each(|id| wanted.add(id.protocol, id.field));
        }
    }
    pub fn of(span: &Span) -> FieldId {
        FieldId {
            protocol: span.protocol,
            field: span.field,
        }
    }
}

/// What a Wireshark name stands for.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// Protocols (`tcp`): presence of a layer, its bytes.
    pub protocols: Vec<u16>,
    /// Fields (`tcp.srcport`), or the members of a group (`tcp.port`).
    pub fields: Vec<FieldId>,
}
impl Named {
    pub fn wanted(&self) -> Wanted {
        let mut wanted = wanted_none();
        for id in &self.fields {
            id.want(&mut wanted);
        }
        wanted
    }
    /// How the values are printed: all fields of one name are of one kind.
    pub fn kind(&self) -> Option<Kind> {
        self.fields.first().map(|id| id.info().kind)
    }
}

type Names = HashMap<&'static str, Named, FixedState>;

/// All Wireshark names.
pub fn wireshark() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        // One behind the other in one text: every worker makes them when it starts.
        let (mut text, mut meant) = (String::new(), vec![]);
        for (protocol, declared) in (0u16..).zip(ALL) {
            text.push_str(declared.filter);
            meant.push((text.len(), protocol, None));
            for (field, info) in (0u8..).zip(declared.fields) {
                for name in info.names() {
                    text.extend(name);
                    meant.push((text.len(), protocol, Some(field)));
                }
            }
        }
        let mut names = Names::with_capacity_and_hasher(meant.len(), FixedState::default());
        let (text, mut start) = (&*text.leak(), 0);
        for (end, protocol, field) in meant {
            let name = text.get(start..end).unwrap_or("");
            start = end;
            if name.is_empty() {
                continue;
            }
            let named = names.entry(name).or_default();
            match field {
                Some(field) => named.fields.push(FieldId { protocol, field }),
                None => named.protocols.push(protocol),
            }
        }
        names
    })
}

/// The same in alphabetical order.
pub fn in_order() -> impl Iterator<Item = (&'static str, &'static Named)> {
    let mut names: Vec<_> = wireshark().iter().map(|(name, n)| (*name, n)).collect();
    names.sort_unstable_by_key(|(name, _)| *name);
    names.into_iter()
}

/// The fields of a Wireshark name: one, or the members of a group; none where nothing has it.
pub fn fields_of(name: &str) -> &'static [FieldId] {
    wireshark().get(name).map_or(&[], |named| &named.fields)
}

/// Whether any protocol has this class name of Scapy's, and the fields it declares under `field`.
pub fn scapy(class: &str, field: &str) -> Vec<FieldId> {
    ids()
        .filter(|id| id.protocol().name == class && id.info().scapy == field)
        .collect()
}

/// Every declared field.
pub fn ids() -> impl Iterator<Item = FieldId> {
    (0u16..).zip(ALL).flat_map(|(protocol, declared)| {
        let fields = (0u8..).zip(declared.fields);
        fields.map(move |(field, _)| FieldId { protocol, field })
    })
}

/// Every declared remark.
fn remarks() -> &'static [FieldId] {
    static REMARKS: OnceLock<Vec<FieldId>> = OnceLock::new();
    REMARKS.get_or_init(|| ids().filter(|id| id.info().expert != 0).collect())
}
