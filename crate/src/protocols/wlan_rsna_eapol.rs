//! The keys of a wireless network, agreed in four messages and renewed in two (IEEE 802.11-2020 clause 12.7).
use super::wlan::{elements, management};
use crate::names::eapol as T;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// IEEE 802.11 RSNA EAPOL key (IEEE 802.11-2020 clause 12.7.2)
    "" = "wlan_rsna_eapol" column "" over [] info info {
        /// Message number
        MSGNR: u8 = "keydes.msgnr" line Derived;
        /// Key Information
        KEY_INFO: Hex<u16> = "keydes.key_info";
        /// Key Descriptor Version
        KEY_INFO_KEYDES_VERSION: Bits<0, 3> = "keydes.key_info.keydes_version" named T::KEY_INFO_KEYDES_VERSION;
        /// Key Type
        KEY_INFO_KEY_TYPE: Flag<3> = "keydes.key_info.key_type" named truths::PAIRWISE_KEY;
        /// Key Index
        pub KEY_INFO_KEY_INDEX: Bits<4, 2> = "keydes.key_info.key_index";
        /// Install
        pub KEY_INFO_INSTALL: Flag<6> = "keydes.key_info.install";
        /// Key ACK
        pub KEY_INFO_KEY_ACK: Flag<7> = "keydes.key_info.key_ack";
        /// Key MIC
        pub KEY_INFO_KEY_MIC: Flag<8> = "keydes.key_info.key_mic";
        /// Secure
        pub KEY_INFO_SECURE: Flag<9> = "keydes.key_info.secure";
        /// Error
        pub KEY_INFO_ERROR: Flag<10> = "keydes.key_info.error";
        /// Request
        pub KEY_INFO_REQUEST: Flag<11> = "keydes.key_info.request";
        /// Encrypted Key Data
        pub KEY_INFO_ENCRYPTED_KEY_DATA: Flag<12> = "keydes.key_info.encrypted_key_data";
        /// SMK Message
        KEY_INFO_SMK_MESSAGE: Flag<13> = "keydes.key_info.smk_message";
        /// Key Length
        KEY_LEN: u16 = ".eapol.keydes.key_len";
        /// Replay Counter
        REPLAY_COUNTER: u64 = ".eapol.keydes.replay_counter";
        /// Key IV
        KEY_IV: Bytes = ".eapol.keydes.key_iv";
        /// WPA Key Nonce
        NONCE: Bytes = "keydes.nonce";
        /// WPA Key RSC
        RSC: Bytes = "keydes.rsc";
        /// WPA Key ID
        ID: Bytes = "keydes.id";
        /// WPA Key MIC
        MIC: Bytes = "keydes.mic";
        /// WPA Key Data Length
        DATA_LEN: u16 = "keydes.data_len";
        /// WPA Key Data
        DATA: Bytes = "keydes.data";
    }
}

const TYPE_PAIRWISE: u64 = 1 << 3;
const ACK: u64 = 1 << 7;
const CHECKED: u64 = 1 << 8;
const SECURE: u64 = 1 << 9;
const ENCRYPTED: u64 = 1 << 12;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let at = r.at();
    // How long the key data are decides which of the four messages this is.
    let data = r
        .from(at)
        .get(92..94)
        .map_or(0, |len| u16::from_be_bytes([len[0], len[1]]));
    let word = u64::from(r.peek::<u16>(0).unwrap_or(0));
    r.put_at(MSGNR, at, 2, message(word, data));
    let (first, last) = (KEY_INFO_KEYDES_VERSION, KEY_INFO_SMK_MESSAGE);
    r.take_split(KEY_INFO, &PROTOCOL, first, last)?;
    r.take(KEY_LEN)?;
    r.take(REPLAY_COUNTER)?;
    for (field, len) in [(NONCE, 32), (KEY_IV, 16), (RSC, 8), (ID, 8), (MIC, 16)] {
        r.bytes(field, len)?;
    }
    let len = usize::from(r.take(DATA_LEN)?);
    if len > 0 {
        let start = r.at();
        r.bytes(DATA, len)?;
        // Before WPA2 the group key was encrypted without a flag that says so.
        if word & ENCRYPTED == 0 && word & TYPE_PAIRWISE != 0 {
            r.seek(start);
            let ended = r.within(len, |r| {
                r.borrowing(management::table(), |r| r.nested(elements::read))
            })?;
            let _ = ended;
        }
    }
    Ok(Next::End)
}

fn message(word: u64, data: u16) -> u64 {
    if word & TYPE_PAIRWISE == 0 {
        return if word & ACK != 0 { 1 } else { 2 };
    }
    match (word & ACK != 0, word & CHECKED != 0) {
        (true, true) => 3,
        (true, false) => 1,
        (false, _) if word & SECURE != 0 || data == 0 => 4,
        _ => 2,
    }
}

fn info(layer: &Layer, out: &mut String) {
    let pairwise = layer.value(KEY_INFO_KEY_TYPE) == Some(1);
    if let Some(number) = layer.value(MSGNR) {
        let (kind, of) = if pairwise { ("", 4) } else { ("Group ", 2) };
        let _ = write!(out, "Key ({kind}Message {number} of {of})");
    }
}
