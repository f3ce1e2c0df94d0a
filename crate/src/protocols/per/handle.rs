//! Fields of several tables, so that types can name them all alike.
use crate::protocols::{ALL, Own};
use crate::wire::{Bytes, Field, Kind, Reader};

/// The tables whose fields types name.
static TABLES: [Own; 10] = [
    Own::of("h225"),
    Own::of("_ws.h225.calls"),
    Own::of("_ws.h225.rest"),
    Own::of("h235"),
    Own::of("h245"),
    Own::of("_ws.h245.2"),
    Own::of("_ws.h245.3"),
    Own::of("_ws.h245.4"),
    Own::of("_ws.h245.5"),
    Own::of("_ws.h245.6"),
];

/// A field: its table, and its place in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Handle(u16);
impl Handle {
    /// Of what has no field.
    pub const NONE: Handle = Handle(u16::MAX);
    pub const fn of(table: u8, index: u8) -> Handle {
        Handle((table as u16) << 8 | index as u16)
    }
    /// The protocol that the table belongs to.
    pub fn protocol(self) -> Option<u16> {
        TABLES.get(usize::from(self.0 >> 8)).map(Own::index)
    }
    pub fn index(self) -> u8 {
        self.0 as u8
    }
    /// Notes the field, at a place in the bytes.
    pub fn put(self, r: &mut Reader, start: usize, len: usize, value: u64) {
        if let Some(protocol) = self.protocol() {
            let field = Field::<Bytes>::at(self.index());
            r.borrowing(protocol, |r| r.put_at(field, start, len, value));
        }
    }
    /// Notes the field with bytes that were put together.
    pub fn put_text(self, r: &mut Reader, text: &[u8]) {
        if let Some(protocol) = self.protocol() {
            let field = Field::<Bytes>::at(self.index());
            r.borrowing(protocol, |r| r.put_text(field, text));
        }
    }
    pub fn kind(self) -> Option<Kind> {
        let fields = ALL.get(usize::from(self.protocol()?))?.fields;
        fields.get(usize::from(self.index())).map(|f| f.kind)
    }
}

/// Declares a protocol's fields a line each, `FIELD: Type = "name", "label";`, and beside them a handle of the same name in `of`.
macro_rules! fields {
    ($table:literal: $(#[doc = $title:literal])+ $name:literal = $prefix:literal $(under $under:literal)?
        $(column $column:literal)? over [$($key:expr),*] $(heading $heading:ident)? $(info $info:ident)?
        {$($field:ident: $wire:ty = $filter:literal, $label:literal $(named $names:path)? $(, $line:ident)?;)*}) => {
        $crate::wire::protocol! {
            $(#[doc = $title])+
            $name = $prefix $(under $under)? $(column $column)? over [$($key),*] $(heading $heading)? $(info $info)? {
                $(#[doc = $label] pub $field: $wire = $filter $(line $line)? $(named $names)?;)*
            }
        }
        /// The fields as types name them.
        pub mod of {
            use crate::protocols::per::Handle;
            $(pub const $field: Handle = Handle::of($table, super::$field.index);)*
        }
    };
}
pub(crate) use fields;
