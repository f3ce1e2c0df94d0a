//! Radiotap's fields for 802.11ax and 802.11ah, and what any frame's legacy signal field says.
pub mod fields;
mod multi_user;

use super::walk::kind;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

fn table() -> u16 {
    index("radiotap.he").unwrap_or(u16::MAX)
}

pub fn read(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    r.borrowing(table(), |r| match kind {
        kind::HE => r.group(HE, he),
        kind::HE_MU => r.group(HE_MU, multi_user::flags),
        kind::ZERO_LENGTH => r.take(N0_LEN_PSDU_TYPE).map(|_| ()),
        _ => r.group(L_SIG, l_sig),
    })
}

/// A part of a word that is declared twice, behind one another: for when it is known, and for when it is not.
/// The bit that says so, in some word, and the first of the two.
type Known = (bool, u8);

fn parts(r: &mut Reader, word: u64, parts: &[Known]) {
    for (known, index) in parts {
        r.part((2, word), &PROTOCOL, index + u8::from(!known));
    }
}

fn he(r: &mut Reader) -> Result<(), Stop> {
    let first = HE_DATA_1_PPDU_FORMAT;
    let one = r.take_split(HE_DATA_1, &PROTOCOL, first, HE_DATA_1_DOPPLER_KNOWN)?;
    let first = HE_DATA_2_PRI_SEC_80_MHZ_KNOWN;
    let two = r.take_split(HE_DATA_2, &PROTOCOL, first, HE_DATA_2_PRI_SEC_80_MHZ)?;
    let (one, two) = (|bit: u8| one >> bit & 1 == 1, |bit: u8| two >> bit & 1 == 1);
    let three = r.take(HE_DATA_3)?.raw();
    r.nested(|r| {
        let fields = (HE_DATA_3_BSS_COLOR.index..).step_by(2);
        let fields: Vec<Known> = (2..10).map(one).zip(fields).collect();
        parts(r, three, &fields);
    });
    spatial_reuse(r, one)?;
    let five = r.take(HE_DATA_5)?.raw();
    r.nested(|r| {
        let size = five & 0xc0 != 0;
        parts(
            r,
            five,
            &[
                (one(14), HE_DATA_5_DATA_BW_RU_ALLOCATION.index),
                (two(1), HE_DATA_5_GI.index),
                (size, HE_DATA_5_LTF_SYMBOL_SIZE.index),
                (two(2), HE_NUM_LTF_SYMBOLS.index),
                (true, HE_DATA_5_RESERVED_D5_B11.index),
                (two(3), HE_PRE_FEC_PADDING_FACTOR.index),
                (two(4), HE_TXBF.index),
                (two(5), HE_PE_DISAMBIGUITY.index),
            ],
        );
    });
    let six = r.take(HE_DATA_6)?.raw();
    r.nested(|r| {
        parts(
            r,
            six,
            &[
                (true, HE_DATA_6_NSTS.index),
                (one(15), HE_DATA_6_DOPPLER_VALUE.index),
                (true, HE_DATA_6_RESERVED_D6_00E0.index),
                (two(6), HE_DATA_6_TXOP_VALUE.index),
                (two(7), HE_DATA_6_MIDAMBLE_PERIODICITY.index),
            ],
        );
    });
    Ok(())
}

/// The fourth word, which means something else in each format of frame.
fn spatial_reuse(r: &mut Reader, known: impl Fn(u8) -> bool) -> Result<(), Stop> {
    const MULTI_USER: u8 = 2;
    const TRIGGERED: u8 = 3;
    let format = u8::from(known(0)) | u8::from(known(1)) << 1;
    let four = r.take(HE_DATA_4)?.raw();
    r.nested(|r| match format {
        TRIGGERED => {
            let fields = (HE_DATA_4_SPATIAL_REUSE_1.index..).step_by(2);
            let fields: Vec<Known> = (10..14).map(known).zip(fields).collect();
            parts(r, four, &fields);
        }
        _ => {
            parts(r, four, &[(known(10), HE_DATA_4_SPATIAL_REUSE.index)]);
            let (first, last) = match format {
                MULTI_USER => (HE_DATA_4_STA_ID_USER.index, HE_DATA_4_RESERVED_D4_B15.index),
                _ => (
                    HE_DATA_4_RESERVED_D4_FFF0.index,
                    HE_DATA_4_RESERVED_D4_FFF0.index,
                ),
            };
            for index in first..=last {
                r.part((2, four), &PROTOCOL, index);
            }
        }
    });
    Ok(())
}

fn l_sig(r: &mut Reader) -> Result<(), Stop> {
    r.take_split(L_SIG_DATA1, &PROTOCOL, L_SIG_RATE_KNOWN, L_SIG_RESERVED)?;
    r.take_split(L_SIG_DATA2, &PROTOCOL, L_SIG_RATE, L_SIG_LENGTH)?;
    Ok(())
}

pub fn sub_1_ghz(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(table(), |r| {
        r.group(S1G, |r| {
            let (first, last) = (S1G_S1G_PPDU_FORMAT_KNOWN, S1G_RESERVED_1);
            r.take_split(S1G_KNOWN, &PROTOCOL, first, last)?;
            r.take_split(S1G_DATA_1, &PROTOCOL, S1G_S1G_PPDU_FORMAT, S1G_MCS)?;
            r.take_split(S1G_DATA_2, &PROTOCOL, S1G_COLOR, S1G_RSSI)?;
            Ok(())
        })
    })
}
