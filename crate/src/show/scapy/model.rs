//! A packet as Scapy sees it: a stack of layers, their fields in order, and each field's value.
use crate::wire::Names;

/// Names of bits, lowest bit first. An empty one is no name: Scapy says the bit's number, and that of any bit behind it
/// where the last is empty.
pub type Words = &'static [&'static str];

/// A value as Python holds it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    None,
    Int(u64),
    Signed(i64),
    Float(f64),
    /// Python's `str`.
    Text(String),
    /// Python's `bytes`.
    Bytes(Vec<u8>),
    Flags(u64, Words),
    List(Vec<Value>),
    Tuple(Vec<Value>),
    /// A field that holds one packet.
    Packet(Vec<Layer>),
    /// A field that holds a list of packets.
    Packets(Vec<Vec<Layer>>),
}

/// How `show()` prints a value, where it is not Python's `repr()`.
#[derive(Clone, Debug)]
pub enum Style {
    /// Python's `repr()`.
    Plain,
    /// Python's `str()`: addresses stand without quotes.
    Bare,
    Hex,
    /// A name where the table has one, else the number.
    Names(Names),
    /// A name where the table has one, else the number in hexadecimal.
    HexNames(Names),
    /// Bytes without the zeros at their end.
    Stripped,
    /// Bytes as hexadecimal digits.
    Digits,
    /// An IPv6 address, with what a transition mechanism hides in it.
    Ip6,
    /// A list whose members print in a style of their own: `[a, b]`.
    Each(&'static Style),
    /// A list of numbers with names.
    EachNamed(Names),
    /// A list of IPv6 addresses: `[ a, b ]`.
    Spaced,
    /// Text worked out already.
    Said(String),
    /// The fields behind it, and the layers above, stand further to the right.
    Opens,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: &'static str,
    pub value: Value,
    pub style: Style,
    /// The bytes of the frame that hold it; a length of 0 where none do.
    pub start: u32,
    pub len: u32,
    /// False for a value that is not in the packet: the class's default.
    pub present: bool,
}

impl Field {
    pub fn new(name: &'static str, value: Value, style: Style) -> Field {
        Field {
            name,
            value,
            style,
            start: 0,
            len: 0,
            present: true,
        }
    }
    pub fn at(mut self, start: usize, len: usize) -> Field {
        (self.start, self.len) = (start as u32, len as u32);
        self
    }
    /// A value that stands for a field which the packet lacks.
    pub fn default(name: &'static str, value: Value, style: Style) -> Field {
        let mut field = Field::new(name, value, style);
        field.present = false;
        field
    }
    /// A field that is part of another's value: it is shown, and left out of the one-line form.
    pub fn inside(mut self) -> Field {
        self.present = false;
        self
    }
}

#[derive(Clone, Debug)]
pub struct Layer {
    /// Scapy's class: `IPerror`.
    pub class: &'static str,
    /// What stands between `###[` and `]###`.
    pub title: &'static str,
    pub fields: Vec<Field>,
    /// Whether the layers above are shown further to the right.
    pub indents: bool,
    /// False for a layer that Scapy dissects and we do not: it stands there without fields.
    pub known: bool,
}

impl PartialEq for Layer {
    fn eq(&self, other: &Layer) -> bool {
        let values = |layer: &Layer| -> Vec<_> {
            let fields = layer.fields.iter();
            fields.map(|f| (f.name, f.value.clone())).collect()
        };
        self.class == other.class && values(self) == values(other)
    }
}

impl Layer {
    pub fn new(class: &'static str, title: &'static str) -> Layer {
        Layer {
            class,
            title,
            fields: vec![],
            indents: true,
            known: true,
        }
    }
    pub fn unknown(class: &'static str) -> Layer {
        let mut layer = Layer::new(class, class);
        layer.known = false;
        layer
    }
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.name == name)
    }
    pub fn int(&self, name: &str) -> Option<u64> {
        match self.field(name)?.value {
            Value::Int(value) | Value::Flags(value, _) => Some(value),
            _ => None,
        }
    }
}
