//! Radiotap's fields for 802.11n and 802.11ac, and its timestamp.
use super::walk::kind;
use crate::names::radiotap as T;
use crate::names::truths;
use crate::protocols::expert;
use crate::protocols::{
    index,
    wlan_radio::{ht_bits, symbol, vht_excluded, vht_rate},
};
use crate::wire::expert::{Violation, Warning};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Radiotap fields of 802.11n and 802.11ac (radiotap.org)
    "RadioTap" = "radiotap.ht" column "" over [] {
        /// MCS information
        MCS: Mark = ".radiotap.mcs";
        /// Known MCS information
        MCS_KNOWN: Hex<u8> = ".radiotap.mcs.known";
        /// Bandwidth
        MCS_HAVE_BW: Flag<0> = ".radiotap.mcs.have_bw" named truths::PRESENT_ABSENT;
        /// MCS index
        pub MCS_HAVE_INDEX: Flag<1> = ".radiotap.mcs.have_index" named truths::PRESENT_ABSENT;
        /// Guard interval
        pub MCS_HAVE_GI: Flag<2> = ".radiotap.mcs.have_gi" named truths::PRESENT_ABSENT;
        /// Format
        pub MCS_HAVE_FORMAT: Flag<3> = ".radiotap.mcs.have_format" named truths::PRESENT_ABSENT;
        /// FEC type
        pub MCS_HAVE_FEC: Flag<4> = ".radiotap.mcs.have_fec" named truths::PRESENT_ABSENT;
        /// STBC streams
        pub MCS_HAVE_STBC: Flag<5> = ".radiotap.mcs.have_stbc" named truths::PRESENT_ABSENT;
        /// Number of extension spatial streams
        pub MCS_HAVE_NESS: Flag<6> = ".radiotap.mcs.have_ness" named truths::PRESENT_ABSENT;
        /// Number of extension spatial streams bit 1
        MCS_NESS_BIT1: Bits<7, 1> = ".radiotap.mcs.ness_bit1";
        /// Bandwidth
        MCS_BW: Bits<0, 2> = ".radiotap.mcs.bw" named T::MCS_BW;
        /// Guard interval
        MCS_GI: Bits<2, 1> = ".radiotap.mcs.gi" named T::MCS_GI;
        /// Format
        MCS_FORMAT: Bits<3, 1> = ".radiotap.mcs.format" named T::MCS_FORMAT;
        /// FEC type
        MCS_FEC: Bits<4, 1> = ".radiotap.mcs.fec" named T::MCS_FEC;
        /// STBC streams
        MCS_STBC: Bits<5, 2> = ".radiotap.mcs.stbc";
        /// Number of extension spatial streams bit 0
        MCS_NESS_BIT0: Bits<7, 1> = ".radiotap.mcs.ness_bit0";
        /// MCS index
        MCS_INDEX: u8 = ".radiotap.mcs.index";
        /// Data rate (Mb/s)
        DATARATE: Float = ".radiotap.datarate";
        /// A-MPDU status
        AMPDU: Mark = ".radiotap.ampdu";
        /// A-MPDU reference number
        AMPDU_REFERENCE: Little<u32> = ".radiotap.ampdu.reference";
        /// A-MPDU flags
        AMPDU_FLAGS: Little<Hex<u16>> = ".radiotap.ampdu.flags";
        /// Driver reports 0-length subframes in this A-MPDU
        AMPDU_FLAGS_REPORT_ZEROLEN: Flag<0> = ".radiotap.ampdu.flags.report_zerolen" named truths::TRUE_FALSE;
        /// This is a 0-length subframe
        pub AMPDU_FLAGS_IS_ZEROLEN: Flag<1> = ".radiotap.ampdu.flags.is_zerolen" named truths::TRUE_FALSE;
        /// Last subframe of this A-MPDU is known
        pub AMPDU_FLAGS_LASTKNOWN: Flag<2> = ".radiotap.ampdu.flags.lastknown" named truths::TRUE_FALSE;
        /// This is the last subframe of this A-MPDU
        pub AMPDU_FLAGS_LAST: Flag<3> = ".radiotap.ampdu.flags.last" named truths::TRUE_FALSE;
        /// Delimiter CRC error on this subframe
        pub AMPDU_FLAGS_DELIM_CRC_ERROR: Flag<4> = ".radiotap.ampdu.flags.delim_crc_error" named truths::TRUE_FALSE;
        /// EOF on this subframe
        pub AMPDU_FLAGS_EOF: Flag<6> = ".radiotap.ampdu.flags.eof" named truths::TRUE_FALSE;
        /// EOF of this A-MPDU is known
        AMPDU_FLAGS_EOF_KNOWN: Flag<7> = ".radiotap.ampdu.flags.eof_known" named truths::TRUE_FALSE;
        /// A-MPDU subframe delimiter CRC
        AMPDU_DELIM_CRC: Hex<u8> = ".radiotap.ampdu.delim_crc";
        /// VHT information
        VHT: Mark = ".radiotap.vht";
        /// Known VHT information
        VHT_KNOWN: Hex<u8> = ".radiotap.vht.known";
        /// STBC
        VHT_HAVE_STBC: Flag<0> = ".radiotap.vht.have_stbc" named truths::PRESENT_ABSENT;
        /// TXOP_PS_NOT_ALLOWED
        pub VHT_HAVE_TXOP_PS: Flag<1> = ".radiotap.vht.have_txop_ps" named truths::PRESENT_ABSENT;
        /// Guard interval
        pub VHT_HAVE_GI: Flag<2> = ".radiotap.vht.have_gi" named truths::PRESENT_ABSENT;
        /// SGI Nsym disambiguation
        pub VHT_HAVE_SGI_NSYM_DA: Flag<3> = ".radiotap.vht.have_sgi_nsym_da" named truths::PRESENT_ABSENT;
        /// LDPC extra OFDM symbol
        pub VHT_LDPC_EXTRA: Flag<4> = ".radiotap.vht.ldpc_extra" named truths::PRESENT_ABSENT;
        /// Beamformed
        pub VHT_HAVE_BEAMFORMED: Flag<5> = ".radiotap.vht.have_beamformed" named truths::PRESENT_ABSENT;
        /// Bandwidth
        pub VHT_HAVE_BW: Flag<6> = ".radiotap.mcs.have_bw" named truths::PRESENT_ABSENT;
        /// Group ID
        pub MCS_HAVE_GID: Flag<7> = ".radiotap.mcs.have_gid" named truths::PRESENT_ABSENT;
        /// Partial AID
        MCS_HAVE_PAID: Flag<8> = ".radiotap.mcs.have_paid" named truths::PRESENT_ABSENT;
        /// STBC
        VHT_STBC: Flag<0> = ".radiotap.vht.stbc" named truths::ON_OFF;
        /// TXOP_PS_NOT_ALLOWED
        VHT_TXOP_PS: Flag<1> = ".radiotap.vht.txop_ps" named truths::TRUE_FALSE;
        /// Guard interval
        VHT_GI: Bits<2, 1> = ".radiotap.vht.gi" named T::MCS_GI;
        /// SGI Nsym disambiguation
        VHT_SGI_NSYM_DA: Flag<3> = ".radiotap.vht.sgi_nsym_da" named truths::TRUE_FALSE;
        /// Beamformed
        VHT_BEAMFORMED: Flag<5> = ".radiotap.vht.beamformed" named truths::TRUE_FALSE;
        /// Bandwidth
        VHT_BW: u8 = ".radiotap.vht.bw" named T::VHT_BW;
        /// User
        VHT_USER: Mark = ".radiotap.vht.user";
        /// Space-time streams 0
        VHT_NSTS_0: u8 = ".radiotap.vht.nsts.0";
        /// Space-time streams 1
        pub VHT_NSTS_1: u8 = ".radiotap.vht.nsts.1";
        /// Space-time streams 2
        pub VHT_NSTS_2: u8 = ".radiotap.vht.nsts.2";
        /// Space-time streams 3
        pub VHT_NSTS_3: u8 = ".radiotap.vht.nsts.3";
        /// MCS index 0
        VHT_MCS_0: Bits<4, 4> = ".radiotap.vht.mcs.0";
        /// MCS index 1
        pub VHT_MCS_1: Bits<4, 4> = ".radiotap.vht.mcs.1";
        /// MCS index 2
        pub VHT_MCS_2: Bits<4, 4> = ".radiotap.vht.mcs.2";
        /// MCS index 3
        pub VHT_MCS_3: Bits<4, 4> = ".radiotap.vht.mcs.3";
        /// Spatial streams 0
        VHT_NSS_0: Bits<0, 4> = ".radiotap.vht.nss.0";
        /// Spatial streams 1
        pub VHT_NSS_1: Bits<0, 4> = ".radiotap.vht.nss.1";
        /// Spatial streams 2
        pub VHT_NSS_2: Bits<0, 4> = ".radiotap.vht.nss.2";
        /// Spatial streams 3
        pub VHT_NSS_3: Bits<0, 4> = ".radiotap.vht.nss.3";
        /// Coding 0
        VHT_CODING_0: Bits<0, 1> = ".radiotap.vht.coding.0" named T::MCS_FEC;
        /// Coding 1
        pub VHT_CODING_1: Bits<1, 1> = ".radiotap.vht.coding.1" named T::MCS_FEC;
        /// Coding 2
        pub VHT_CODING_2: Bits<2, 1> = ".radiotap.vht.coding.2" named T::MCS_FEC;
        /// Coding 3
        pub VHT_CODING_3: Bits<3, 1> = ".radiotap.vht.coding.3" named T::MCS_FEC;
        /// Data rate (Mb/s) 0
        VHT_DATARATE_0: Float = ".radiotap.vht.datarate.0";
        /// Data rate (Mb/s) 1
        pub VHT_DATARATE_1: Float = ".radiotap.vht.datarate.1";
        /// Data rate (Mb/s) 2
        pub VHT_DATARATE_2: Float = ".radiotap.vht.datarate.2";
        /// Data rate (Mb/s) 3
        pub VHT_DATARATE_3: Float = ".radiotap.vht.datarate.3";
        /// Data rate invalid
        VHT_DATARATE_INVALID: Warning<Violation> = ".radiotap.vht.datarate.invalid";
        /// Group Id
        VHT_GID: u8 = ".radiotap.vht.gid";
        /// Partial AID
        VHT_PAID: Little<u16> = ".radiotap.vht.paid";
        /// timestamp information
        TIMESTAMP: Mark = ".radiotap.timestamp";
        /// timestamp
        TIMESTAMP_TS: Little<u64> = ".radiotap.timestamp.ts";
        /// accuracy
        TIMESTAMP_ACCURACY: Little<u16> = ".radiotap.timestamp.accuracy";
        /// time unit
        TIMESTAMP_UNIT: Bits<0, 4> = ".radiotap.timestamp.unit" named T::TIMESTAMP_UNIT;
        /// sampling position
        TIMESTAMP_SAMPLINGPOS: Bits<4, 4> = ".radiotap.timestamp.samplingpos" named T::TIMESTAMP_SAMPLINGPOS;
        /// 32-bit counter
        TIMESTAMP_FLAGS_32BIT: Flag<0> = ".radiotap.timestamp.flags.32bit" named truths::YES_NO;
        /// accuracy field
        TIMESTAMP_FLAGS_ACCURACY: Flag<1> = ".radiotap.timestamp.flags.accuracy" named truths::PRESENT_ABSENT;
    }
}

