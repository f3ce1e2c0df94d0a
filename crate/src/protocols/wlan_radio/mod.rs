//! How an IEEE 802.11 frame was received, whichever capture header says so. Wireshark's own layer: it has no bytes.
mod airtime;
mod reception;

use crate::names::truths;
use crate::names::wlan_radio as T;
use crate::protocols::{ALL, prism, radiotap, wlancap};
use crate::wire::expert::{Assumption, Warning};
use crate::wire::*;
pub use airtime::{ht_bits, symbol, vht_excluded, vht_rate};
pub use reception::{Phy, Radio, Streams11ac, User};
use std::fmt::Write;

protocol! {
    /// 802.11 radio information
    "" = "wlan_radio" column "" over [] lines lines {
        /// PHY type
        PHY: Little<u32> = "phy" named T::PHY;
        /// Hop set
        FHSS_HOP_SET: Hex<u8> = "fhss.hop_set";
        /// Hop pattern
        FHSS_HOP_PATTERN: Hex<u8> = "fhss.hop_pattern";
        /// Hop index
        FHSS_HOP_INDEX: Hex<u8> = "fhss.hop_index";
        /// Turbo type
        N11A_TURBO_TYPE: Little<u32> = "11a.turbo_type" named T::N11A_TURBO_TYPE;
        /// Proprietary mode
        N11G_MODE: Little<u32> = "11g.mode" named T::N11G_MODE;
        /// MCS index
        N11N_MCS_INDEX: Little<u32> = "11n.mcs_index";
        /// Bandwidth
        N11N_BANDWIDTH: Little<u32> = "11n.bandwidth" named T::N11N_BANDWIDTH;
        /// Short GI
        N11N_SHORT_GI: bool = "11n.short_gi" named truths::TRUE_FALSE;
        /// Greenfield
        N11N_GREENFIELD: bool = "11n.greenfield" named truths::TRUE_FALSE;
        /// FEC
        N11N_FEC: Little<u32> = "11n.fec" named T::N11N_FEC;
        /// Number of STBC streams
        N11N_STBC_STREAMS: Little<u32> = "11n.stbc_streams";
        /// Number of extension spatial streams
        N11N_NESS: Little<u32> = "11n.ness";
        /// STBC
        N11AC_STBC: bool = "11ac.stbc" named truths::ON_OFF;
        /// Short GI
        N11AC_SHORT_GI: bool = "11ac.short_gi" named truths::TRUE_FALSE;
        /// Short GI Nsym disambiguation
        N11AC_SHORT_GI_NSYM_DISAMBIG: bool = "11ac.short_gi_nsym_disambig" named truths::TRUE_FALSE;
        /// TXOP_PS_NOT_ALLOWED
        TXOP_PS_NOT_ALLOWED: bool = ".wlan_radio_11ac.txop_ps_not_allowed" named truths::TRUE_FALSE;
        /// LDPC extra OFDM symbol
        N11AC_LDPC_EXTRA_OFDM_SYMBOL: bool = "11ac.ldpc_extra_ofdm_symbol" named truths::TRUE_FALSE;
        /// Beamformed
        N11AC_BEAMFORMED: bool = "11ac.beamformed" named truths::TRUE_FALSE;
        /// Bandwidth
        N11AC_BANDWIDTH: Little<u32> = "11ac.bandwidth" named T::N11N_BANDWIDTH;
        /// User
        N11AC_USER: Mark = "11ac.user";
        /// Space-time streams
        N11AC_NSTS: Little<u32> = "11ac.nsts";
        /// MCS index
        N11AC_MCS: Little<u32> = "11ac.mcs";
        /// Spatial streams
        N11AC_NSS: Little<u32> = "11ac.nss";
        /// FEC
        N11AC_FEC: Little<u32> = "11ac.fec" named T::N11N_FEC;
        /// Group Id
        N11AC_GID: Little<u32> = "11ac.gid";
        /// Partial AID
        N11AC_PAID: Little<u16> = "11ac.paid";
        /// Data rate
        DATA_RATE: Float = "data_rate";
        /// Channel
        CHANNEL: Little<u32> = "channel";
        /// Frequency
        FREQUENCY: Little<u16> = "frequency";
        /// Short preamble
        SHORT_PREAMBLE: bool = "short_preamble" named truths::TRUE_FALSE;
        /// Signal strength (percentage)
        SIGNAL_PERCENTAGE: Little<u32> = "signal_percentage";
        /// Signal strength (dB)
        SIGNAL_DB: u8 = "signal_db" unit "dB";
        /// Signal strength (dBm)
        SIGNAL_DBM: i8 = "signal_dbm" unit "dBm";
        /// Noise level (percentage)
        NOISE_PERCENTAGE: Little<u32> = "noise_percentage";
        /// Noise level (dB)
        NOISE_DB: u8 = "noise_db";
        /// Noise level (dBm)
        NOISE_DBM: i8 = "noise_dbm" unit "dBm";
        /// Signal/noise ratio (dB)
        SNR: Little<i32> = "snr" unit "dB";
        /// TSF timestamp
        TIMESTAMP: Little<u64> = "timestamp";
        /// Last part of an A-MPDU
        LAST_PART_OF_AN_AMPDU: bool = "last_part_of_an_ampdu" named truths::TRUE_FALSE;
        /// A-MPDU delimiter CRC error
        A_MPDU_DELIM_CRC_ERROR: bool = "a_mpdu_delim_crc_error" named truths::TRUE_FALSE;
        /// A-MPDU aggregate ID
        A_MPDU_AGGREGATE_ID: Little<u32> = "a_mpdu_aggregate_id";
        /// Duration
        DURATION: Little<u32> = "duration" line Derived;
        /// Preamble
        PREAMBLE: Little<u32> = "preamble" line Derived;
        /// IFS
        IFS: Little<i64> = "ifs" line Derived;
        /// Start
        START_TSF: Little<u64> = "start_tsf" line Derived;
        /// End
        END_TSF: Little<u64> = "end_tsf" line Derived;
        /// Zero-length PSDU Type
        ZERO_LEN_PSDU_TYPE: Hex<u8> = "zero_len_psdu.type" named T::ZERO_LEN_PSDU_TYPE;
        /// No preamble length information was available, assuming short preamble.
        ASSUMED_SHORT_PREAMBLE: Warning<Assumption> = "assumed.short_preamble";
        /// No plcp type information was available, assuming non greenfield.
        ASSUMED_NON_GREENFIELD: Warning<Assumption> = "assumed.non_greenfield";
        /// No stbc information was available, assuming no stbc.
        ASSUMED_NO_STBC: Warning<Assumption> = "assumed.no_stbc";
        /// No extension stream information was available, assuming no extension streams.
        ASSUMED_NO_EXTENSION_STREAMS: Warning<Assumption> = "assumed.no_extension_streams";
        /// No fec type information was available, assuming bcc fec.
        ASSUMED_BCC_FEC: Warning<Assumption> = "assumed.bcc_fec";
    }
}

