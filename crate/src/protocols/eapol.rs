//! IEEE 802.1X: authentication over a local network.
use crate::names::eapol as T;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// 802.1X Authentication (IEEE 802.1X-2010)
    "EAPOL" = "eapol" over [Key::Ether(0x888e), Key::Ether(0x88c7)] info info {
        /// Version
        VERSION: u8 = "version" named T::VERSION;
        /// Type
        TYPE: u8 = "type" named T::TYPE;
        /// Length
        LEN: u16 = "len";
        /// Key Descriptor Type
        KEYDES_TYPE: u8 = "keydes.type" named T::KEYDES_TYPE;
        /// Key Descriptor Body
        KEYDES_BODY: Bytes = "keydes.body";
        /// Key Length
        KEYDES_KEY_LEN: u16 = "keydes.key_len";
        /// Replay Counter
        KEYDES_REPLAY_COUNTER: u64 = "keydes.replay_counter";
        /// Key IV
        KEYDES_KEY_IV: Bytes = "keydes.key_iv";
        /// Key Index
        KEYDES_KEY_INDEX: Hex<u8> = "keydes.key_index";
        /// Type
        KEYDES_KEY_INDEX_TYPE: Flag<7> = "keydes.key_index.type" named truths::UNICAST;
        /// Number
        KEYDES_KEY_INDEX_NUMBER: Bits<0, 7> = "keydes.key_index.number";
        /// Key Signature
        KEYDES_KEY_SIGNATURE: Bytes = "keydes.key_signature";
        /// Key
        KEYDES_KEY: Bytes = "keydes.key";
        /// Key Generated Locally
        KEYDES_KEY_GENERATED_LOCALLY: bool = "keydes.key.generated_locally" named truths::TRUE_FALSE;
    }
}

/// Types of packets (IEEE 802.1X-2010 table 11-3).
const EAP: u8 = 0;
const KEY: u8 = 3;
/// Types of key descriptors.
const RC4: u8 = 1;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(VERSION)?;
    let kind = r.take(TYPE)?;
    let len = usize::from(r.take(LEN)?);
    r.limit(len);
    match kind {
        EAP if len > 0 => Ok(Next::Over(Key::Name("eap"))),
        KEY if len > 0 => match r.take(KEYDES_TYPE)? {
            RC4 => old_key(r),
            2 | 254 => Ok(Next::Over(Key::Name("wlan_rsna_eapol"))),
            _ => {
                r.rest_as(KEYDES_BODY);
                Ok(Next::End)
            }
        },
        _ if len > 0 => Ok(Next::Data),
        _ => Ok(Next::End),
    }
}

/// The key of a network that is older than WPA.
fn old_key(r: &mut Reader) -> Result<Next, Stop> {
    let len = usize::from(r.take(KEYDES_KEY_LEN)?);
    r.take(KEYDES_REPLAY_COUNTER)?;
    r.bytes(KEYDES_KEY_IV, 16)?;
    let first = KEYDES_KEY_INDEX_TYPE;
    r.take_split(KEYDES_KEY_INDEX, &PROTOCOL, first, KEYDES_KEY_INDEX_NUMBER)?;
    r.bytes(KEYDES_KEY_SIGNATURE, 16)?;
    if len > 0 {
        let left = r.left();
        r.put(KEYDES_KEY_GENERATED_LOCALLY, u64::from(left == 0));
        if left > 0 {
            r.bytes(KEYDES_KEY, len.min(left))?;
        }
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(TYPE);
    out.push_str(match kind {
        Some(0) => "EAP",
        Some(1) => "Start",
        Some(2) => "Logoff",
        Some(3) => "Key",
        _ => kind.and_then(|kind| T::TYPE.get(kind)).unwrap_or("Unknown"),
    });
}
