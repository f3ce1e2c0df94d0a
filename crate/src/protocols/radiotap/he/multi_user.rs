//! What radiotap says of a frame to several users (HE-MU): two words of flags, and the resource units of two channels.
use super::fields::*;
use crate::wire::*;

pub fn flags(r: &mut Reader) -> Result<(), Stop> {
    let one = r.take(HE_MU_FLAGS_1)?.raw();
    let known = |bit: u8| one >> bit & 1 == 1;
    r.nested(|r| first_word(r, one));
    let two = r.take(HE_MU_FLAGS_2)?.raw();
    r.nested(|r| second_word(r, two, known));
    // A frame of 160 MHz has all of them.
    let widest = two & 3 == 3;
    resource_units(r, FIRST_RUS, HE_MU_CHAN1_RUS_0_INDEX, known(8) || widest)?;
    resource_units(r, SECOND_RUS, HE_MU_CHAN2_RUS_0_INDEX, known(9) || widest)
}

fn first_word(r: &mut Reader, word: u64) {
    let known = |bit: u8| word >> bit & 1 == 1;
    let first = HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_UNKNOWN;
    let second = HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_UNKNOWN;
    let users = HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS_UNKNOWN;
    part(r, word, HE_MU_SIG_B_MCS);
    either(
        r,
        word,
        known(4),
        HE_MU_SIG_B_MCS_KNOWN,
        HE_MU_SIG_B_MCS_UNKNOWN,
    );
    part(r, word, HE_MU_SIG_B_DCM);
    either(
        r,
        word,
        known(6),
        HE_MU_SIG_B_DMC_KNOWN,
        HE_MU_SIG_B_DCM_UNKNOWN,
    );
    either(
        r,
        word,
        known(7),
        HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_KNOWN,
        second,
    );
    either(
        r,
        word,
        known(8),
        HE_MU_CHAN1_RUS_KNOWN,
        HE_MU_CHAN1_RUS_UNKNOWN,
    );
    either(
        r,
        word,
        known(9),
        HE_MU_CHAN2_RUS_KNOWN,
        HE_MU_CHAN2_RUS_UNKNOWN,
    );
    part(r, word, HE_MU_RESERVED_F1_B10_B11);
    either(
        r,
        word,
        known(12),
        HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_KNOWN,
        first,
    );
    either(
        r,
        word,
        known(12),
        HE_MU_CHAN1_CENTER_26_TONE_RU_VALUE,
        first,
    );
    part(r, word, HE_MU_SIG_B_COMPRESSION_KNOWN);
    either(
        r,
        word,
        known(15),
        HE_MU_SYMBOL_CNT_OR_USER_CNT_KNOWN,
        users,
    );
}

/// What of the second word is known, the first says, except for its bandwidth.
fn second_word(r: &mut Reader, word: u64, known: impl Fn(u8) -> bool) {
    let bandwidth = word & 4 != 0;
    let compression = HE_MU_SIG_B_COMPRESSION_UNKNOWN;
    let users = HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS_UNKNOWN;
    let second = HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_UNKNOWN;
    either(
        r,
        word,
        bandwidth,
        HE_MU_BW_FROM_SIG_A,
        HE_MU_BW_FROM_SIG_A_UNKNOWN,
    );
    part(r, word, HE_MU_BW_FROM_SIG_A_KNOWN);
    either(r, word, known(14), HE_MU_SIG_B_COMPRESSION, compression);
    either(r, word, known(15), HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS, users);
    part(r, word, HE_MU_PREAMBLE_PUNCTURING);
    part(r, word, HE_MU_PREAMBLE_PUNCTURING_KNOWN);
    either(
        r,
        word,
        known(7),
        HE_MU_CHAN2_CENTER_26_TONE_RU_VALUE,
        second,
    );
    part(r, word, HE_MU_RESERVED_F2_B12_B15);
}

fn part<T>(r: &mut Reader, word: u64, field: Field<T>) {
    r.part((2, word), &PROTOCOL, field.index);
}

/// A part under one of two fields: for when it is known, and for when it is not.
fn either<T, U>(r: &mut Reader, word: u64, known: bool, yes: Field<T>, no: Field<U>) {
    let index = if known { yes.index } else { no.index };
    r.part((2, word), &PROTOCOL, index);
}

/// Four indices, each declared twice: from `first` on, one for when it is known, and one for when it is not.
fn resource_units(
    r: &mut Reader,
    all: Field<Mark>,
    first: Field<u8>,
    known: bool,
) -> Result<(), Stop> {
    r.group(all, |r| {
        for unit in 0..4 {
            let index = first.index + 2 * unit + u8::from(!known);
            r.take(Field::<u8>::at(index))?;
        }
        Ok(())
    })
}
