//! Per-Packet Information: what a capturing radio knew of a frame, before the frame.
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

const FIELDS: Names = Names::sorted(&[
    (2, "802.11-Common"),
    (3, "802.11n MAC Extensions"),
    (4, "802.11n MAC+PHY Extensions"),
    (5, "Spectrum-Map"),
    (6, "Process-Info"),
    (7, "Capture-Info"),
    (8, "Aggregation Extension"),
    (9, "802.3 Extension"),
    (30_002, "GPS Tagging"),
    (30_003, "Vector Tagging"),
    (30_004, "Sensor tagging"),
    (30_005, "Antenna Tagging"),
]);
const HEADER: usize = 8;
const FIELD_HEADER: usize = 4;

protocol! {
    /// PPI Packet Header (CACE, PPI Packet Header Format 1.0.7)
    "PPI" = "ppi" over [] heading heading {
        /// Version
        VERSION: u8 = "version";
        /// Flags
        FLAGS: Hex<u8> = "flags";
        /// Alignment
        pub ALIGNED: Flag<0> = "flags.alignment" named truths::N32_BIT_ALIGNED;
        /// Reserved
        pub RESERVED: HexIn<u8, 1, 7> = "flags.reserved";
        /// Header length
        LEN: Little<u16> = "length";
        /// DLT
        LINK: Little<u32> = "dlt";
        /// Field
        FIELD: u16 = "" named FIELDS;
        /// Field type
        TYPE: Little<u16> = "field_type" named FIELDS;
        /// Field length
        FIELD_LEN: Little<u16> = "field_len";
        /// TSFT
        TIMER: Little<u64> = "80211-common.tsft";
        /// Flags
        pub COMMON: Little<Hex<u16>> = "80211-common.flags";
        /// FCS present flag
        pub HAS_CHECK: Flag<0> = "80211-common.flags.fcs" named truths::PRESENT_ABSENT;
        /// TSFT flag
        pub IN_MILLISECONDS: Flag<1> = "80211-common.flags.tsft" named truths::MILLISECONDS;
        /// FCS validity
        pub BAD_CHECK: Flag<2> = "80211-common.flags.fcs-invalid" named truths::INVALID;
        /// PHY error flag
        pub PHY_ERROR: Flag<3> = "80211-common.flags.phy-err" named truths::PHY_ERROR;
        /// Data rate
        RATE: u32 = "80211-common.rate" unit "kb/s";
        /// Channel frequency
        pub FREQUENCY: Little<u16> = "80211-common.chan.freq";
        /// Channel flags
        pub CHANNEL: Little<Hex<u16>> = "80211-common.chan.flags";
        /// Turbo
        pub TURBO: Flag<4> = "80211-common.chan.flags.turbo" named truths::TRUE_FALSE;
        /// Complementary Code Keying (CCK)
        pub CCK: Flag<5> = "80211-common.chan.flags.cck" named truths::TRUE_FALSE;
        /// Orthogonal Frequency-Division Multiplexing (OFDM)
        pub OFDM: Flag<6> = "80211-common.chan.flags.ofdm" named truths::TRUE_FALSE;
        /// 2 GHz spectrum
        pub GHZ_2: Flag<7> = "80211-common.chan.flags.2ghz" named truths::TRUE_FALSE;
        /// 5 GHz spectrum
        pub GHZ_5: Flag<8> = "80211-common.chan.flags.5ghz" named truths::TRUE_FALSE;
        /// Passive
        pub PASSIVE: Flag<9> = "80211-common.chan.flags.passive" named truths::TRUE_FALSE;
        /// Dynamic CCK-OFDM
        pub DYNAMIC: Flag<10> = "80211-common.chan.flags.dynamic" named truths::TRUE_FALSE;
        /// Gaussian Frequency Shift Keying (GFSK)
        pub GFSK: Flag<11> = "80211-common.chan.flags.gfsk" named truths::TRUE_FALSE;
        /// FHSS hopset
        pub HOPSET: Hex<u8> = "80211-common.fhss.hopset";
        /// FHSS pattern
        pub PATTERN: Hex<u8> = "80211-common.fhss.pattern";
        /// dBm antenna signal
        pub SIGNAL: i8 = "80211-common.dbm.antsignal";
        /// dBm antenna noise
        NOISE: i8 = "80211-common.dbm.antnoise";
        /// Field data
        DATA: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(VERSION)?;
    let flags = r.take_split(FLAGS, &PROTOCOL, ALIGNED, RESERVED)?;
    let len = usize::from(r.take(LEN)?.0);
    let link = r.take(LINK)?.0;
    if len < HEADER {
        return Err(Stop::Malformed("the header's length is under 8 bytes"));
    }
    r.within(len - HEADER, |r| fields(r, flags & 1 == 1))??;
    Ok(Next::Over(Key::Link(link)))
}

fn fields(r: &mut Reader, aligned: bool) -> Result<(), Stop> {
    const COMMON_LEN: usize = 20;
    while r.reported() >= FIELD_HEADER {
        let kind = r.peek::<Little<u16>>(0).map_or(0, |kind| kind.0);
        let len = usize::from(r.peek::<Little<u16>>(2).map_or(0, |len| len.0));
        r.put_at(FIELD, r.at(), len + FIELD_HEADER, u64::from(kind));
        r.nested(|r| {
            r.take(TYPE)?;
            r.take(FIELD_LEN)?;
            r.within(len, |r| {
                if kind == 2 && len == COMMON_LEN {
                    r.run(&PROTOCOL, TIMER, PHY_ERROR)?;
                    // In halves of a megabit.
                    let rate = u64::from(r.word::<Little<u16>>()?.0) * 500;
                    r.put_at(RATE, r.at() - 2, 2, rate);
                    r.run(&PROTOCOL, FREQUENCY, NOISE)?;
                }
                r.rest_as(DATA);
                Ok(())
            })?
        })?;
        if aligned {
            let padding = (len.wrapping_neg() & 3).min(r.left());
            r.skip(padding)?;
        }
    }
    Ok(())
}

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(version), Some(len)) = (layer.value(VERSION), layer.value(LEN)) {
        let _ = write!(out, " version {version}, {len} bytes");
    }
}
