//! What a protocol is: where it sits, its fields, and the functions that read and describe it. Declared with `protocol!`.
use super::{Field, FieldInfo, LineText, Packet, Reader, Stop};

/// Where a protocol sits: the key under which a lower layer finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Link type (the number in a capture's header).
    Link(u32),
    /// EtherType.
    Ether(u16),
    /// LLC service access point.
    Sap(u8),
    /// IP protocol or IPv6 next header.
    Ip(u8),
    Tcp(u16),
    Udp(u16),
    /// Found by name: `Key::Name("data")`, where one protocol names the next itself.
    Name(&'static str),
}

/// What follows a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// Nothing: what is left belongs to nobody here (a trailer, padding).
    End,
    /// The protocol under this key, or `data` where none is known.
    Over(Key),
    /// The first of two that is known (the lower port, then the higher), or `data`.
    Either(Key, Key),
    /// What is left is data of no known protocol.
    Data,
    /// These bytes are not this protocol's, though its port claims them: the layer is taken back, and they are nobody's.
    Unclaimed,
}

/// Appends text about a layer.
pub type LayerText = fn(&Layer, &mut String);
/// What the protocol column shows of a layer whose version it names, where that is known.
pub type Edition = fn(&Layer) -> Option<&'static str>;
/// Reads the bytes that the layers above left over.
pub type Trailer = fn(&mut Reader) -> Result<(), Stop>;
/// Judges a payload by its bytes; the key is `Key::Tcp` or `Key::Udp` with the lower port.
pub type Judge = fn(&[u8], Key) -> bool;

#[derive(Clone, Copy)]
pub struct Protocol {
    /// Scapy's class: `TCP`.
    pub name: &'static str,
    /// What the protocol column shows: Scapy's class unless declared otherwise; "" leaves the column to the layer below.
    pub column: &'static str,
    /// The name in display filters: `tcp`.
    pub filter: &'static str,
    /// `Transmission Control Protocol`, without its source.
    pub title: &'static str,
    /// `RFC 9293`: what defines it.
    pub source: &'static str,
    pub over: &'static [Key],
    pub fields: &'static [FieldInfo],
    pub dissect: fn(&mut Reader) -> Result<Next, Stop>,
    /// Reads what is left behind the layers above (padding, trailers, check sequences).
    pub trailer: Option<Trailer>,
    /// What the layer's line in the tree says after its title: `Src Port: 80, Dst Port: 1234`.
    pub heading: Option<LayerText>,
    /// The text of the info column.
    pub info: Option<LayerText>,
    /// What stands in the column in place of `column`.
    pub edition: Option<Edition>,
    /// What the lines of its fields say beyond label and value.
    pub lines: Option<LineText>,
    /// Whether bytes on one of its ports are its own; without it all are.
    pub accepts: Option<Judge>,
    /// Whether bytes on ports of no known protocol look like its own.
    pub guess: Option<Judge>,
}
impl Protocol {
    /// For declarations by hand: nothing but the name `data`.
    pub const NONE: Protocol = Protocol {
        name: "",
        column: "",
        filter: "data",
        title: "",
        source: "",
        over: &[],
        fields: &[],
        dissect: |_| Ok(Next::End),
        trailer: None,
        heading: None,
        info: None,
        edition: None,
        lines: None,
        accepts: None,
        guess: None,
    };
    /// Of the fields from `first` to `last`, the one whose label this is, whatever the case: for lines that begin with a
    /// header's name.
    pub fn labelled<A, B>(&self, first: Field<A>, last: Field<B>, label: &[u8]) -> Option<u8> {
        (first.index..=last.index).find(|index| {
            let field = self.fields.get(usize::from(*index));
            field.is_some_and(|field| field.label.as_bytes().eq_ignore_ascii_case(label))
        })
    }
}

/// The `dissect` of protocols whose fields others read: options, parts of messages. Nothing leads here.
pub fn read_elsewhere(_: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::End)
}

/// One layer of a dissected packet, for `info`.
pub struct Layer<'a> {
    pub packet: &'a Packet,
    /// The frame's bytes.
    pub frame: &'a [u8],
    pub index: u8,
}