pub fn read(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    r.borrowing(index("radiotap.ht").unwrap_or(u16::MAX), |r| match kind {
        kind::MCS => mcs(r),
        kind::AMPDU => aggregate(r),
        kind::VHT => vht(r),
        _ => timestamp(r),
    })
}

fn mcs(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(MCS, r.at(), 3, 0);
    r.nested(|r| {
        let known = r.take(MCS_KNOWN)?;
        r.split((1, known.raw()), &PROTOCOL, MCS_HAVE_BW, MCS_HAVE_NESS);
        if known.0 & 0x40 != 0 {
            r.bits(known, MCS_NESS_BIT1);
        }
        let known = known.0;
        let flags = r.word::<u8>()?;
        for (bit, index) in [
            (0, MCS_BW.index),
            (2, MCS_GI.index),
            (3, MCS_FORMAT.index),
            (4, MCS_FEC.index),
            (5, MCS_STBC.index),
            (6, MCS_NESS_BIT0.index),
        ] {
            if known >> bit & 1 == 1 {
                r.part((1, flags.into()), &PROTOCOL, index);
            }
        }
        if known & 2 != 0 {
            let index = r.take(MCS_INDEX)?;
            if known & 7 == 7
                && let Some(bits) = ht_bits(index, flags & 3)
            {
                let rate = f64::from(bits) / symbol(flags & 4 != 0);
                r.put(DATARATE, rate.to_bits());
            }
        }
        Ok(())
    })
}

