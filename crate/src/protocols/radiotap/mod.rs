//! Radiotap: what the receiver of an IEEE 802.11 frame says about its reception.
pub mod he;
pub mod ht;
mod radio;
mod walk;

use crate::wire::*;
pub(super) use radio::radio;
use std::fmt::Write;
use walk::{Entry, kind};

protocol! {
    /// Radiotap Header (radiotap.org)
    "RadioTap" = "radiotap" column "" over [Key::Link(127)] heading heading {
        /// Header revision
        VERSION: u8 = "version";
        /// Header pad
        PAD: u8 = "pad";
        /// Header length
        LENGTH: Little<u16> = "length";
        /// Present flags
        PRESENT: Mark = "present";
        /// Present flags word
        PRESENT_WORD: Little<Hex<u32>> = "present.word";
        /// TSFT
        PRESENT_TSFT: Flag<0> = "present.tsft";
        /// Flags
        pub PRESENT_FLAGS: Flag<1> = "present.flags";
        /// Rate
        pub PRESENT_RATE: Flag<2> = "present.rate";
        /// Channel
        pub PRESENT_CHANNEL: Flag<3> = "present.channel";
        /// FHSS
        pub PRESENT_FHSS: Flag<4> = "present.fhss";
        /// dBm Antenna Signal
        pub PRESENT_DBM_ANTSIGNAL: Flag<5> = "present.dbm_antsignal";
        /// dBm Antenna Noise
        pub PRESENT_DBM_ANTNOISE: Flag<6> = "present.dbm_antnoise";
        /// Lock Quality
        pub PRESENT_LOCK_QUALITY: Flag<7> = "present.lock_quality";
        /// TX Attenuation
        pub PRESENT_TX_ATTENUATION: Flag<8> = "present.tx_attenuation";
        /// dB TX Attenuation
        pub PRESENT_DB_TX_ATTENUATION: Flag<9> = "present.db_tx_attenuation";
        /// dBm TX Power
        pub PRESENT_DBM_TX_POWER: Flag<10> = "present.dbm_tx_power";
        /// Antenna
        pub PRESENT_ANTENNA: Flag<11> = "present.antenna";
        /// dB Antenna Signal
        pub PRESENT_DB_ANTSIGNAL: Flag<12> = "present.db_antsignal";
        /// dB Antenna Noise
        pub PRESENT_DB_ANTNOISE: Flag<13> = "present.db_antnoise";
        /// RX flags
        pub PRESENT_RXFLAGS: Flag<14> = "present.rxflags";
        /// TX flags
        pub PRESENT_TXFLAGS: Flag<15> = "present.txflags";
        /// data retries
        pub PRESENT_DATA_RETRIES: Flag<17> = "present.data_retries";
        /// Channel+
        pub PRESENT_XCHANNEL: Flag<18> = "present.xchannel";
        /// MCS information
        pub PRESENT_MCS: Flag<19> = "present.mcs";
        /// A-MPDU Status
        pub PRESENT_AMPDU: Flag<20> = "present.ampdu";
        /// VHT information
        pub PRESENT_VHT: Flag<21> = "present.vht";
        /// frame timestamp
        pub PRESENT_TIMESTAMP: Flag<22> = "present.timestamp";
        /// HE information
        pub PRESENT_HE: Flag<23> = "present.he";
        /// HE-MU information
        pub PRESENT_HE_MU: Flag<24> = "present.he_mu";
        /// 0 Length PSDU
        pub PRESENT_0_LENGTH_PSDU: Flag<26> = "present.0_length.psdu";
        /// L-SIG
        pub PRESENT_L_SIG: Flag<27> = "present.l_sig";
        /// TLVs
        pub PRESENT_TLV: Flag<28> = "present.tlv";
        /// Radiotap NS next
        pub PRESENT_RTAP_NS: Flag<29> = "present.rtap_ns";
        /// Vendor NS next
        pub PRESENT_VENDOR_NS: Flag<30> = "present.vendor_ns";
        /// Ext
        PRESENT_EXT: Flag<31> = "present.ext";
        /// Flags
        FLAGS: Hex<u8> = "flags";
        /// CFP
        FLAGS_CFP: Flag<0> = "flags.cfp";
        /// Preamble
        pub FLAGS_PREAMBLE: Flag<1> = "flags.preamble";
        /// WEP
        pub FLAGS_WEP: Flag<2> = "flags.wep";
        /// Fragmentation
        pub FLAGS_FRAG: Flag<3> = "flags.frag";
        /// FCS at end
        pub FLAGS_FCS: Flag<4> = "flags.fcs";
        /// Data Pad
        pub FLAGS_DATAPAD: Flag<5> = "flags.datapad";
        /// Bad FCS
        pub FLAGS_BADFCS: Flag<6> = "flags.badfcs";
        /// Short GI
        FLAGS_SHORTGI: Flag<7> = "flags.shortgi";
        /// MAC timestamp
        MACTIME: Little<u64> = "mactime";
        /// Signal Quality
        QUALITY: Little<u16> = "quality";
        /// Channel frequency
        CHANNEL_FREQ: Little<u32> = "channel.freq";
        /// Channel flags
        CHANNEL_FLAGS: Little<Hex<u16>> = "channel.flags";
        /// 700 MHz spectrum
        CHANNEL_FLAGS_700MHZ: Flag<0> = "channel.flags.700mhz";
        /// 800 MHz spectrum
        pub CHANNEL_FLAGS_800MHZ: Flag<1> = "channel.flags.800mhz";
        /// 900 MHz spectrum
        pub CHANNEL_FLAGS_900MHZ: Flag<2> = "channel.flags.900mhz";
        /// Turbo
        pub CHANNEL_FLAGS_TURBO: Flag<4> = "channel.flags.turbo";
        /// Complementary Code Keying (CCK)
        pub CHANNEL_FLAGS_CCK: Flag<5> = "channel.flags.cck";
        /// Orthogonal Frequency-Division Multiplexing (OFDM)
        pub CHANNEL_FLAGS_OFDM: Flag<6> = "channel.flags.ofdm";
        /// 2 GHz spectrum
        pub CHANNEL_FLAGS_2GHZ: Flag<7> = "channel.flags.2ghz";
        /// 5 GHz spectrum
        pub CHANNEL_FLAGS_5GHZ: Flag<8> = "channel.flags.5ghz";
        /// Passive
        pub CHANNEL_FLAGS_PASSIVE: Flag<9> = "channel.flags.passive";
        /// Dynamic CCK-OFDM
        pub CHANNEL_FLAGS_DYNAMIC: Flag<10> = "channel.flags.dynamic";
        /// Gaussian Frequency Shift Keying (GFSK)
        pub CHANNEL_FLAGS_GFSK: Flag<11> = "channel.flags.gfsk";
        /// GSM (900MHz)
        pub CHANNEL_FLAGS_GSM: Flag<12> = "channel.flags.gsm";
        /// Static Turbo
        pub CHANNEL_FLAGS_STURBO: Flag<13> = "channel.flags.sturbo";
        /// Half Rate Channel (10MHz Channel Width)
        pub CHANNEL_FLAGS_HALF: Flag<14> = "channel.flags.half";
        /// Quarter Rate Channel (5MHz Channel Width)
        CHANNEL_FLAGS_QUARTER: Flag<15> = "channel.flags.quarter";
        /// RX flags
        RXFLAGS: Little<Hex<u16>> = "rxflags";
        /// Bad PLCP
        RXFLAGS_BADPLCP: Flag<1> = "rxflags.badplcp";
        /// TX flags
        TXFLAGS: Little<Hex<u16>> = "txflags";
        /// Fail
        RXFLAGS_FAIL: Flag<0> = "rxflags.fail";
        /// CTS
        pub RXFLAGS_CTS: Flag<1> = "rxflags.cts";
        /// RTS/CTS
        pub RXFLAGS_RTS: Flag<2> = "rxflags.rts";
        /// No ACK
        pub RXFLAGS_NOACK: Flag<3> = "rxflags.noack";
        /// Has Seqnum
        pub RXFLAGS_NOSEQNO: Flag<4> = "rxflags.noseqno";
        /// Order
        RXFLAGS_ORDER: Flag<5> = "rxflags.order";
        /// Channel number
        XCHANNEL_CHANNEL: Little<u32> = "xchannel.channel";
        /// Channel frequency
        XCHANNEL_FREQ: Little<u32> = "xchannel.freq";
        /// Channel flags
        XCHANNEL_FLAGS: Little<Hex<u32>> = "xchannel.flags";
        /// Turbo
        XCHANNEL_FLAGS_TURBO: Flag<4> = "xchannel.flags.turbo";
        /// Complementary Code Keying (CCK)
        pub XCHANNEL_FLAGS_CCK: Flag<5> = "xchannel.flags.cck";
        /// Orthogonal Frequency-Division Multiplexing (OFDM)
        pub XCHANNEL_FLAGS_OFDM: Flag<6> = "xchannel.flags.ofdm";
        /// 2 GHz spectrum
        pub XCHANNEL_FLAGS_2GHZ: Flag<7> = "xchannel.flags.2ghz";
        /// 5 GHz spectrum
        pub XCHANNEL_FLAGS_5GHZ: Flag<8> = "xchannel.flags.5ghz";
        /// Passive
        pub CHANNEL_XTYPE_PASSIVE: Flag<9> = "channel.xtype.passive";
        /// Dynamic CCK-OFDM
        pub XCHANNEL_FLAGS_DYNAMIC: Flag<10> = "xchannel.flags.dynamic";
        /// Gaussian Frequency Shift Keying (GFSK)
        pub XCHANNEL_FLAGS_GFSK: Flag<11> = "xchannel.flags.gfsk";
        /// GSM (900MHz)
        pub XCHANNEL_FLAGS_GSM: Flag<12> = "xchannel.flags.gsm";
        /// Static Turbo
        pub XCHANNEL_FLAGS_STURBO: Flag<13> = "xchannel.flags.sturbo";
        /// Half Rate Channel (10MHz Channel Width)
        pub XCHANNEL_FLAGS_HALF: Flag<14> = "xchannel.flags.half";
        /// Quarter Rate Channel (5MHz Channel Width)
        pub XCHANNEL_FLAGS_QUARTER: Flag<15> = "xchannel.flags.quarter";
        /// HT Channel (20MHz Channel Width)
        pub XCHANNEL_FLAGS_HT20: Flag<16> = "xchannel.flags.ht20";
        /// HT Channel (40MHz Channel Width with Extension channel above)
        pub XCHANNEL_FLAGS_HT40U: Flag<17> = "xchannel.flags.ht40u";
        /// HT Channel (40MHz Channel Width with Extension channel below)
        XCHANNEL_FLAGS_HT40D: Flag<18> = "xchannel.flags.ht40d";
        /// FHSS Hop Set
        FHSS_HOPSET: u8 = "fhss.hopset";
        /// FHSS Pattern
        FHSS_PATTERN: u8 = "fhss.pattern";
        /// Data rate (Mb/s)
        DATARATE: Float = "datarate";
        /// Antenna
        ANTENNA: Little<u32> = "antenna";
        /// Antenna signal
        DBM_ANTSIGNAL: i8 = "dbm_antsignal";
        /// dB antenna signal
        DB_ANTSIGNAL: u8 = "db_antsignal";
        /// Antenna noise
        DBM_ANTNOISE: i8 = "dbm_antnoise";
        /// dB antenna noise
        DB_ANTNOISE: u8 = "db_antnoise";
        /// TX attenuation
        TXATTENUATION: Little<u16> = "txattenuation";
        /// dB TX attenuation
        DB_TXATTENUATION: Little<u16> = "db_txattenuation";
        /// Transmit power
        TXPOWER: i8 = "txpower";
        /// data retries
        DATA_RETRIES: u8 = "data_retries";
        /// Vendor namespace
        VENDOR_NAMESPACE: Bytes = "vendor_namespace";
        /// Vendor OUI
        VENDOR_OUI: Little<U24> = "vendor_oui";
        /// Vendor sub namespace
        VENDOR_SUBNS: u8 = "vendor_subns";
        /// Vendor data length
        VENDOR_DATA_LEN: Little<u16> = "vendor_data_len";
        /// TLV type
        TLV_TYPE: Little<u32> = "tlv.type";
        /// TLV datalen
        TLV_DATALEN: Little<u32> = "tlv.datalen";
        /// unknown TLV data
        TLV_UNKNOWN_DATA: Bytes = "tlv.unknown_data";
        /// Radiotap data goes past the end of the radiotap header
        DATA_PAST_HEADER: Mark = "data_past_header";
        /// The radiotap header length is less than 8 bytes
        LENGTH_INVALID: Mark = "length.invalid";
    }
}

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(version), Some(len)) = (layer.value(VERSION), layer.value(LENGTH)) {
        let _ = write!(out, " v{version}, Length {len}");
    }
}

