//! How the two ends of a PPP link agree on it.
use super::ppp::control::{self, Options, info};
use crate::names::ppp as T;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// PPP Link Control Protocol (RFC 1661)
    "PPP" = "lcp" column "PPP LCP" over [] info info {
        /// Type
        OPT_TYPE: u8 = "opt.type";
        /// Length
        OPT_LENGTH: u8 = "opt.length";
        /// Maximum Receive Unit
        OPT_MRU: u16 = "opt.mru";
        /// Async Control Character Map
        OPT_ASYNCMAP: Hex<u32> = "opt.asyncmap";
        /// NUL
        pub OPT_ASYNCMAP_NUL: Flag<0> = "opt.asyncmap.nul" named truths::TRUE_FALSE;
        /// SOH
        pub OPT_ASYNCMAP_SOH: Flag<1> = "opt.asyncmap.soh" named truths::TRUE_FALSE;
        /// STX
        pub OPT_ASYNCMAP_STX: Flag<2> = "opt.asyncmap.stx" named truths::TRUE_FALSE;
        /// ETX
        pub OPT_ASYNCMAP_ETX: Flag<3> = "opt.asyncmap.etx" named truths::TRUE_FALSE;
        /// EOT
        pub OPT_ASYNCMAP_EOT: Flag<4> = "opt.asyncmap.eot" named truths::TRUE_FALSE;
        /// ENQ
        pub OPT_ASYNCMAP_ENQ: Flag<5> = "opt.asyncmap.enq" named truths::TRUE_FALSE;
        /// ACK
        pub OPT_ASYNCMAP_ACK: Flag<6> = "opt.asyncmap.ack" named truths::TRUE_FALSE;
        /// BEL
        pub OPT_ASYNCMAP_BEL: Flag<7> = "opt.asyncmap.bel" named truths::TRUE_FALSE;
        /// BS
        pub OPT_ASYNCMAP_BS: Flag<8> = "opt.asyncmap.bs" named truths::TRUE_FALSE;
        /// HT
        pub OPT_ASYNCMAP_HT: Flag<9> = "opt.asyncmap.ht" named truths::TRUE_FALSE;
        /// LF
        pub OPT_ASYNCMAP_LF: Flag<10> = "opt.asyncmap.lf" named truths::TRUE_FALSE;
        /// VT
        pub OPT_ASYNCMAP_VT: Flag<11> = "opt.asyncmap.vt" named truths::TRUE_FALSE;
        /// FF
        pub OPT_ASYNCMAP_FF: Flag<12> = "opt.asyncmap.ff" named truths::TRUE_FALSE;
        /// CR
        pub OPT_ASYNCMAP_CR: Flag<13> = "opt.asyncmap.cr" named truths::TRUE_FALSE;
        /// SO
        pub OPT_ASYNCMAP_SO: Flag<14> = "opt.asyncmap.so" named truths::TRUE_FALSE;
        /// SI
        pub OPT_ASYNCMAP_SI: Flag<15> = "opt.asyncmap.si" named truths::TRUE_FALSE;
        /// DLE
        pub OPT_ASYNCMAP_DLE: Flag<16> = "opt.asyncmap.dle" named truths::TRUE_FALSE;
        /// DC1 (XON)
        pub OPT_ASYNCMAP_DC1: Flag<17> = "opt.asyncmap.dc1" named truths::TRUE_FALSE;
        /// DC2
        pub OPT_ASYNCMAP_DC2: Flag<18> = "opt.asyncmap.dc2" named truths::TRUE_FALSE;
        /// DC3 (XOFF)
        pub OPT_ASYNCMAP_DC3: Flag<19> = "opt.asyncmap.dc3" named truths::TRUE_FALSE;
        /// DC4
        pub OPT_ASYNCMAP_DC4: Flag<20> = "opt.asyncmap.dc4" named truths::TRUE_FALSE;
        /// NAK
        pub OPT_ASYNCMAP_NAK: Flag<21> = "opt.asyncmap.nak" named truths::TRUE_FALSE;
        /// SYN
        pub OPT_ASYNCMAP_SYN: Flag<22> = "opt.asyncmap.syn" named truths::TRUE_FALSE;
        /// ETB
        pub OPT_ASYNCMAP_ETB: Flag<23> = "opt.asyncmap.etb" named truths::TRUE_FALSE;
        /// CAN
        pub OPT_ASYNCMAP_CAN: Flag<24> = "opt.asyncmap.can" named truths::TRUE_FALSE;
        /// EM
        pub OPT_ASYNCMAP_EM: Flag<25> = "opt.asyncmap.em" named truths::TRUE_FALSE;
        /// SUB
        pub OPT_ASYNCMAP_SUB: Flag<26> = "opt.asyncmap.sub" named truths::TRUE_FALSE;
        /// ESC
        pub OPT_ASYNCMAP_ESC: Flag<27> = "opt.asyncmap.esc" named truths::TRUE_FALSE;
        /// FS
        pub OPT_ASYNCMAP_FS: Flag<28> = "opt.asyncmap.fs" named truths::TRUE_FALSE;
        /// GS
        pub OPT_ASYNCMAP_GS: Flag<29> = "opt.asyncmap.gs" named truths::TRUE_FALSE;
        /// RS
        pub OPT_ASYNCMAP_RS: Flag<30> = "opt.asyncmap.rs" named truths::TRUE_FALSE;
        /// US
        OPT_ASYNCMAP_US: Flag<31> = "opt.asyncmap.us" named truths::TRUE_FALSE;
        /// Authentication Protocol
        OPT_AUTH_PROTOCOL: Hex<u16> = "opt.auth_protocol" named T::OPT_AUTH_PROTOCOL;
        /// Algorithm
        OPT_ALGORITHM: u8 = "opt.algorithm" named T::OPT_ALGORITHM;
        /// Quality Protocol
        OPT_QUALITY_PROTOCOL: Hex<u16> = "opt.quality_protocol" named T::OPT_AUTH_PROTOCOL;
        /// Reporting Period
        OPT_REPORTING_PERIOD: u32 = "opt.reporting_period";
        /// Magic Number
        OPT_MAGIC_NUMBER: Hex<u32> = "opt.magic_number";
        /// FCS Alternatives
        OPT_FCS_ALTERNATIVES: Hex<u8> = "opt.fcs_alternatives";
        /// NULL FCS
        pub OPT_FCS_ALTERNATIVES_NULL: Flag<0> = "opt.fcs_alternatives.null" named truths::TRUE_FALSE;
        /// CCITT 16-bit
        pub OPT_FCS_ALTERNATIVES_CCITT16: Flag<1> = "opt.fcs_alternatives.ccitt16" named truths::TRUE_FALSE;
        /// CCITT 32-bit
        OPT_FCS_ALTERNATIVES_CCITT32: Flag<2> = "opt.fcs_alternatives.ccitt32" named truths::TRUE_FALSE;
        /// Maximum
        OPT_MAXIMUM: u8 = "opt.maximum";
        /// Window
        OPT_WINDOW: u8 = "opt.window";
        /// Address
        OPT_HDLC_ADDRESS: Bytes = "opt.hdlc_address";
        /// Operation
        OPT_OPERATION: u8 = "opt.operation" named T::OPT_OPERATION;
        /// Message
        OPT_MESSAGE: Bytes = "opt.message";
        /// MRRU
        OPT_MRRU: u16 = "opt.mrru";
        /// Class
        OPT_EP_DISC_CLASS: u8 = "opt.ep_disc_class" named T::OPT_EP_DISC_CLASS;
        /// IP Address
        pub OPT_IP_ADDRESS: Ip4 = "opt.ip_address";
        /// IEEE 802.1 Address
        pub OPT_802_1_ADDRESS: Mac = "opt.802_1_address";
        /// PPP Magic-Number Block
        pub OPT_MAGIC_BLOCK: Bytes = "opt.magic_block";
        /// Public Switched Network Directory Number
        pub OPT_PSNDN: Bytes = "opt.psndn";
        /// Mode
        pub OPT_MODE: u8 = "opt.mode" named T::OPT_MODE;
        /// Link Discriminator
        OPT_LINK_DISCRIM: Hex<u16> = "opt.link_discrim";
        /// Identification
        pub OPT_ID: Bytes = "opt.id";
        /// Code
        OPT_CODE: u8 = "opt.code" named T::OPT_CODE;
        /// Max suspendable classes
        OPT_MAX_SUSP_CLASSES: u8 = "opt.max_susp_classes";
        /// OUI
        OPT_OUI: U24 = "opt.oui";
        /// Kind
        pub OPT_KIND: Hex<u8> = "opt.kind";
        /// Data
        OPT_DATA: Bytes = "opt.data";
    }
}