/// Declares a protocol: its names, where it sits, and its fields in wire order.
/// The doc comment of a field is its label on screen.
///
/// ```text
/// protocol! {
///     /// User Datagram Protocol (RFC 768)
///     "UDP" = "udp" column "UDP" over [Key::Ip(17)] heading heading info info edition edition lines lines trailer trailer accepts judge guess judge {
///         /// Source Port
///         SRC_PORT: u16 = "srcport" as "sport" (Repr::Enum(names::PORTS)) in ["port"] unit "s" named names::PORTS;
///     }
/// }
/// ```
/// Behind its filter name, `under "prefix"` names its fields under another (for a table that serves several protocols).
/// Behind its group names, `line Hidden` (or another `Line`) says how the tree shows a field.
/// `column`, `heading`, `info`, `edition`, `lines`, `trailer`, `accepts`, `guess`, `as`, its `(Repr)`, `in`, `line`, `unit` and `named` may each be left out.
/// A function `dissect(&mut Reader) -> Result<Next, Stop>` must stand beside it.
macro_rules! protocol {
    (
        $(#[doc = $title:literal])+
        $name:literal = $prefix:literal $(under $under:literal)? $(column $column:literal)? over [$($key:expr),* $(,)?]
        $(heading $heading:ident)? $(info $info:ident)? $(edition $edition:ident)? $(lines $lines:ident)? $(trailer $trailer:ident)?
        $(accepts $accepts:ident)? $(guess $guess:ident)?
        {$(
            $(#[doc = $label:literal])+
            $vis:vis $field:ident: $wire:ty = $filter:literal
                $(as $scapy:literal $(($repr:expr))?)?
                $(in [$($group:literal),+])?
                $(line $line:ident)?
                $(unit $unit:literal)?
                $(named $names:path)?;
        )*}
    ) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
        #[repr(u8)]
        enum Index { $($field,)* #[allow(dead_code)] COUNT }
        $(
            $(#[doc = $label])+
            $vis const $field: $crate::wire::Field<$wire> = $crate::wire::Field::at(Index::$field as u8);
        )*
        /// What the names of the fields stand under.
        #[allow(dead_code)] // where there are no fields
        const FIELD_PREFIX: &str = $crate::wire::protocol::or!($prefix $(, $under)?);
        $(#[doc = $title])+
        pub static PROTOCOL: $crate::wire::Protocol = $crate::wire::Protocol {
            name: $name,
            filter: $prefix,
            title: $crate::wire::title(concat!($($title),+)),
            source: $crate::wire::source(concat!($($title),+)),
            over: &[$($key),*],
            dissect,
            column: $crate::wire::protocol::or!($name $(, $column)?),
            heading: $crate::wire::protocol::optional!($($heading)?),
            trailer: $crate::wire::protocol::optional!($($trailer)?),
            info: $crate::wire::protocol::optional!($($info)?),
            edition: $crate::wire::protocol::optional!($($edition)?),
            lines: $crate::wire::protocol::optional!($($lines)?),
            accepts: $crate::wire::protocol::optional!($($accepts)?),
            guess: $crate::wire::protocol::optional!($($guess)?),
            fields: &[$($crate::wire::FieldInfo::new::<$wire>(
                FIELD_PREFIX,
                $filter,
                concat!("", $($scapy)?),
                $crate::wire::protocol::scapy_repr!($($($repr)?)?),
                &[$($($group),+)?],
                concat!($($label),+),
                $crate::wire::protocol::optional!($($names)?),
                concat!("", $($unit)?),
                $crate::wire::protocol::line!($($line)?),
            )),*],
        };
        const _: () = assert!(PROTOCOL.fields.len() <= $crate::wire::MAX_FIELDS, "a wanted mask has 256 bits");
    };
}

/// `Some` of what is given, `None` of nothing.
macro_rules! optional {
    () => {
        None
    };
    ($it:path) => {
        Some($it)
    };
    ($it:ident) => {
        Some($it)
    };
}
macro_rules! or {
    ($default:expr) => {
        $default
    };
    ($default:expr, $it:expr) => {
        $it
    };
}
macro_rules! line {
    () => {
        $crate::wire::Line::Plain
    };
    ($it:ident) => {
        $crate::wire::Line::$it
    };
}
macro_rules! scapy_repr {
    () => {
        $crate::wire::Repr::Plain
    };
    ($it:expr) => {
        $it
    };
}

pub(crate) use {line, optional, or, protocol, scapy_repr};

/// Where the last brackets begin: a title may have some of its own.
const fn bracket(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = bytes.len();
    while at > 0 {
        at -= 1;
        if bytes[at] == b'(' {
            return at;
        }
    }
    bytes.len()
}
/// What stands before the brackets: `Internet Protocol Version 4` of `Internet Protocol Version 4 (RFC 791)`.
pub const fn title(text: &'static str) -> &'static str {
    text.split_at(bracket(text)).0.trim_ascii()
}
/// What stands inside the brackets: `RFC 791`.
pub const fn source(text: &'static str) -> &'static str {
    let inside = text.split_at(bracket(text)).1.trim_ascii();
    if inside.len() < 2 {
        return "";
    }
    inside.split_at(1).1.split_at(inside.len() - 2).0
}
