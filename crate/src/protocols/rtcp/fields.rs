//! The fields of the control protocol of the Real-time Transport Protocol.
use super::{accepts, dissect, guess, info};
use crate::names::rtp as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Real-time Transport Control Protocol (RFC 3550)
    "Raw" = "rtcp" column "RTCP" over [] info info accepts accepts guess guess {
        /// Stream setup
        pub SETUP: Text = "setup";
        /// Setup frame
        pub SETUP_FRAME: u32 = "setup-frame";
        /// Setup Method
        pub SETUP_METHOD: Text = "setup-method";
        /// RTCP packet
        pub PACKET: Mark = "";
        /// Version
        pub VERSION: Bits<6, 2> = "version" named names::VERSION;
        /// Padding
        pub PADDING: Flag<5> = "padding" named truths::TRUE_FALSE;
        /// Reception report count
        pub RC: Bits<0, 5> = "rc";
        /// Source count
        pub SC: Bits<0, 5> = "sc";
        /// Subtype
        pub APP_SUBTYPE: Bits<0, 5> = "app.subtype";
        /// RTCP Feedback message type (FMT)
        pub RTPFB_FMT: Bits<0, 5> = "rtpfb.fmt" named names::TRANSPORT_FEEDBACK;
        /// RTCP Feedback message type (FMT)
        pub PSFB_FMT: Bits<0, 5> = "psfb.fmt" named names::PAYLOAD_FEEDBACK;
        /// Packet type
        pub PT: u8 = "pt" named names::PACKET_TYPE;
        /// Length
        pub LENGTH: u16 = "length";
        /// Sender SSRC
        pub SENDERSSRC: Hex<u32> = "senderssrc" line Both;
        /// Media source SSRC
        pub MEDIASSRC: Hex<u32> = "mediassrc" line Both;
        /// Timestamp, MSW
        pub TIMESTAMP_NTP_MSW: u32 = "timestamp.ntp.msw" line Both;
        /// Timestamp, LSW
        pub TIMESTAMP_NTP_LSW: u32 = "timestamp.ntp.lsw" line Both;
        /// MSW and LSW as NTP timestamp
        pub TIMESTAMP_NTP: Time = "timestamp.ntp";
        /// RTP timestamp
        pub TIMESTAMP_RTP: u32 = "timestamp.rtp";
        /// Sender's packet count
        pub SENDER_PACKETCOUNT: u32 = "sender.packetcount";
        /// Sender's octet count
        pub SENDER_OCTETCOUNT: u32 = "sender.octetcount";
        /// Source
        pub SOURCE: Mark = "";
        /// Identifier
        pub SSRC_IDENTIFIER: Hex<u32> = "ssrc.identifier" line Both;
        /// SSRC contents
        pub SSRC_CONTENTS: Mark = "";
        /// Fraction lost
        pub SSRC_FRACTION: u8 = "ssrc.fraction";
        /// Cumulative number of packets lost
        pub SSRC_CUM_NR: i32 = "ssrc.cum_nr";
        /// Extended highest sequence number received
        pub SSRC_EXT_HIGH: u32 = "ssrc.ext_high";
        /// Sequence number cycles count
        pub SSRC_HIGH_CYCLES: Bits<16, 16> = "ssrc.high_cycles";
        /// Highest sequence number received
        pub SSRC_HIGH_SEQ: Bits<0, 16> = "ssrc.high_seq";
        /// Interarrival jitter
        pub SSRC_JITTER: u32 = "ssrc.jitter";
        /// Last SR timestamp
        pub SSRC_LSR: u32 = "ssrc.lsr" line Both;
        /// Delay since last SR timestamp
        pub SSRC_DLSR: u32 = "ssrc.dlsr";
        /// Profile-specific extension
        pub PROFILE_SPECIFIC_EXTENSION: Bytes = "profile-specific-extension";
        /// Chunk
        pub CHUNK: Mark = "";
        /// SDES items
        pub SDES_ITEMS: Mark = "";
        /// Type
        pub SDES_TYPE: u8 = "sdes.type" named names::ITEM_TYPE;
        /// Length
        pub SDES_LENGTH: u32 = "sdes.length";
        /// Prefix length
        pub SDES_PREFIX_LENGTH: u8 = "sdes.prefix.length";
        /// Prefix string
        pub SDES_PREFIX_STRING: Ascii = "sdes.prefix.string";
        /// Text
        pub SDES_TEXT: Ascii = "sdes.text";
        /// Name (ASCII)
        pub APP_NAME: Ascii = "app.name";
        /// Application specific data
        pub APP_DATA: Bytes = "app.data";
        /// RTCP Transport Feedback NACK PID
        pub NACK_PID: u16 = "rtpfb.nack_pid";
        /// RTCP Transport Feedback NACK BLP
        pub NACK_BLP: Hex<u16> = "rtpfb.nack_blp";
        /// SSRC
        pub TMMBR_SSRC: Hex<u32> = "rtpfb.tmmbr.fci.ssrc" line Both;
        /// MxTBR Exp
        pub TMMBR_EXP: Bits<26, 6> = "rtpfb.tmmbr.fci.exp";
        /// MxTBR Mantissa
        pub TMMBR_MANTISSA: Bits<9, 17> = "rtpfb.tmmbr.fci.mantissa";
        /// Maximum total media bit rate
        pub TMMBR_BITRATE: Text = "rtpfb.tmmbr.fci.bitrate";
        /// Measured Overhead
        pub TMMBR_MEASUREDOVERHEAD: Bits<0, 9> = "rtpfb.tmmbr.fci.measuredoverhead";
        /// Base Sequence Number
        pub TRANSPORTCC_BASESEQ: u16 = "rtpfb.transportcc.baseseq" line Both;
        /// Packet Status Count
        pub TRANSPORTCC_STATUSCOUNT: u16 = "rtpfb.transportcc.statuscount" line Both;
        /// Reference Time
        pub TRANSPORTCC_REFTIME: i32 = "rtpfb.transportcc.reftime";
        /// Feedback Packets Count
        pub TRANSPORTCC_PKTCOUNT: u8 = "rtpfb.transportcc.pktcount" line Both;
        /// Packet Chunk
        pub TRANSPORTCC_PKTCHUNK: u16 = "rtpfb.transportcc.pktchunk" line Both;
        /// First MB
        pub SLI_FIRST: Bits<19, 13> = "psfb.fir.sli.first";
        /// Number of MBs
        pub SLI_NUMBER: Bits<6, 13> = "psfb.fir.sli.number";
        /// Picture ID
        pub SLI_PICTURE_ID: Bits<0, 6> = "psfb.fir.sli.picture_id";
        /// SSRC
        pub FIR_SSRC: Hex<u32> = "psfb.fir.fci.ssrc" line Both;
        /// Command Sequence Number
        pub FIR_CSN: u8 = "psfb.fir.fci.csn";
        /// Reserved
        pub FIR_RESERVED: U24 = "psfb.fir.fci.reserved";
        /// Unique Identifier
        pub REMB_IDENTIFIER: Ascii = "psfb.remb.identifier";
        /// Number of Ssrcs
        pub REMB_NUMBER_SSRCS: u8 = "psfb.remb.fci.number_ssrcs";
        /// BR Exp
        pub REMB_BR_EXP: Bits<18, 6> = "psfb.remb.fci.br_exp";
        /// Br Mantissa
        pub REMB_BR_MANTISSA: Bits<0, 18> = "psfb.remb.fci.br_mantissa";
        /// Maximum bit rate
        pub REMB_BITRATE: Text = "psfb.remb.fci.bitrate";
        /// SSRC
        pub REMB_SSRC: Hex<u32> = "psfb.remb.fci.ssrc" line Both;
        /// Feedback Control Information (FCI)
        pub FCI: Bytes = "fci";
        /// Block
        pub XR_BLOCK: Mark = "";
        /// Type
        pub XR_BT: u8 = "xr.bt" named names::BLOCK_TYPE;
        /// Type Specific
        pub XR_BS: u8 = "xr.bs";
        /// Length
        pub XR_BL: u16 = "xr.bl";
        /// Timestamp
        pub XR_TIMESTAMP: Time = "xr.timestamp";
        /// Last RR timestamp
        pub XR_LRR: u32 = "xr.lrr";
        /// Delay since last RR timestamp
        pub XR_DLRR: u32 = "xr.dlrr";
        /// Begin Sequence Number
        pub XR_BEGINSEQ: u16 = "xr.beginseq";
        /// End Sequence Number
        pub XR_ENDSEQ: u16 = "xr.endseq";
        /// Lost Packets
        pub XR_STATS_LOST: u32 = "xr.stats.lost";
        /// Duplicate Packets
        pub XR_STATS_DUPS: u32 = "xr.stats.dups";
        /// Minimum Jitter
        pub XR_STATS_MINJITTER: u32 = "xr.stats.minjitter";
        /// Maximum Jitter
        pub XR_STATS_MAXJITTER: u32 = "xr.stats.maxjitter";
        /// Mean Jitter
        pub XR_STATS_MEANJITTER: u32 = "xr.stats.meanjitter";
        /// Standard Deviation of Jitter
        pub XR_STATS_DEVJITTER: u32 = "xr.stats.devjitter";
        /// Minimum TTL or Hop Limit
        pub XR_STATS_MINTTL: u8 = "xr.stats.minttl";
        /// Maximum TTL or Hop Limit
        pub XR_STATS_MAXTTL: u8 = "xr.stats.maxttl";
        /// Mean TTL or Hop Limit
        pub XR_STATS_MEANTTL: u8 = "xr.stats.meanttl";
        /// Standard Deviation of TTL
        pub XR_STATS_DEVTTL: u8 = "xr.stats.devttl";
        /// Fraction discarded
        pub SSRC_DISCARDED: u8 = "ssrc.discarded";
        /// Burst Density
        pub XR_BURSTDENSITY: u8 = "xr.voipmetrics.burstdensity";
        /// Gap Density
        pub XR_GAPDENSITY: u8 = "xr.voipmetrics.gapdensity";
        /// Burst Duration(ms)
        pub XR_BURSTDURATION: u16 = "xr.voipmetrics.burstduration";
        /// Gap Duration(ms)
        pub XR_GAPDURATION: u16 = "xr.voipmetrics.gapduration";
        /// Round Trip Delay(ms)
        pub XR_RTDELAY: u16 = "xr.voipmetrics.rtdelay";
        /// End System Delay(ms)
        pub XR_ESDELAY: u16 = "xr.voipmetrics.esdelay";
        /// Signal Level
        pub XR_SIGNALLEVEL: i8 = "xr.voipmetrics.signallevel";
        /// Noise Level
        pub XR_NOISELEVEL: i8 = "xr.voipmetrics.noiselevel";
        /// Residual Echo Return Loss
        pub XR_RERL: u8 = "xr.voipmetrics.rerl";
        /// Gmin
        pub XR_GMIN: u8 = "xr.voipmetrics.gmin";
        /// R Factor
        pub XR_RFACTOR: u8 = "xr.voipmetrics.rfactor";
        /// External R Factor
        pub XR_EXTRFACTOR: u8 = "xr.voipmetrics.extrfactor";
        /// MOS - Listening Quality
        pub XR_MOSLQ: Float = "xr.voipmetrics.moslq";
        /// MOS - Conversational Quality
        pub XR_MOSCQ: Float = "xr.voipmetrics.moscq";
        /// Packet Loss Concealment Algorithm
        pub XR_PLC: Bits<6, 2> = "xr.voipmetrics.plc" named crate::names::rtp::XR_VOIPMETRICS_PLC;
        /// Adaptive Jitter Buffer Algorithm
        pub XR_JBA: Bits<4, 2> = "xr.voipmetrics.jba" named crate::names::rtp::XR_VOIPMETRICS_JBA;
        /// Jitter Buffer Rate
        pub XR_JBRATE: Bits<0, 4> = "xr.voipmetrics.jbrate";
        /// Nominal Jitter Buffer Size
        pub XR_JBNOMINAL: u16 = "xr.voipmetrics.jbnominal";
        /// Maximum Jitter Buffer Size
        pub XR_JBMAX: u16 = "xr.voipmetrics.jbmax";
        /// Absolute Maximum Jitter Buffer Size
        pub XR_JBABSMAX: u16 = "xr.voipmetrics.jbabsmax";
        /// Encrypted data
        pub ENCRYPTED: Bytes = "encrypted";
        /// SRTCP Auth Tag
        pub AUTH_TAG: Bytes = ".srtcp.auth_tag";
        /// Padding data
        pub PADDING_DATA: Bytes = "padding.data";
        /// Padding count
        pub PADDING_COUNT: u8 = "padding.count";
        /// RTCP frame length check
        pub LENGTH_CHECK: bool = "length_check" named truths::TRUE_FALSE;
    }
}