/// Version, padding, length, and a first present word.
const LEAST: usize = 8;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let version = r.take(VERSION)?;
    r.take(PAD)?;
    let len = usize::from(r.take(LENGTH)?.0);
    if len < LEAST {
        r.put_at(LENGTH_INVALID, start + 2, 2, 0);
        return Ok(Next::End);
    }
    if version != 0 {
        r.seek(start);
        r.skip(len)?;
        return Ok(Next::Over(Key::Name("wlan_radio")));
    }
    let header = r.from(start);
    let header = header.get(..len).unwrap_or(header);
    present(r, header)?;
    let mut entries = vec![];
    let whole = walk::entries(header, |entry| entries.push(entry));
    for entry in &entries {
        r.seek(start + entry.start);
        field(r, entry)?;
    }
    if !whole {
        r.put(DATA_PAST_HEADER, 0);
    }
    r.seek(start);
    r.skip(len)?;
    Ok(Next::Over(Key::Name("wlan_radio")))
}

fn present(r: &mut Reader, header: &[u8]) -> Result<(), Stop> {
    r.put_at(PRESENT, r.at(), 4 * walk::words(header), 0);
    r.nested(|r| {
        for _ in 0..walk::words(header) {
            let first = PRESENT_TSFT;
            r.take_split(PRESENT_WORD, &PROTOCOL, first, PRESENT_EXT)?;
        }
        Ok(())
    })
}

