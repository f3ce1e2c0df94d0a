//! Fields of the radiotap header.
use super::{dissect, heading, lines};
use crate::names::truths;
use crate::wire::expert::{Error, Malformed};
use crate::wire::*;

protocol! {
    /// Radiotap Header (radiotap.org)
    "RadioTap" = "radiotap" column "" over [Key::Link(127)] heading heading lines lines {
        /// Header revision
        pub VERSION: u8 = "version";
        /// Header pad
        pub PAD: u8 = "pad";
        /// Header length
        pub LENGTH: Little<u16> = "length";
        /// Present flags
        pub PRESENT: Mark = "present";
        /// Present flags word
        pub PRESENT_WORD: Little<Hex<u32>> = "present.word";
        /// TSFT
        pub PRESENT_TSFT: Flag<0> = "present.tsft" named truths::PRESENT_ABSENT;
        /// Flags
        pub PRESENT_FLAGS: Flag<1> = "present.flags" named truths::PRESENT_ABSENT;
        /// Rate
        pub PRESENT_RATE: Flag<2> = "present.rate" named truths::PRESENT_ABSENT;
        /// Channel
        pub PRESENT_CHANNEL: Flag<3> = "present.channel" named truths::PRESENT_ABSENT;
        /// FHSS
        pub PRESENT_FHSS: Flag<4> = "present.fhss" named truths::PRESENT_ABSENT;
        /// dBm Antenna Signal
        pub PRESENT_DBM_ANTSIGNAL: Flag<5> = "present.dbm_antsignal" named truths::PRESENT_ABSENT;
        /// dBm Antenna Noise
        pub PRESENT_DBM_ANTNOISE: Flag<6> = "present.dbm_antnoise" named truths::PRESENT_ABSENT;
        /// Lock Quality
        pub PRESENT_LOCK_QUALITY: Flag<7> = "present.lock_quality" named truths::PRESENT_ABSENT;
        /// TX Attenuation
        pub PRESENT_TX_ATTENUATION: Flag<8> = "present.tx_attenuation" named truths::PRESENT_ABSENT;
        /// dB TX Attenuation
        pub PRESENT_DB_TX_ATTENUATION: Flag<9> = "present.db_tx_attenuation" named truths::PRESENT_ABSENT;
        /// dBm TX Power
        pub PRESENT_DBM_TX_POWER: Flag<10> = "present.dbm_tx_power" named truths::PRESENT_ABSENT;
        /// Antenna
        pub PRESENT_ANTENNA: Flag<11> = "present.antenna" named truths::PRESENT_ABSENT;
        /// dB Antenna Signal
        pub PRESENT_DB_ANTSIGNAL: Flag<12> = "present.db_antsignal" named truths::PRESENT_ABSENT;
        /// dB Antenna Noise
        pub PRESENT_DB_ANTNOISE: Flag<13> = "present.db_antnoise" named truths::PRESENT_ABSENT;
        /// RX flags
        pub PRESENT_RXFLAGS: Flag<14> = "present.rxflags" named truths::PRESENT_ABSENT;
        /// TX flags
        pub PRESENT_TXFLAGS: Flag<15> = "present.txflags" named truths::PRESENT_ABSENT;
        /// data retries
        pub PRESENT_DATA_RETRIES: Flag<17> = "present.data_retries" named truths::PRESENT_ABSENT;
        /// Channel+
        pub PRESENT_XCHANNEL: Flag<18> = "present.xchannel" named truths::PRESENT_ABSENT;
        /// MCS information
        pub PRESENT_MCS: Flag<19> = "present.mcs" named truths::PRESENT_ABSENT;
        /// A-MPDU Status
        pub PRESENT_AMPDU: Flag<20> = "present.ampdu" named truths::PRESENT_ABSENT;
        /// VHT information
        pub PRESENT_VHT: Flag<21> = "present.vht" named truths::PRESENT_ABSENT;
        /// frame timestamp
        pub PRESENT_TIMESTAMP: Flag<22> = "present.timestamp" named truths::PRESENT_ABSENT;
        /// HE information
        pub PRESENT_HE: Flag<23> = "present.he" named truths::PRESENT_ABSENT;
        /// HE-MU information
        pub PRESENT_HE_MU: Flag<24> = "present.he_mu" named truths::PRESENT_ABSENT;
        /// 0 Length PSDU
        pub PRESENT_0_LENGTH_PSDU: Flag<26> = "present.0_length.psdu" named truths::PRESENT_ABSENT;
        /// L-SIG
        pub PRESENT_L_SIG: Flag<27> = "present.l_sig" named truths::PRESENT_ABSENT;
        /// TLVs
        pub PRESENT_TLV: Flag<28> = "present.tlv" named truths::PRESENT_ABSENT;
        /// Radiotap NS next
        pub PRESENT_RTAP_NS: Flag<29> = "present.rtap_ns" named truths::TRUE_FALSE;
        /// Vendor NS next
        pub PRESENT_VENDOR_NS: Flag<30> = "present.vendor_ns" named truths::TRUE_FALSE;
        /// Ext
        pub PRESENT_EXT: Flag<31> = "present.ext" named truths::PRESENT_ABSENT;
        /// Flags
        pub FLAGS: Hex<u8> = "flags" line Bare;
        /// CFP
        pub FLAGS_CFP: Flag<0> = "flags.cfp" named truths::TRUE_FALSE;
        /// Preamble
        pub FLAGS_PREAMBLE: Flag<1> = "flags.preamble" named truths::SHORT;
        /// WEP
        pub FLAGS_WEP: Flag<2> = "flags.wep" named truths::TRUE_FALSE;
        /// Fragmentation
        pub FLAGS_FRAG: Flag<3> = "flags.frag" named truths::TRUE_FALSE;
        /// FCS at end
        pub FLAGS_FCS: Flag<4> = "flags.fcs" named truths::TRUE_FALSE;
        /// Data Pad
        pub FLAGS_DATAPAD: Flag<5> = "flags.datapad" named truths::TRUE_FALSE;
        /// Bad FCS
        pub FLAGS_BADFCS: Flag<6> = "flags.badfcs" named truths::TRUE_FALSE;
        /// Short GI
        pub FLAGS_SHORTGI: Flag<7> = "flags.shortgi" named truths::TRUE_FALSE;
        /// MAC timestamp
        pub MACTIME: Little<u64> = "mactime";
        /// Signal Quality
        pub QUALITY: Little<u16> = "quality";
        /// Channel frequency
        pub CHANNEL_FREQ: Little<u32> = "channel.freq";
        /// Channel flags
        pub CHANNEL_FLAGS: Little<Hex<u16>> = "channel.flags";
        /// 700 MHz spectrum
        pub CHANNEL_FLAGS_700MHZ: Flag<0> = "channel.flags.700mhz" named truths::TRUE_FALSE;
        /// 800 MHz spectrum
        pub CHANNEL_FLAGS_800MHZ: Flag<1> = "channel.flags.800mhz" named truths::TRUE_FALSE;
        /// 900 MHz spectrum
        pub CHANNEL_FLAGS_900MHZ: Flag<2> = "channel.flags.900mhz" named truths::TRUE_FALSE;
        /// Turbo
        pub CHANNEL_FLAGS_TURBO: Flag<4> = "channel.flags.turbo" named truths::TRUE_FALSE;
        /// Complementary Code Keying (CCK)
        pub CHANNEL_FLAGS_CCK: Flag<5> = "channel.flags.cck" named truths::TRUE_FALSE;
        /// Orthogonal Frequency-Division Multiplexing (OFDM)
        pub CHANNEL_FLAGS_OFDM: Flag<6> = "channel.flags.ofdm" named truths::TRUE_FALSE;
        /// 2 GHz spectrum
        pub CHANNEL_FLAGS_2GHZ: Flag<7> = "channel.flags.2ghz" named truths::TRUE_FALSE;
        /// 5 GHz spectrum
        pub CHANNEL_FLAGS_5GHZ: Flag<8> = "channel.flags.5ghz" named truths::TRUE_FALSE;
        /// Passive
        pub CHANNEL_FLAGS_PASSIVE: Flag<9> = "channel.flags.passive" named truths::TRUE_FALSE;
        /// Dynamic CCK-OFDM
        pub CHANNEL_FLAGS_DYNAMIC: Flag<10> = "channel.flags.dynamic" named truths::TRUE_FALSE;
        /// Gaussian Frequency Shift Keying (GFSK)
        pub CHANNEL_FLAGS_GFSK: Flag<11> = "channel.flags.gfsk" named truths::TRUE_FALSE;
        /// GSM (900MHz)
        pub CHANNEL_FLAGS_GSM: Flag<12> = "channel.flags.gsm" named truths::TRUE_FALSE;
        /// Static Turbo
        pub CHANNEL_FLAGS_STURBO: Flag<13> = "channel.flags.sturbo" named truths::TRUE_FALSE;
        /// Half Rate Channel (10MHz Channel Width)
        pub CHANNEL_FLAGS_HALF: Flag<14> = "channel.flags.half" named truths::TRUE_FALSE;
        /// Quarter Rate Channel (5MHz Channel Width)
        pub CHANNEL_FLAGS_QUARTER: Flag<15> = "channel.flags.quarter" named truths::TRUE_FALSE;
        /// RX flags
        pub RXFLAGS: Little<Hex<u16>> = "rxflags";
        /// Bad PLCP
        pub RXFLAGS_BADPLCP: Flag<1> = "rxflags.badplcp" named truths::TRUE_FALSE;
        /// TX flags
        pub TXFLAGS: Little<Hex<u16>> = "txflags";
        /// Fail
        pub RXFLAGS_FAIL: Flag<0> = "rxflags.fail" named truths::TRUE_FALSE;
        /// CTS
        pub RXFLAGS_CTS: Flag<1> = "rxflags.cts" named truths::TRUE_FALSE;
        /// RTS/CTS
        pub RXFLAGS_RTS: Flag<2> = "rxflags.rts" named truths::TRUE_FALSE;
        /// No ACK
        pub RXFLAGS_NOACK: Flag<3> = "rxflags.noack" named truths::TRUE_FALSE;
        /// Has Seqnum
        pub RXFLAGS_NOSEQNO: Flag<4> = "rxflags.noseqno" named truths::TRUE_FALSE;
        /// Order
        pub RXFLAGS_ORDER: Flag<5> = "rxflags.order" named truths::TRUE_FALSE;
        /// Channel number
        pub XCHANNEL_CHANNEL: Little<u32> = "xchannel.channel";
        /// Channel frequency
        pub XCHANNEL_FREQ: Little<u32> = "xchannel.freq";
        /// Channel flags
        pub XCHANNEL_FLAGS: Little<Hex<u32>> = "xchannel.flags";
        /// Turbo
        pub XCHANNEL_FLAGS_TURBO: Flag<4> = "xchannel.flags.turbo" named truths::TRUE_FALSE;
        /// Complementary Code Keying (CCK)
        pub XCHANNEL_FLAGS_CCK: Flag<5> = "xchannel.flags.cck" named truths::TRUE_FALSE;
        /// Orthogonal Frequency-Division Multiplexing (OFDM)
        pub XCHANNEL_FLAGS_OFDM: Flag<6> = "xchannel.flags.ofdm" named truths::TRUE_FALSE;
        /// 2 GHz spectrum
        pub XCHANNEL_FLAGS_2GHZ: Flag<7> = "xchannel.flags.2ghz" named truths::TRUE_FALSE;
        /// 5 GHz spectrum
        pub XCHANNEL_FLAGS_5GHZ: Flag<8> = "xchannel.flags.5ghz" named truths::TRUE_FALSE;
        /// Passive
        pub CHANNEL_XTYPE_PASSIVE: Flag<9> = "channel.xtype.passive" named truths::TRUE_FALSE;
        /// Dynamic CCK-OFDM
        pub XCHANNEL_FLAGS_DYNAMIC: Flag<10> = "xchannel.flags.dynamic" named truths::TRUE_FALSE;
        /// Gaussian Frequency Shift Keying (GFSK)
        pub XCHANNEL_FLAGS_GFSK: Flag<11> = "xchannel.flags.gfsk" named truths::TRUE_FALSE;
        /// GSM (900MHz)
        pub XCHANNEL_FLAGS_GSM: Flag<12> = "xchannel.flags.gsm" named truths::TRUE_FALSE;
        /// Static Turbo
        pub XCHANNEL_FLAGS_STURBO: Flag<13> = "xchannel.flags.sturbo" named truths::TRUE_FALSE;
        /// Half Rate Channel (10MHz Channel Width)
        pub XCHANNEL_FLAGS_HALF: Flag<14> = "xchannel.flags.half" named truths::TRUE_FALSE;
        /// Quarter Rate Channel (5MHz Channel Width)
        pub XCHANNEL_FLAGS_QUARTER: Flag<15> = "xchannel.flags.quarter" named truths::TRUE_FALSE;
        /// HT Channel (20MHz Channel Width)
        pub XCHANNEL_FLAGS_HT20: Flag<16> = "xchannel.flags.ht20" named truths::TRUE_FALSE;
        /// HT Channel (40MHz Channel Width with Extension channel above)
        pub XCHANNEL_FLAGS_HT40U: Flag<17> = "xchannel.flags.ht40u" named truths::TRUE_FALSE;
        /// HT Channel (40MHz Channel Width with Extension channel below)
        pub XCHANNEL_FLAGS_HT40D: Flag<18> = "xchannel.flags.ht40d" named truths::TRUE_FALSE;
        /// FHSS Hop Set
        pub FHSS_HOPSET: u8 = "fhss.hopset";
        /// FHSS Pattern
        pub FHSS_PATTERN: u8 = "fhss.pattern";
        /// Data rate (Mb/s)
        pub DATARATE: Float = "datarate";
        /// Antenna
        pub ANTENNA: Little<u32> = "antenna";
        /// Antenna signal
        pub DBM_ANTSIGNAL: i8 = "dbm_antsignal" unit "dBm";
        /// dB antenna signal
        pub DB_ANTSIGNAL: u8 = "db_antsignal" unit "dB";
        /// Antenna noise
        pub DBM_ANTNOISE: i8 = "dbm_antnoise" unit "dBm";
        /// dB antenna noise
        pub DB_ANTNOISE: u8 = "db_antnoise";
        /// TX attenuation
        pub TXATTENUATION: Little<u16> = "txattenuation";
        /// dB TX attenuation
        pub DB_TXATTENUATION: Little<u16> = "db_txattenuation";
        /// Transmit power
        pub TXPOWER: i8 = "txpower" unit "dBm";
        /// data retries
        pub DATA_RETRIES: u8 = "data_retries";
        /// Vendor namespace
        pub VENDOR_NAMESPACE: Bytes = "vendor_namespace";
        /// Vendor OUI
        pub VENDOR_OUI: Little<U24> = "vendor_oui";
        /// Vendor sub namespace
        pub VENDOR_SUBNS: u8 = "vendor_subns";
        /// Vendor data length
        pub VENDOR_DATA_LEN: Little<u16> = "vendor_data_len";
        /// TLV type
        pub TLV_TYPE: Little<u32> = "tlv.type";
        /// TLV datalen
        pub TLV_DATALEN: Little<u32> = "tlv.datalen";
        /// unknown TLV data
        pub TLV_UNKNOWN_DATA: Bytes = "tlv.unknown_data";
        /// Radiotap data goes past the end of the radiotap header
        pub DATA_PAST_HEADER: Error<Malformed> = "data_past_header";
        /// The radiotap header length is less than 8 bytes
        pub LENGTH_INVALID: Error<Malformed> = "length.invalid";
    }
}
