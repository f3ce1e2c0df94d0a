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

/// Notes parts of a word in order, each under its field, or under one of two: for when it is known, and for when it is not.
macro_rules! parts {
    ($r:ident, $word:ident: $($field:ident $(if ($known:expr) else $unknown:ident)?;)*) => {$(
        let index = $field.index;
        $(let index = if $known { index } else { $unknown.index };)?
        $r.part((2, $word), &PROTOCOL, index);
    )*};
}

fn first_word(r: &mut Reader, word: u64) {
    let known = |bit: u8| word >> bit & 1 == 1;
    parts! { r, word:
        HE_MU_SIG_B_MCS;
        HE_MU_SIG_B_MCS_KNOWN if (known(4)) else HE_MU_SIG_B_MCS_UNKNOWN;
        HE_MU_SIG_B_DCM;
        HE_MU_SIG_B_DMC_KNOWN if (known(6)) else HE_MU_SIG_B_DCM_UNKNOWN;
        HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_KNOWN if (known(7)) else HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_UNKNOWN;
        HE_MU_CHAN1_RUS_KNOWN if (known(8)) else HE_MU_CHAN1_RUS_UNKNOWN;
        HE_MU_CHAN2_RUS_KNOWN if (known(9)) else HE_MU_CHAN2_RUS_UNKNOWN;
        HE_MU_RESERVED_F1_B10_B11;
        HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_KNOWN if (known(12)) else HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_UNKNOWN;
        HE_MU_CHAN1_CENTER_26_TONE_RU_VALUE if (known(12)) else HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_UNKNOWN;
        HE_MU_SIG_B_COMPRESSION_KNOWN;
        HE_MU_SYMBOL_CNT_OR_USER_CNT_KNOWN if (known(15)) else HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS_UNKNOWN;
    }
}

/// What of the second word is known, the first says, except for its bandwidth.
fn second_word(r: &mut Reader, word: u64, known: impl Fn(u8) -> bool) {
    parts! { r, word:
        HE_MU_BW_FROM_SIG_A if (word & 4 != 0) else HE_MU_BW_FROM_SIG_A_UNKNOWN;
        HE_MU_BW_FROM_SIG_A_KNOWN;
        HE_MU_SIG_B_COMPRESSION if (known(14)) else HE_MU_SIG_B_COMPRESSION_UNKNOWN;
        HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS if (known(15)) else HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS_UNKNOWN;
        HE_MU_PREAMBLE_PUNCTURING;
        HE_MU_PREAMBLE_PUNCTURING_KNOWN;
        HE_MU_CHAN2_CENTER_26_TONE_RU_VALUE if (known(7)) else HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_UNKNOWN;
        HE_MU_RESERVED_F2_B12_B15;
    }
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
