//! How the two ends of a PPP link agree on compression, and Microsoft's on encryption.
use super::ppp::control::{self, Options, info};
use crate::names::truths;
use crate::wire::*;

/// IANA, "PPP CCP Configuration Option Types".
const OPTIONS_KNOWN: Names = Names::sorted(&[
    (0, "OUI"),
    (1, "Predictor type 1"),
    (2, "Predictor type 2"),
    (3, "Puddle Jumper"),
    (16, "Hewlett-Packard PPC"),
    (17, "Stac Electronics LZS"),
    (18, "Microsoft PPE/PPC"),
    (19, "Gandalf FZA"),
    (20, "V.42bis compression"),
    (21, "BSD LZW Compress"),
    (23, "LZS-DCP"),
    (26, "Deflate"),
    (27, "V.44/LZJH compression"),
]);
/// RFC 1974 §2.
const CHECKS: Names = Names::sorted(&[
    (0, "None"),
    (1, "LCB"),
    (2, "CRC"),
    (3, "Sequence Number"),
    (4, "Extended Mode"),
]);
/// RFC 1967 §3.
const CHECKS_DCP: Names = Names::sorted(&[
    (0, "None"),
    (1, "LCB"),
    (2, "Sequence Number"),
    (3, "Sequence Number + LCB (default)"),
]);
const PROCESSES: Names = Names::sorted(&[(0, "None (default)"), (1, "Process-Uncompressed")]);
/// RFC 1979 §2.1.
const METHODS: Names = Names::sorted(&[(8, "zlib compression")]);
const DEFLATE_CHECKS: Names = Names::sorted(&[(0, "sequence number check method")]);

protocol! {
    /// PPP Compression Control Protocol (RFC 1962)
    "PPP" = "ccp" column "PPP CCP" over [] info info {
        /// Type
        OPT_TYPE: u8 = "opt.type" named OPTIONS_KNOWN;
        /// Length
        OPT_LENGTH: u8 = "opt.length";
        /// OUI
        OUI: U24 = "opt.oui";
        /// Subtype
        pub SUBTYPE: u8 = "opt.subtype" line Both;
        /// Data
        DATA: Bytes = "opt.data";
        /// History Count
        HISTORY_COUNT: u16 = "opt.history_count";
        /// Check Mode Field
        pub CHECK_FIELD: u8 = "opt.cm";
        /// Reserved
        pub CHECK_RESERVED: Bits<3, 5> = "opt.cm.reserved";
        /// Check Mode
        CHECK: Bits<0, 3> = "opt.cm.check_mode" named CHECKS;
        /// Supported Bits
        SUPPORTED: Hex<u32> = "opt.supported_bits";
        /// H: Stateless mode
        pub STATELESS: Flag<24> = "opt.supported_bits.h" named truths::STATELESS_MODE;
        /// M: 56-bit encryption
        pub ENCRYPTION_56: Flag<7> = "opt.supported_bits.m" named truths::N56_BIT_ENCRYPTION;
        /// S: 128-bit encryption
        pub ENCRYPTION_128: Flag<6> = "opt.supported_bits.s" named truths::N128_BIT_ENCRYPTION;
        /// L: 40-bit encryption
        pub ENCRYPTION_40: Flag<5> = "opt.supported_bits.l" named truths::N40_BIT_ENCRYPTION;
        /// D: Obsolete
        pub OBSOLETE: Flag<4> = "opt.supported_bits.d" named truths::OBSOLETE_SHOULD_NOT_BE_1;
        /// C: Desire to negotiate MPPC
        COMPRESSION: Flag<0> = "opt.supported_bits.c" named truths::DESIRE_TO_NEGOTIATE_MPPC;
        /// Vers/Dict
        DICTIONARY: Hex<u8> = "opt.vd";
        /// Vers
        pub DICTIONARY_VERSION: Bits<5, 3> = "opt.vd.vers";
        /// Dict
        DICTIONARY_SIZE: Bits<0, 5> = "opt.vd.dict";
        /// History Count
        DCP_HISTORIES: u16 = "opt.history_count";
        /// Check Mode
        pub DCP_CHECK: u8 = "opt.check_mode" named CHECKS_DCP;
        /// Process Mode
        DCP_PROCESS: u8 = "opt.process_mode" named PROCESSES;
        /// Window, whole
        WINDOW_BYTE: u8 = "";
        /// Window
        pub WINDOW: Bits<4, 4> = "opt.window";
        /// Method
        pub METHOD: Bits<0, 4> = "opt.method" named METHODS;
        /// Check, whole
        pub DEFLATE_BYTE: u8 = "";
        /// MBZ
        pub DEFLATE_ZEROS: Bits<2, 6> = "opt.mbz";
        /// Chk
        DEFLATE_CHECK: Bits<0, 2> = "opt.chk" named DEFLATE_CHECKS;
    }
}

static OPTIONS: Options = Options {
    protocol: &PROTOCOL,
    kind: OPT_TYPE,
    len: OPT_LENGTH,
    runs: &[
        (0, OUI.index, DATA.index),
        (17, HISTORY_COUNT.index, CHECK.index),
        (18, SUPPORTED.index, COMPRESSION.index),
        (21, DICTIONARY.index, DICTIONARY_SIZE.index),
        (23, DCP_HISTORIES.index, DCP_PROCESS.index),
        (26, WINDOW_BYTE.index, DEFLATE_CHECK.index),
    ],
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    control::read(r, &OPTIONS)
}
