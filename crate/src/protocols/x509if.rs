//! Names in certificates (X.501): sequences of sets of attributes.
use super::{ALL, Own, ber, x509sat};
use crate::names::oids;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// X.509 Information Framework (ITU-T X.501)
    "X509IF" = "x509if" column "" over [] lines lines {
        /// rdnSequence
        RDN_SEQUENCE: u32 = "rdnSequence" unit "items";
        /// RDNSequence item
        RDN: u32 = "RDNSequence_item" unit "items";
        /// RelativeDistinguishedName item
        ATTRIBUTE: Mark = "RelativeDistinguishedName_item_element";
        /// Object Id
        OBJECT: Oid = "oid";
    }
}
static X509IF: Own = Own::of("x509if");

/// A whole name, with its tag, under the field of this protocol's own.
pub fn name(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509IF.index(), |r| sequence(r, RDN_SEQUENCE))
}

/// A whole name under a field of the caller's.
pub fn sequence(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(field, r.at(), r.left(), ber::count(r));
        r.nested(steps)
    })
}

/// The steps of a name, whatever they stand in.
pub fn steps(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509IF.index(), |r| ber::items(r, |r, _| relative(r)))
}

/// The attributes of one step of a name: what stands inside its set.
pub fn relative(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(RDN, r.at(), r.left(), ber::count(r));
    r.nested(|r| ber::items(r, |r, _| r.group(ATTRIBUTE, attribute)))
}

/// The same, inside a tag of another protocol's.
pub fn relative_inside(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509IF.index(), relative)
}

fn attribute(r: &mut Reader) -> Result<(), Stop> {
    let kind = ber::take_bytes(r, OBJECT)?;
    x509sat::value(r, kind)
}

fn lines(line: &FieldLine, out: &mut String) -> Told {
    match line.is(OBJECT) {
        true => Told::Usual,
        false => named(line, line.inner, out),
    }
}

/// The attributes that stand in a name, whose fields these are, the last first:
/// ` (id-at-commonName=example.org,id-at-countryName=US)`.
pub fn named(line: &FieldLine, name: &[&Span], out: &mut String) -> Told {
    let mut attributes: Vec<String> = vec![];
    let objects = name.iter().enumerate();
    let objects = objects.filter(|(_, s)| s.protocol == X509IF.index() && s.field == OBJECT.index);
    for (at, object) in objects {
        let behind = name.get(at + 1..).unwrap_or(&[]);
        let mut values = behind.iter().take_while(|s| s.depth > line.span.depth);
        let Some(value) = values.by_ref().take(2).find(|span| is_text(span)) else {
            continue;
        };
        let kind = object_name(line.bytes(object));
        attributes.insert(0, format!("{kind}={}", line.text(value)));
    }
    if attributes.is_empty() {
        return Told::Usual;
    }
    out.push_str(&format!(" ({})", attributes.join(",")));
    Told::Behind
}

fn is_text(span: &Span) -> bool {
    let fields = ALL
        .get(usize::from(span.protocol))
        .map(|protocol| protocol.fields);
    let field = fields.and_then(|fields| fields.get(usize::from(span.field)));
    field.is_some_and(|field| field.kind.is_text())
}

/// An object's name, or its numbers where it has none here.
fn object_name(bytes: &[u8]) -> String {
    let mut dotted = String::new();
    text::oid(&mut dotted, bytes);
    oids::name(&dotted).map_or(dotted, str::to_string)
}

/// What a structure is about: the first of these objects in it, by name.
pub fn about(line: &FieldLine, object: Field<Oid>, out: &mut String) -> Told {
    let Some(object) = line.find(object) else {
        return Told::Usual;
    };
    out.push_str(&format!(" ({})", object_name(line.bytes(object))));
    Told::Behind
}
