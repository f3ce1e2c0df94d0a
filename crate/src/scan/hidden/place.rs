//! Where values are read from, and the beginning of the recipe that takes them out.
use super::groups::Group;
use crate::show::catalogue::FieldId;
use crate::wire::Kind;

/// A field, some bytes of one, or what no field covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    Field(FieldId),
    /// Offset and length.
    Slice(FieldId, u8, u8),
    Uncovered,
}
impl Place {
    /// As a recipe says it: `ip.dst[3:1]`. Nothing where the field has no name to say it by.
    pub fn name(self) -> String {
        match self {
            Place::Field(field) => field.info().filter_name(),
            Place::Slice(field, start, len) => match field.info().filter_name() {
                name if name.is_empty() => name,
                name => format!("{name}[{start}:{len}]"),
            },
            Place::Uncovered => "uncovered".into(),
        }
    }
    /// Whether a recipe takes bytes from there, of which numbers are still to be made.
    pub fn is_bytes(self) -> bool {
        !matches!(self, Place::Field(_))
    }
    pub fn bits(self) -> u32 {
        match self {
            Place::Field(field) => u32::from(field.info().bits),
            Place::Slice(_, _, len) => 8 * u32::from(len),
            Place::Uncovered => 0,
        }
    }
    pub fn kind(self) -> Kind {
        match self {
            Place::Field(field) => field.info().kind,
            _ => Kind::Bytes,
        }
    }
    /// Checksums are as good as chance: few ways of reading them can be tried before one gives something.
    pub fn is_check(self) -> bool {
        let name = self.name();
        name.contains("checksum") || name.contains("fcs") || name.ends_with("crc")
    }
    /// The bytes of an address that a sender may choose, and all of it: offsets and lengths.
    pub fn parts_of(kind: Kind) -> &'static [(u8, u8)] {
        match kind {
            Kind::Ip4 => &[(3, 1), (2, 1), (0, 4)],
            Kind::Mac | Kind::Eui64 => &[(5, 1), (0, 1), (0, 6), (2, 4), (3, 3)],
            Kind::Ip6 => &[(15, 1), (14, 2), (8, 8)],
            _ => &[],
        }
    }
}

/// The beginning of a recipe: its steps up to the values that are read.
#[derive(Clone, Debug)]
pub struct Head {
    pub filter: String,
    /// The field, in words.
    pub what: String,
    /// From `extract` on.
    pub lines: String,
    /// How many bytes the steps give each time; 0 where they give numbers.
    pub bytes: u8,
}
impl Head {
    pub fn new(group: &Group, place: Place) -> Head {
        Head::beside(group, place, "")
    }
    /// With a further field beside each value.
    pub fn beside(group: &Group, place: Place, field: &str) -> Head {
        let name = place.name();
        let lines = match place {
            Place::Uncovered => "uncovered\n".into(),
            _ if field.is_empty() => format!("extract {name}\n"),
            _ => format!("extract {name} {field}\n"),
        };
        Head {
            filter: group.filter(),
            what: match place {
                Place::Uncovered => "bytes that no field covers".into(),
                _ => name,
            },
            lines,
            bytes: match place {
                Place::Slice(_, _, len) => len,
                _ => 0,
            },
        }
    }
    /// With further steps, after which there are numbers.
    pub fn numbers(&self, steps: &str, what: &str) -> Head {
        Head {
            bytes: 0,
            ..self.then(steps, what)
        }
    }
    /// The same, after the steps up to numbers.
    pub fn as_numbers(&self) -> Head {
        Head {
            lines: self.to_numbers(),
            bytes: 0,
            ..self.clone()
        }
    }
    /// With further steps.
    pub fn then(&self, steps: &str, what: &str) -> Head {
        Head {
            what: format!("{}{what}", self.what),
            lines: format!("{}{steps}", self.lines),
            ..self.clone()
        }
    }
    /// The steps up to numbers.
    fn to_numbers(&self) -> String {
        match self.bytes {
            0 => self.lines.clone(),
            _ => format!("{}to-number big\n", self.lines),
        }
    }
}