static OPTIONS: Options = Options {
    protocol: &PROTOCOL,
    kind: OPT_TYPE,
    len: OPT_LENGTH,
    runs: &[
        (0, OPT_OUI.index, OPT_DATA.index),
        (1, OPT_MRU.index, OPT_MRU.index),
        (2, OPT_ASYNCMAP.index, OPT_ASYNCMAP_US.index),
        (3, OPT_AUTH_PROTOCOL.index, OPT_ALGORITHM.index),
        (4, OPT_QUALITY_PROTOCOL.index, OPT_REPORTING_PERIOD.index),
        (5, OPT_MAGIC_NUMBER.index, OPT_MAGIC_NUMBER.index),
        (
            9,
            OPT_FCS_ALTERNATIVES.index,
            OPT_FCS_ALTERNATIVES_CCITT32.index,
        ),
        (10, OPT_MAXIMUM.index, OPT_MAXIMUM.index),
        (11, OPT_WINDOW.index, OPT_HDLC_ADDRESS.index),
        (13, OPT_OPERATION.index, OPT_MESSAGE.index),
        (17, OPT_MRRU.index, OPT_MRRU.index),
        (19, OPT_EP_DISC_CLASS.index, OPT_EP_DISC_CLASS.index),
        (23, OPT_LINK_DISCRIM.index, OPT_LINK_DISCRIM.index),
        (26, OPT_CODE.index, OPT_MAX_SUSP_CLASSES.index),
    ],
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    control::read(r, &OPTIONS)
}
