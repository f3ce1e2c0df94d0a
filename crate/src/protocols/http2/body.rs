//! Bodies: the data of a stream, handed on by its type when its last frame is here.
use super::fields::*;
use super::headers::Said;
use super::{END_STREAM, Head};
use crate::protocols::{contents, http};
use crate::wire::*;
use std::collections::BTreeMap;

static PARTS: PieceFields = PieceFields {
    name: "Reassembled body",
    pieces: BODY_FRAGMENTS,
    piece: BODY_FRAGMENT,
    error: BODY_FRAGMENT_ERROR,
    overlap: BODY_FRAGMENT_OVERLAP,
    conflict: BODY_FRAGMENT_OVERLAP_CONFLICTS,
    too_long: BODY_FRAGMENT_TOO_LONG,
    count: BODY_FRAGMENT_COUNT,
    length: BODY_REASSEMBLED_LENGTH,
    data: Some(BODY_REASSEMBLED_DATA),
};

/// The body of a stream so far.
#[derive(Default)]
struct Body {
    /// Tells its parts from others', once there are some.
    ident: u32,
    len: u32,
    media: Vec<u8>,
    encoding: Vec<u8>,
}

/// Those of the streams that a packet speaks of.
#[derive(Default)]
pub struct Bodies(BTreeMap<u32, Body>);

/// The key of a stream's body, with the direction.
fn key(r: &Reader, stream: u32) -> u64 {
    1 << 63 | u64::from(stream) << 1 | r.direction()
}

impl Bodies {
    pub fn begin(&mut self, stream: u32, said: &Said) {
        if !said.media.is_empty() {
            let body = self.0.entry(stream).or_default();
            body.media.clone_from(&said.media);
            body.encoding.clone_from(&said.encoding);
        }
    }
    fn of(&mut self, r: &mut Reader, stream: u32) -> &mut Body {
        let key = key(r, stream);
        self.0.entry(stream).or_insert_with(|| {
            let fact = r.recall_earlier(key);
            let mut body = Body::default();
            if let Some(fact) = fact
                && let Some((ident, texts)) = fact.bytes.split_first_chunk()
            {
                body.ident = u32::from_be_bytes(*ident);
                body.len = fact.value as u32;
                let mut texts = texts.splitn(2, |b| *b == 0);
                body.encoding = texts.next().unwrap_or(&[]).to_vec();
                body.media = texts.next().unwrap_or(&[]).to_vec();
            }
            body
        })
    }
    pub fn remember(&self, r: &mut Reader) {
        for (stream, body) in &self.0 {
            let key = key(r, *stream);
            let ident = body.ident.to_be_bytes();
            let bytes = [&ident[..], &body.encoding, &[0], &body.media].concat();
            r.remember_bytes(key, body.len.into(), &bytes);
        }
    }
    /// Reads a frame's data.
    pub fn data(&mut self, r: &mut Reader, head: &Head, len: usize) -> Result<(), Stop> {
        let last = head.has(END_STREAM);
        let (start, frame) = (r.at(), r.frame().number);
        let body = self.of(r, head.stream);
        if body.len == 0 && last {
            let whole = r.ahead(len)?;
            r.put_at(DATA_DATA, start, len, 0);
            if len > 0 {
                content(r, body, whole, len);
            }
            r.seek(start + len);
            return Ok(());
        }
        if body.len == 0 {
            body.ident = frame.rotate_left(12) ^ head.stream;
        }
        r.bytes(DATA_DATA, len)?;
        r.seek(start);
        let part = Fragment {
            offset: body.len,
            more: !last,
        };
        body.len = body.len.saturating_add(len as u32);
        let next = match body.encoding.is_empty() {
            true => contents::key(&body.media, &[]),
            false => Key::Name("data"),
        };
        let media = body.media.clone();
        r.set_media(&media);
        r.read_part((body.ident, true), len, part, &PARTS, Next::Over(next));
        Ok(())
    }
}

/// Takes off the encoding of a body that is here as a whole, and hands it on.
fn content(r: &mut Reader, body: &Body, whole: &[u8], len: usize) {
    let plain = match body.encoding.as_slice() {
        b"" | b"identity" => None,
        encoding => http::inflate(whole, encoding, r.decoded_room()),
    };
    match plain {
        Some(plain) => r.decoding("Uncompressed entity body", plain, |r| {
            let len = r.left();
            contents::carry(r, &body.media, len);
        }),
        None if body.encoding.is_empty() => contents::carry(r, &body.media, len),
        None => r.carry(len, Key::Name("data")),
    }
}

/// What the types of bodies that end here add: ` (text/plain)`
pub fn info(layer: &Layer, out: &mut String) {
    let own = |s: &&Span| s.layer == layer.index;
    let carries = layer.packet.layers.len() > usize::from(layer.index) + 1;
    let spans = || layer.packet.spans.iter().filter(own);
    let media = spans().find(|s| s.field == H_CONTENT_TYPE.index);
    if let (true, Some(span)) = (carries, media) {
        contents::describe(layer.packet.bytes(span, layer.frame), out);
    }
}
