//! Where a value stood in the capture: a packet and a run of its bytes.
use crate::wire::Span;
use serde::{Deserialize, Serialize};

/// How the bytes of a value lie on the bytes of its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// One by one, in order.
    Forward,
    /// One by one, from the last to the first.
    Backward,
    /// The whole value comes from the whole place.
    #[default]
    Whole,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From 1; 0 is none.
    pub packet: u32,
    /// In bytes of the source; both 0 for what was worked out and stands nowhere.
    pub start: u32,
    pub len: u32,
    /// What `start` counts in, as `wire::Span::source`: 0 is the packet itself.
    pub source: u8,
    pub way: Way,
}

impl Place {
    /// The bytes of a field of a packet, one by one.
    pub fn of(packet: u32, span: &Span) -> Place {
        Place {
            packet,
            start: span.start,
            len: span.len,
            source: span.source,
            way: Way::Forward,
        }
    }
    /// Bytes that stand nowhere, among others that do.
    pub fn hole(len: u32) -> Place {
        Place {
            len,
            way: Way::Forward,
            ..Place::default()
        }
    }
    pub fn is_hole(self) -> bool {
        self.packet == 0
    }
    /// The part that bytes `from..to` of a run of `len` bytes come from.
    pub fn part(self, from: usize, to: usize, len: usize) -> Place {
        if self.way == Way::Whole || self.len as usize != len || from > to || to > len {
            return Place {
                way: Way::Whole,
                ..self
            };
        }
        let skipped = match self.way {
            Way::Backward => len - to,
            _ => from,
        };
        Place {
            start: self.start.saturating_add(skipped as u32),
            len: (to - from) as u32,
            ..self
        }
    }
    pub fn reversed(self) -> Place {
        let way = match self.way {
            Way::Forward => Way::Backward,
            Way::Backward => Way::Forward,
            Way::Whole => Way::Whole,
        };
        Place { way, ..self }
    }
    pub fn whole(self) -> Place {
        Place {
            way: Way::Whole,
            ..self
        }
    }
}

/// The places of one value: nearly always one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Places {
    #[default]
    Nowhere,
    One(Place),
    Many(Box<[Place]>),
}

impl Places {
    pub fn all(&self) -> &[Place] {
        match self {
            Places::Nowhere => &[],
            Places::One(place) => std::slice::from_ref(place),
            Places::Many(places) => places,
        }
    }
    pub fn packet(&self) -> Option<u32> {
        let mut places = self.all().iter().filter(|place| !place.is_hole());
        places.next().map(|place| place.packet)
    }
    pub fn map(self, change: impl Fn(Place) -> Place) -> Places {
        match self {
            Places::Nowhere => Places::Nowhere,
            Places::One(place) => Places::One(change(place)),
            Places::Many(mut places) => {
                places.iter_mut().for_each(|place| *place = change(*place));
                Places::Many(places)
            }
        }
    }
    /// The value is no longer its places' bytes one by one.
    pub fn whole(self) -> Places {
        self.map(Place::whole)
    }
}

impl FromIterator<Place> for Places {
    fn from_iter<I: IntoIterator<Item = Place>>(places: I) -> Self {
        let mut places = places.into_iter();
        match (places.next(), places.next()) {
            (None, _) => Places::Nowhere,
            (Some(one), None) => Places::One(one),
            (Some(first), Some(second)) => {
                Places::Many([first, second].into_iter().chain(places).collect())
            }
        }
    }
}