fn aggregate(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(AMPDU, r.at(), 8, 0);
    r.nested(|r| {
        r.take(AMPDU_REFERENCE)?;
        let first = AMPDU_FLAGS_REPORT_ZEROLEN;
        let flags = r.take_split(AMPDU_FLAGS, &PROTOCOL, first, AMPDU_FLAGS_EOF_KNOWN)?;
        if flags & 0x20 != 0 {
            r.take(AMPDU_DELIM_CRC)?;
        }
        Ok(())
    })
}

fn vht(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(VHT, r.at(), 12, 0);
    r.nested(|r| {
        let known = r.word::<Little<u16>>()?.0;
        // As in Wireshark: the second of its bytes.
        r.put_at(VHT_KNOWN, r.at() - 2, 2, u64::from(known >> 8));
        let word = (2, known.into());
        r.split(word, &PROTOCOL, VHT_HAVE_STBC, MCS_HAVE_PAID);
        let flags = r.word::<u8>()?;
        for (bit, index) in [
            (0, VHT_STBC.index),
            (1, VHT_TXOP_PS.index),
            (2, VHT_GI.index),
            (3, VHT_SGI_NSYM_DA.index),
            (4, VHT_LDPC_EXTRA.index),
            (5, VHT_BEAMFORMED.index),
        ] {
            if known >> bit & 1 == 1 {
                r.part((1, flags.into()), &PROTOCOL, index);
            }
        }
        if known & 0x40 != 0 {
            r.take(VHT_BW)?;
        } else {
            r.skip(1)?;
        }
        users(r, known, flags)?;
        if known & 0x80 != 0 {
            r.take(VHT_GID)?;
        } else {
            r.skip(1)?;
        }
        if known & 0x100 != 0 {
            r.take(VHT_PAID)?;
        }
        Ok(())
    })
}

