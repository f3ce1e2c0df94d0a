//! Values that are looked at as they are read: who made something, what is carried inside, where H.245 will be spoken.
use super::fields as f;
use crate::protocols::per::simple::*;
use crate::protocols::per::{Decoder, Found, Handle, Kept, Type};
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

fn bytes_of(r: &mut Reader, found: Found) -> Result<Vec<u8>, Stop> {
    r.seek(found.start);
    Ok(r.ahead(found.len)?.to_vec())
}

pub static KEPT_IP6: Type = Type::Then(&OCTETS_16, |decoder, r, found| {
    decoder.kept.address = bytes_of(r, found)?;
    Ok(())
});
/// Three numbers that are one: whose equipment it is.
pub static H221_AND_MAKER: Type = Type::Then(&super::common::H221_NON_STANDARD, |d, r, found| {
    put_maker(f::MANUFACTURER, &d.kept, r, found);
    Ok(())
});
/// The same in H.245, which has a field of its own for it.
pub static H245_H221_AND_MAKER: Type = Type::Then(&h245::H221_NON_STANDARD, |d, r, found| {
    put_maker(f::H245_MANUFACTURER, &d.kept, r, found);
    Ok(())
});

/// The numbers stand at the end of what was found.
fn put_maker(field: Handle, all: &Kept, r: &mut Reader, found: Found) {
    const LEN: usize = 4;
    let maker = kept(all, COUNTRY_AT) << 24 | kept(all, EXTENSION_AT) << 16 | kept(all, MAKER_AT);
    field.put(r, found.start + found.len.saturating_sub(LEN), LEN, maker);
}

pub static NON_STANDARD_DATA: Type = Type::Then(&OCTETS, |d, r, found| carry(d, r, found, "data"));
pub static H245_CONTROL_ITEM: Type = Type::Then(&OCTETS, |d, _, found| later(d, found, "h245"));
pub static TUNNELLED_ITEM: Type = Type::Then(&OCTETS, |d, _, found| later(d, found, "data"));
pub static SUPPLEMENTARY_ITEM: Type = Type::Then(&OCTETS, |d, r, found| carry(d, r, found, "h450"));
macro_rules! offered {
    ($($name:ident: $of:ident in $table:ident;)*) => {$(
        pub static $name: Type = Type::Then(&h245::$of, |d, _, found| {
            d.kept.codec = h245::$table | found.value.min(0xff);
            Ok(())
        });
    )*};
}
offered! {
    AUDIO_OFFERED: AUDIO_CAPABILITY in AUDIO;
    VIDEO_OFFERED: VIDEO_CAPABILITY in VIDEO;
    DATA_OFFERED: DATA_APPLICATION in DATA;
}
pub static CALL_GUID: Type = Type::Then(&OCTETS_16, |decoder, r, found| {
    decoder.kept.guid = bytes_of(r, found)?;
    Ok(())
});
macro_rules! said {
    ($($name:ident: $of:ident at $place:ident;)*) => {$(
        pub static $name: Type = Type::Then(&h245::$of, |d, r, found| {
            let codec = std::mem::take(&mut d.kept.codec);
            let number = found.value.min(0xff);
            f::H245_SAID.put(r, 0, 0, codec << 16 | h245::$place << 8 | number);
            Ok(())
        });
    )*};
}
said! {
    REQUEST_SAID: REQUEST at REQUESTS;
    RESPONSE_SAID: RESPONSE at RESPONSES;
    COMMAND_SAID: COMMAND at COMMANDS;
    INDICATION_SAID: INDICATION at INDICATIONS;
}
/// A message's name is said once all of it was read.
pub static MESSAGE_BODY: Type = Type::Then(
    &super::calls::H323_UU_PDU_H323_MESSAGE_BODY,
    |_, r, found| {
        f::SAID.put(r, 0, 0, found.value);
        Ok(())
    },
);
/// A channel that is offered, as H.245 would say it.
pub static FAST_START_ITEM: Type = Type::Then(&OCTETS, |_, r, found| {
    r.seek(found.start);
    match found.len {
        0 => Ok(()),
        len => r.within(len, h245::open_channel)?,
    }
});
/// What is tunnelled is read once the message was.
fn later(d: &mut Decoder, found: Found, name: &'static str) -> Result<(), Stop> {
    if found.len > 0 {
        d.kept.tunnelled.push((found, name));
    }
    Ok(())
}

/// Reads what was tunnelled, H.245 first, up to what cannot be read.
pub(super) fn tunnelled(d: &mut Decoder, r: &mut Reader) -> Result<(), Stop> {
    let mut all = std::mem::take(&mut d.kept.tunnelled);
    all.sort_by_key(|(_, name)| *name != "h245");
    all.into_iter()
        .try_for_each(|(found, name)| carry(d, r, found, name))
}

/// What is carried and cannot be read ends the message as well.
fn carry(d: &mut Decoder, r: &mut Reader, found: Found, name: &'static str) -> Result<(), Stop> {
    let stops = r.packet().stops.len();
    r.seek(found.start);
    if found.len > 0 {
        r.carry(found.len, Key::Name(name));
    }
    match r.packet().stops.get(stops) {
        Some(stop) => {
            d.ended = true;
            Err(stop.stop)
        }
        None => Ok(()),
    }
}

static TPKT: Own = Own::of("tpkt");

/// The stream to the address that was given speaks H.245.
pub(super) fn announce(r: &mut Reader, all: &Kept) {
    let address = match (
        <[u8; 16]>::try_from(all.address.as_slice()),
        kept(all, ADDRESS_AT),
    ) {
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
