//! Values that are looked at as they are read: who made something, what is carried inside, where H.245 will be spoken.
use super::fields as f;
use crate::protocols::per::simple::*;
use crate::protocols::per::{Found, Kept, Type};
use crate::protocols::{Own, h245, tpkt};
use crate::wire::*;

/// The places of what is kept.
const COUNTRY_AT: usize = 0;
const EXTENSION_AT: usize = 1;
const MAKER_AT: usize = 2;
pub(super) const REQUEST_AT: usize = 3;
const ADDRESS_AT: usize = 4;
const PORT_AT: usize = 5;

macro_rules! kept {
    ($($name:ident: $of:ident at $at:ident;)*) => {$(
        pub static $name: Type = Type::Then(&$of, |decoder, _, found| {
            keep(&mut decoder.kept, $at, found.value);
            Ok(())
        });
    )*};
}
kept! {
    COUNTRY: INTEGER_0_255 at COUNTRY_AT;
    EXTENSION: INTEGER_0_255 at EXTENSION_AT;
    MAKER: INTEGER_0_65535 at MAKER_AT;
    REQUEST_NUMBER: INTEGER_1_65535 at REQUEST_AT;
    KEPT_IP: OCTETS_4 at ADDRESS_AT;
    KEPT_PORT: INTEGER_0_65535 at PORT_AT;
}

fn keep(kept: &mut Kept, at: usize, value: u64) {
    if let Some(place) = kept.numbers.get_mut(at) {
        *place = value;
    }
}
fn kept(kept: &Kept, at: usize) -> u64 {
    kept.numbers.get(at).copied().unwrap_or(0)
}

pub static KEPT_IP6: Type = Type::Then(&OCTETS_16, |decoder, r, found| {
    r.seek(found.start);
    decoder.kept.bytes = r.ahead(found.len)?.to_vec();
    Ok(())
});
/// Three numbers that are one: whose equipment it is.
pub static H221_AND_MAKER: Type = Type::Then(&super::common::H221_NON_STANDARD, |d, r, found| {
    let maker = made_by(&d.kept);
    let at = found.start + found.len.saturating_sub(4);
    f::MANUFACTURER.put(r, at, 4, maker);
    Ok(())
});
/// The same in H.245, which has a field of its own for it.
pub static H245_H221_AND_MAKER: Type = Type::Then(&h245::H221_NON_STANDARD, |d, r, found| {
    let maker = made_by(&d.kept);
    let at = found.start + found.len.saturating_sub(4);
    f::H245_MANUFACTURER.put(r, at, 4, maker);
    Ok(())
});

fn made_by(all: &Kept) -> u64 {
    kept(all, COUNTRY_AT) << 24 | kept(all, EXTENSION_AT) << 16 | kept(all, MAKER_AT)
}

pub static NON_STANDARD_DATA: Type = Type::Then(&OCTETS, |_, r, found| carry(r, found, "data"));
pub static H245_CONTROL_ITEM: Type = Type::Then(&OCTETS, |_, r, found| carry(r, found, "h245"));
/// A channel that is offered, as H.245 would say it.
pub static FAST_START_ITEM: Type = Type::Then(&OCTETS, |_, r, found| {
    r.seek(found.start);
    let offered = r.within(found.len, h245::open_channel)?;
    offered.map(drop)
});
fn carry(r: &mut Reader, found: Found, name: &'static str) -> Result<(), Stop> {
    r.seek(found.start);
    if found.len > 0 {
        r.carry(found.len, Key::Name(name));
    }
    Ok(())
}

static TPKT: Own = Own::of("tpkt");

/// The stream to the address that was given speaks H.245.
pub(super) fn announce(r: &mut Reader, all: &Kept) {
    let address = match (<[u8; 16]>::try_from(all.bytes.as_slice()), kept(all, ADDRESS_AT)) {
        (Ok(address), _) => Address::Ip6(address),
        (_, 0) => return,
        (_, address) => Address::Ip4(address as u32),
    };
    let end = Expected {
        over_udp: false,
        address,
        port: kept(all, PORT_AT) as u16,
        peer_port: 0,
    };
    r.expect(end, TPKT.index(), tpkt::CARRIES_H245, &[]);
}