fn users(r: &mut Reader, known: u16, flags: u8) -> Result<(), Stop> {
    let start = r.at();
    let bandwidth = r.from(start - 1).first().map_or(0, |b| b & 0x1f);
    let coding = r.peek::<u8>(4).unwrap_or(0);
    for user in 0..4u8 {
        let streams = r.word::<u8>()?;
        let (mcs, count) = (streams >> 4, streams & 15);
        if count == 0 {
            continue;
        }
        r.put_at(VHT_USER, r.at() - 1, 1, 0);
        r.nested(|r| {
            // Space-time coding doubles the streams.
            if known & 1 != 0 {
                let doubled = count << (flags & 1);
                r.put_at(
                    Field::<u8>::at(VHT_NSTS_0.index + user),
                    start,
                    1,
                    doubled.into(),
                );
            }
            let place = (1, streams.into());
            r.part(place, &PROTOCOL, VHT_MCS_0.index + user);
            r.part(place, &PROTOCOL, VHT_NSS_0.index + user);
            let code = u64::from(coding >> user & 1);
            r.put_at(
                Field::<u8>::at(VHT_CODING_0.index + user),
                start + 4,
                1,
                code,
            );
            let short = flags & 4 != 0;
            if known & 0x44 == 0x44
                && let Some(rate) = vht_rate(bandwidth, mcs, count, short)
            {
                // To a tenth of a megabit.
                let rate = (rate * 10.0).round() / 10.0;
                let place = VHT_DATARATE_0.index + user;
                r.put(Field::<Float>::at(place), rate.to_bits());
                if vht_excluded(bandwidth, mcs, count) {
                    expert::tell(r, VHT_DATARATE_INVALID);
                }
            }
        });
    }
    r.skip(1)
}

fn timestamp(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(TIMESTAMP, r.at(), 12, 0);
    r.nested(|r| {
        r.take(TIMESTAMP_TS)?;
        let flags = r.peek::<u8>(3).unwrap_or(0);
        if flags & 2 != 0 {
            r.take(TIMESTAMP_ACCURACY)?;
        } else {
            r.skip(2)?;
        }
        let unit = r.word::<u8>()?;
        r.bits(unit, TIMESTAMP_UNIT);
        r.bits(unit, TIMESTAMP_SAMPLINGPOS);
        let flags = r.word::<u8>()?;
        r.bits(flags, TIMESTAMP_FLAGS_32BIT);
        r.bits(flags, TIMESTAMP_FLAGS_ACCURACY);
        Ok(())
    })
}
