//! Fragments of datagrams: put together and read in the packet that completes them.
use super::{Address, Joined, Piece, Reader, Run, Span, Whole, sort_by_key};
use super::{field::*, protocol::*, types::*};
use serde::{Deserialize, Serialize};

/// The fields by which a layer shows what was put together.
#[derive(Clone, Copy)]
pub struct PieceFields {
    /// What the bytes are called.
    pub name: &'static str,
    pub pieces: Field<Mark>,
    pub piece: Field<u32>,
    /// In place of `piece` for one that does not agree with the others.
    pub error: Field<u32>,
    pub overlap: Field<bool>,
    pub conflict: Field<bool>,
    pub too_long: Field<bool>,
    pub count: Field<u32>,
    pub length: Field<u32>,
    /// Of some protocols alone.
    pub data: Option<Field<Bytes>>,
}

/// Whose fragments these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Datagram {
    pub source: Address,
    pub destination: Address,
    pub protocol: u8,
    pub ident: u32,
}

impl Datagram {
    /// Of what is no datagram: a number that IP keeps free (IANA).
    pub const NO_PROTOCOL: u8 = 255;
}

#[derive(Clone, Copy, Debug)]
pub struct Fragment {
    /// In bytes.
    pub offset: u32,
    pub more: bool,
}

impl Reader<'_> {
    /// Reads what is left as a fragment; `next` is what the whole datagram begins with.
    pub fn read_fragment(
        &mut self,
        protocol: u8,
        ident: u32,
        fragment: Fragment,
        fields: &'static PieceFields,
        next: Next,
    ) -> Next {
        let ends = self.ends();
        let datagram = Datagram {
            source: ends.source,
            destination: ends.destination,
            protocol,
            ident,
        };
        let run = Run {
            frame: self.frame.number,
            stream: 0,
            direction: 0,
            sequence: 0,
            bytes: self.rest(),
            place: (self.source == Span::FRAME).then_some(self.at as u32),
        };
        let all_here = self.left() == self.reported() && self.left() > 0;
        let joined = match all_here && !self.is_quoted() {
            true => self.streams.defragment(&run, &datagram, fragment),
            false => Joined::Nothing,
        };
        match joined {
            Joined::Whole { whole, .. } => {
                self.at = self.data.len();
                self.read_datagram(whole, fields, next);
                Next::End
            }
            Joined::Nothing => self.lone_fragment(fragment, next),
            Joined::Part(_) | Joined::Again => Next::Data,
        }
    }
    /// Reads what is left as a fragment that is put together with no other.
    pub fn lone_fragment(&mut self, fragment: Fragment, next: Next) -> Next {
        if fragment.offset > 0 {
            return Next::Data;
        }
        self.set_fragment();
        next
    }
    /// Takes the next `len` bytes as a part of something longer, which is read as `next` where they complete it; false
    /// where they do not. `ident` tells it from others whose parts are not all here; `beside` says that another part may
    /// stand in the same packet.
    pub fn read_part(
        &mut self,
        place: (u32, bool),
        len: usize,
        part: Fragment,
        fields: &'static PieceFields,
        next: Next,
    ) -> bool {
        let whole = &mut |r: &mut Reader| r.aside(|r| (r.walk)(r, next));
        self.read_part_by(place, len, part, fields, whole)
    }
    /// The same of something that `read` reads as a whole.
    pub fn read_part_by(
        &mut self,
        (ident, beside): (u32, bool),
        len: usize,
        part: Fragment,
        fields: &'static PieceFields,
        read: &mut dyn FnMut(&mut Reader),
    ) -> bool {
        let len = len.min(self.left());
        let run = Run {
            frame: self.frame.number,
            stream: 0,
            direction: 0,
            sequence: 0,
            bytes: self.rest().get(..len).unwrap_or(&[]),
            place: (self.source == Span::FRAME && !(beside && part.more)).then_some(self.at as u32),
        };
        let datagram = Datagram {
            source: Address::None,
            destination: Address::None,
            protocol: Datagram::NO_PROTOCOL,
            ident,
        };
        let joined = match self.is_quoted() {
            true => Joined::Nothing,
            false => self.streams.defragment(&run, &datagram, part),
        };
        self.at += len;
        let Joined::Whole { whole, .. } = joined else {
            return false;
        };
        self.read_joined(whole, fields, read);
        true
    }
    fn read_datagram(&mut self, whole: Whole, fields: &PieceFields, next: Next) {
        let read = &mut |r: &mut Reader| r.aside(|r| (r.walk)(r, next));
        self.read_joined(whole, fields, read);
    }
    fn read_joined(
        &mut self,
        whole: Whole,
        fields: &PieceFields,
        read: &mut dyn FnMut(&mut Reader),
    ) {
        let Whole { bytes, pieces } = whole;
        let (place, source) = self.place_decoded(fields.name);
        self.inside(&bytes, source, |r| {
            r.note_pieces(fields, &pieces);
            r.fragment = false;
            read(r);
        });
        self.fill_decoded(place, bytes);
    }

    /// Which packets the bytes of this source came in.
    pub fn note_pieces(&mut self, fields: &PieceFields, pieces: &[Piece]) {
        let len = self.whole.len();
        let mut pieces: Vec<&Piece> = pieces.iter().collect();
        sort_by_key(&mut pieces, |piece| piece.at);
        self.put_at(fields.pieces, 0, len, 0);
        self.nested(|r| {
            for piece in &pieces {
                let wrong = piece.conflicts || piece.too_long;
                let field = if wrong { fields.error } else { fields.piece };
                r.put_at(
                    field,
                    piece.at as usize,
                    piece.len as usize,
                    u64::from(piece.frame),
                );
                r.nested(|r| {
                    let marks = [
                        (piece.overlaps, fields.overlap),
                        (piece.conflicts, fields.conflict),
                        (piece.too_long, fields.too_long),
                    ];
                    for (set, field) in marks {
                        if set {
                            r.put(field, 1);
                        }
                    }
                });
            }
            r.put(fields.count, pieces.len() as u64);
            r.put(fields.length, len as u64);
            if let Some(data) = fields.data {
                r.put_at(data, 0, len, 0);
            }
        });
    }
}