fn field(r: &mut Reader, entry: &Entry) -> Result<(), Stop> {
    match entry.kind {
        kind::TSFT => r.take(MACTIME).map(|_| ()),
        kind::FLAGS => r
            .take_split(FLAGS, &PROTOCOL, FLAGS_CFP, FLAGS_SHORTGI)
            .map(|_| ()),
        kind::RATE => rate(r),
        kind::CHANNEL => channel(r),
        kind::FHSS => r.take(FHSS_HOPSET).and(r.take(FHSS_PATTERN)).map(|_| ()),
        kind::DBM_SIGNAL => r.take(DBM_ANTSIGNAL).map(|_| ()),
        kind::DBM_NOISE => r.take(DBM_ANTNOISE).map(|_| ()),
        kind::LOCK_QUALITY => r.take(QUALITY).map(|_| ()),
        kind::TX_ATTENUATION => r.take(TXATTENUATION).map(|_| ()),
        kind::DB_TX_ATTENUATION => r.take(DB_TXATTENUATION).map(|_| ()),
        kind::DBM_TX_POWER => r.take(TXPOWER).map(|_| ()),
        kind::ANTENNA => byte(r, ANTENNA),
        kind::DB_SIGNAL => r.take(DB_ANTSIGNAL).map(|_| ()),
        kind::DB_NOISE => r.take(DB_ANTNOISE).map(|_| ()),
        kind::RX_FLAGS => {
            let last = RXFLAGS_BADPLCP;
            r.take_split(RXFLAGS, &PROTOCOL, last, last).map(|_| ())
        }
        kind::TX_FLAGS => r
            .take_split(TXFLAGS, &PROTOCOL, RXFLAGS_FAIL, RXFLAGS_ORDER)
            .map(|_| ()),
        kind::DATA_RETRIES => r.take(DATA_RETRIES).map(|_| ()),
        kind::XCHANNEL => extended_channel(r),
        kind::MCS | kind::AMPDU | kind::VHT | kind::TIMESTAMP => ht::read(r, entry.kind),
        kind::HE | kind::HE_MU | kind::ZERO_LENGTH | kind::L_SIG => he::read(r, entry.kind),
        kind::TLVS => elements(r, entry.len),
        kind::VENDOR => vendor(r, entry.len),
        _ => Ok(()),
    }
}