/// Rates have a decimal, and some units stand right behind their number.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(DATA_RATE) {
        let rate = f64::from_bits(line.span.value);
        let _ = write!(out, "{}: {rate:.1} Mb/s", line.info.label);
        return Told::Whole;
    }
    out.push_str(match line.is(FREQUENCY) {
        true => "MHz",
        false if line.is_among(DURATION, END_TSF) => "µs",
        false => return Told::Usual,
    });
    Told::Behind
}

/// What the capture header below, if any, says of the reception.
pub fn reception(r: &Reader) -> Option<Radio> {
    let mut layers = r.packet().layers.iter().rev();
    let (radio, layer): (fn(&[u8]) -> Radio, _) = layers.find_map(|layer| {
        let radio = match ALL.get(usize::from(layer.protocol))?.filter {
            "radiotap" => radiotap::radio,
            "prism" => prism::radio,
            "wlancap" => wlancap::radio,
            _ => return None,
        };
        Some((radio as fn(&[u8]) -> Radio, layer))
    })?;
    let header = r.from(layer.start as usize).get(..layer.header as usize)?;
    Some(radio(header))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let radio = reception(r).unwrap_or_default();
    if let Some(phy) = radio.phy {
        r.put(PHY, phy as u64);
    }
    r.nested(|r| by_phy(r, &radio));
    if let Some(rate) = airtime::rate(&radio) {
        r.put(DATA_RATE, rate.to_bits());
    }
    common(r, &radio);
    durations(r, &radio);
    Ok(Next::Over(Key::Name("wlan")))
}

fn some<T: Shown>(r: &mut Reader, field: Field<T>, value: Option<impl Into<i64>>) {
    if let Some(value) = value {
        r.put(field, value.into() as u64);
    }
}

fn by_phy(r: &mut Reader, radio: &Radio) {
    match radio.phy {
        Some(Phy::Fhss) => {
            some(r, FHSS_HOP_SET, radio.hops.map(|hops| hops.0));
            some(r, FHSS_HOP_PATTERN, radio.hops.map(|hops| hops.1));
            some(r, FHSS_HOP_INDEX, radio.hop_index);
        }
        Some(Phy::B) => some(r, SHORT_PREAMBLE, radio.short_preamble),
        Some(Phy::A) => some(r, N11A_TURBO_TYPE, radio.turbo),
        Some(Phy::G) => some(r, N11G_MODE, radio.proprietary),
        Some(Phy::Ht) => {
            let streams = &radio.streams_11n;
            some(r, N11N_MCS_INDEX, streams.index);
            some(r, N11N_BANDWIDTH, streams.bandwidth);
            some(r, N11N_SHORT_GI, streams.short_gi);
            some(r, N11N_GREENFIELD, streams.greenfield);
            some(r, N11N_FEC, streams.fec);
            some(r, N11N_STBC_STREAMS, streams.stbc);
            some(r, N11N_NESS, streams.extension);
        }
        Some(Phy::Vht) => very_high_throughput(r, radio),
        _ => {}
    }
}

