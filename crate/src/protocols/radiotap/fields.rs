//! Fields of the radiotap header.
use super::{dissect, heading};
use crate::wire::*;

protocol! {
    /// Radiotap Header (radiotap.org)
    "RadioTap" = "radiotap" column "" over [Key::Link(127)] heading heading {
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
        pub PRESENT_TSFT: Flag<0> = "present.tsft";
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
        pub PRESENT_EXT: Flag<31> = "present.ext";
        /// Flags
        pub FLAGS: Hex<u8> = "flags";
        /// CFP
        pub FLAGS_CFP: Flag<0> = "flags.cfp";
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
        pub FLAGS_SHORTGI: Flag<7> = "flags.shortgi";
        /// MAC timestamp
        pub MACTIME: Little<u64> = "mactime";
        /// Signal Quality
        pub QUALITY: Little<u16> = "quality";
        /// Channel frequency
        pub CHANNEL_FREQ: Little<u32> = "channel.freq";
        /// Channel flags
        pub CHANNEL_FLAGS: Little<Hex<u16>> = "channel.flags";
        /// 700 MHz spectrum
        pub CHANNEL_FLAGS_700MHZ: Flag<0> = "channel.flags.700mhz";
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
        pub CHANNEL_FLAGS_QUARTER: Flag<15> = "channel.flags.quarter";
        /// RX flags
        pub RXFLAGS: Little<Hex<u16>> = "rxflags";
        /// Bad PLCP
        pub RXFLAGS_BADPLCP: Flag<1> = "rxflags.badplcp";
        /// TX flags
        pub TXFLAGS: Little<Hex<u16>> = "txflags";
        /// Fail
        pub RXFLAGS_FAIL: Flag<0> = "rxflags.fail";
        /// CTS
        pub RXFLAGS_CTS: Flag<1> = "rxflags.cts";
        /// RTS/CTS
        pub RXFLAGS_RTS: Flag<2> = "rxflags.rts";
        /// No ACK
        pub RXFLAGS_NOACK: Flag<3> = "rxflags.noack";
        /// Has Seqnum
        pub RXFLAGS_NOSEQNO: Flag<4> = "rxflags.noseqno";
        /// Order
        pub RXFLAGS_ORDER: Flag<5> = "rxflags.order";
        /// Channel number
        pub XCHANNEL_CHANNEL: Little<u32> = "xchannel.channel";
        /// Channel frequency
        pub XCHANNEL_FREQ: Little<u32> = "xchannel.freq";
        /// Channel flags
        pub XCHANNEL_FLAGS: Little<Hex<u32>> = "xchannel.flags";
        /// Turbo
        pub XCHANNEL_FLAGS_TURBO: Flag<4> = "xchannel.flags.turbo";
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
        pub XCHANNEL_FLAGS_HT40D: Flag<18> = "xchannel.flags.ht40d";
        /// FHSS Hop Set
        pub FHSS_HOPSET: u8 = "fhss.hopset";
        /// FHSS Pattern
        pub FHSS_PATTERN: u8 = "fhss.pattern";
        /// Data rate (Mb/s)
        pub DATARATE: Float = "datarate";
        /// Antenna
        pub ANTENNA: Little<u32> = "antenna";
        /// Antenna signal
        pub DBM_ANTSIGNAL: i8 = "dbm_antsignal";
        /// dB antenna signal
        pub DB_ANTSIGNAL: u8 = "db_antsignal";
        /// Antenna noise
        pub DBM_ANTNOISE: i8 = "dbm_antnoise";
        /// dB antenna noise
        pub DB_ANTNOISE: u8 = "db_antnoise";
        /// TX attenuation
        pub TXATTENUATION: Little<u16> = "txattenuation";
        /// dB TX attenuation
        pub DB_TXATTENUATION: Little<u16> = "db_txattenuation";
        /// Transmit power
        pub TXPOWER: i8 = "txpower";
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
        pub DATA_PAST_HEADER: Mark = "data_past_header";
        /// The radiotap header length is less than 8 bytes
        pub LENGTH_INVALID: Mark = "length.invalid";
    }
}