/// A byte that shows as a wider number.
fn byte<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    let value = r.word::<u8>()?;
    r.put_at(field, r.at() - 1, 1, value.into());
    Ok(())
}

/// In halves of a megabit a second.
fn rate(r: &mut Reader) -> Result<(), Stop> {
    let rate = f64::from(r.word::<u8>()? & 0x7f) / 2.0;
    r.put_at(DATARATE, r.at() - 1, 1, rate.to_bits());
    Ok(())
}

fn channel(r: &mut Reader) -> Result<(), Stop> {
    let frequency = r.word::<Little<u16>>()?.0;
    r.put_at(CHANNEL_FREQ, r.at() - 2, 2, frequency.into());
    let first = CHANNEL_FLAGS_700MHZ;
    r.take_split(CHANNEL_FLAGS, &PROTOCOL, first, CHANNEL_FLAGS_QUARTER)?;
    Ok(())
}

fn extended_channel(r: &mut Reader) -> Result<(), Stop> {
    let first = XCHANNEL_FLAGS_TURBO;
    r.take_split(XCHANNEL_FLAGS, &PROTOCOL, first, XCHANNEL_FLAGS_HT40D)?;
    let frequency = r.word::<Little<u16>>()?.0;
    r.put_at(XCHANNEL_FREQ, r.at() - 2, 2, frequency.into());
    byte(r, XCHANNEL_CHANNEL)
}

fn vendor(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.put_at(VENDOR_NAMESPACE, r.at(), len, 0);
    r.nested(|r| {
        let oui = r.word::<U24>()?.0;
        r.put_at(VENDOR_OUI, r.at() - 3, 3, oui.into());
        r.take(VENDOR_SUBNS)?;
        r.take(VENDOR_DATA_LEN)?;
        Ok(())
    })
}

/// Elements of type and length that fill the rest of the header, each padded to four bytes.
fn elements(r: &mut Reader, len: usize) -> Result<(), Stop> {
    const S1G: u32 = 32;
    let end = r.at() + len;
    while r.at() + 4 <= end {
        let (kind, len) = (r.word::<Little<u16>>()?.0, r.word::<Little<u16>>()?.0);
        r.put_at(TLV_TYPE, r.at() - 4, 2, kind.into());
        r.put_at(TLV_DATALEN, r.at() - 2, 2, len.into());
        let next = r.at() + usize::from(len).next_multiple_of(4);
        match u32::from(kind) {
            S1G if len == 6 => he::sub_1_ghz(r)?,
            _ => r.bytes(TLV_UNKNOWN_DATA, len.into()).map(|_| ())?,
        }
        r.seek(next.min(end));
    }
    Ok(())
}