fn very_high_throughput(r: &mut Reader, radio: &Radio) {
    let streams = &radio.streams_11ac;
    some(r, N11AC_STBC, streams.stbc);
    some(r, TXOP_PS_NOT_ALLOWED, streams.no_power_save);
    some(r, N11AC_SHORT_GI, streams.short_gi);
    some(r, N11AC_BANDWIDTH, streams.bandwidth);
    some(r, N11AC_SHORT_GI_NSYM_DISAMBIG, streams.disambiguation);
    some(r, N11AC_LDPC_EXTRA_OFDM_SYMBOL, streams.extra_symbol);
    some(r, N11AC_BEAMFORMED, streams.beamformed);
    for user in streams.users.iter().flatten() {
        r.put(N11AC_USER, 0);
        r.nested(|r| {
            let doubled = |stbc| u32::from(user.streams) << u8::from(stbc);
            some(r, N11AC_NSTS, streams.stbc.map(doubled));
            some(r, N11AC_MCS, Some(user.index));
            some(r, N11AC_NSS, Some(user.streams));
            some(r, N11AC_FEC, Some(user.fec));
        });
    }
    some(r, N11AC_GID, streams.group);
    some(r, N11AC_PAID, streams.partial_aid);
}

fn common(r: &mut Reader, radio: &Radio) {
    some(r, CHANNEL, radio.channel);
    some(r, FREQUENCY, radio.frequency);
    some(r, SIGNAL_PERCENTAGE, radio.signal_percent);
    some(r, SIGNAL_DB, radio.signal_db);
    some(r, SIGNAL_DBM, radio.signal_dbm);
    some(r, NOISE_PERCENTAGE, radio.noise_percent);
    some(r, NOISE_DB, radio.noise_db);
    some(r, NOISE_DBM, radio.noise_dbm);
    if let (Some(signal), Some(noise)) = (radio.signal_dbm, radio.noise_dbm) {
        some(r, SNR, Some(i32::from(signal) - i32::from(noise)));
    }
    if let Some(tsf) = radio.tsf {
        r.put(TIMESTAMP, tsf);
    }
    some(r, LAST_PART_OF_AN_AMPDU, radio.last_of_aggregate);
    some(r, A_MPDU_DELIM_CRC_ERROR, radio.delimiter_error);
    some(r, A_MPDU_AGGREGATE_ID, radio.aggregate);
    some(r, ZERO_LEN_PSDU_TYPE, radio.zero_length);
}

fn durations(r: &mut Reader, radio: &Radio) {
    let Some(time) = airtime::airtime(radio, r.reported() as u32) else {
        return;
    };
    r.put(DURATION, time.duration.into());
    r.nested(|r| {
        let assumed = time.assumed;
        for (is, field) in [
            (assumed.short_preamble, ASSUMED_SHORT_PREAMBLE),
            (assumed.no_greenfield, ASSUMED_NON_GREENFIELD),
            (assumed.no_stbc, ASSUMED_NO_STBC),
            (assumed.no_extension, ASSUMED_NO_EXTENSION_STREAMS),
            (assumed.convolutional, ASSUMED_BCC_FEC),
        ] {
            if is {
                r.put(field, 0);
            }
        }
        r.put(PREAMBLE, time.preamble.into());
        if let Some(end) = radio.tsf {
            let start = end.wrapping_sub(time.duration.into());
            if let Some(previous) = previous_end(r) {
                r.put(IFS, start.wrapping_sub(previous));
            }
            r.put(START_TSF, start);
            r.put(END_TSF, end);
            remember_end(r, end);
        }
    });
}

/// The clock at the end of the frame before this one; 0 where that is not known, none before the first.
fn previous_end(r: &mut Reader) -> Option<u64> {
    let before = r
        .frame()
        .number
        .checked_sub(1)
        .filter(|number| *number > 0)?;
    let fact = r.recall(u64::from(before & 1));
    Some(
        fact.filter(|fact| fact.frame == before)
            .map_or(0, |fact| fact.value),
    )
}

/// Under two keys by turns: what this frame remembers does not hide what the one before it did.
fn remember_end(r: &mut Reader, end: u64) {
    let number = r.frame().number;
    r.remember(u64::from(number & 1), end);
}
