//! What a device says of itself to everybody: entries of a length, a type and a value (Core Specification Supplement, part A).
use crate::names::bluetooth as B;
use crate::names::btle as N;
use crate::names::truths;
use crate::protocols::Own;
use crate::wire::*;

const VERBS: Names = Names::sorted(&[(0, "false"), (1, "true")]);

protocol! {
    /// Bluetooth Common (Bluetooth Core Specification Supplement)
    "EIR_Hdr" = "btcommon" column "" over [] {
        /// Advertising Data
        ALL: Mark = "eir_ad.advertising_data";
        /// Entry
        ENTRY: Mark = "eir_ad.entry";
        /// Length
        LEN: u8 = "eir_ad.entry.length";
        /// Type
        TYPE: Hex<u8> = "eir_ad.entry.type" named N::ENTRIES;
        /// Reserved
        FLAGS_RESERVED: HexIn<u8, 5, 3> = "eir_ad.entry.flags.reserved";
        /// Simultaneous LE and BR/EDR to Same Device Capable (Host)
        FLAGS_HOST: HexIn<u8, 4, 1> = "eir_ad.entry.flags.le_bredr_support_host" named VERBS;
        /// Simultaneous LE and BR/EDR to Same Device Capable (Controller)
        FLAGS_CONTROLLER: HexIn<u8, 3, 1> = "eir_ad.entry.flags.le_bredr_support_controller" named VERBS;
        /// BR/EDR Not Supported
        FLAGS_LOW_ENERGY: HexIn<u8, 2, 1> = "eir_ad.entry.flags.bredr_not_supported" named VERBS;
        /// LE General Discoverable Mode
        FLAGS_GENERAL: HexIn<u8, 1, 1> = "eir_ad.entry.flags.le_general_discoverable_mode" named VERBS;
        /// LE Limited Discoverable Mode
        FLAGS_LIMITED: HexIn<u8, 0, 1> = "eir_ad.entry.flags.le_limited_discoverable_mode" named VERBS;
        /// UUID 16
        UUID_16: Little<Hex<u16>> = "eir_ad.entry.uuid_16" named B::UUIDS;
        /// Custom UUID
        UUID_32: Little<Hex<u32>> = "eir_ad.entry.custom_uuid_32";
        /// Custom UUID
        UUID_128: Bytes = "eir_ad.entry.custom_uuid_128";
        /// Service Data
        SERVICE_DATA: Bytes = "eir_ad.entry.service_data";
        /// Device Name
        NAME: Text = "eir_ad.entry.device_name";
        /// Power Level (dBm)
        POWER: i8 = "eir_ad.entry.power_level";
        /// BD_ADDR
        ADDRESS: Little<Mac> = "eir_ad.entry.bd_addr";
        /// Reserved
        ADDRESS_RESERVED: HexIn<u8, 1, 7> = "eir_ad.entry.le_bd_addr.reserved";
        /// Type
        ADDRESS_TYPE: HexIn<u8, 0, 1> = "eir_ad.entry.le_bd_addr.type" named N::ADDRESSES;
        /// Type
        ROLE: Hex<u8> = "eir_ad.entry.le_role" named N::ROLES;
        /// Vendor ID Source
        pub VENDOR_SOURCE: Little<Hex<u16>> = "eir_ad.entry.did.vendor_id_source" named crate::names::bluetooth::DID_VENDOR_ID_SOURCE;
        /// Vendor ID
        pub VENDOR: Little<Hex<u16>> = "eir_ad.entry.did.vendor_id";
        /// Product ID
        pub PRODUCT: Little<Hex<u16>> = "eir_ad.entry.did.product_id";
        /// Version
        pub VERSION: Little<Hex<u16>> = "eir_ad.entry.did.version";
        /// Advertising Interval, in units of 625 µs
        INTERVAL: Little<u16> = "eir_ad.entry.advertising_interval";
        /// Appearance
        APPEARANCE: Little<Hex<u16>> = "eir_ad.entry.appearance" named crate::names::appearances::APPEARANCES;
        /// Hash C
        HASH: Bytes = "eir_ad.entry.hash_c";
        /// Randomizer R
        RANDOM: Bytes = "eir_ad.entry.randomizer_r";
        /// LE Secure Connections Confirmation Value
        CONFIRMATION: Bytes = "eir_ad.entry.le_secure_confirmation_value";
        /// LE Secure Connections Random Value
        SECURE_RANDOM: Bytes = "eir_ad.entry.le_secure_random_value";
        /// Reserved
        PAIRING_RESERVED: HexIn<u8, 4, 4> = "eir_ad.entry.oob_flags.oob_reserved";
        /// Address Type
        PAIRING_ADDRESS: HexIn<u8, 3, 1> = "eir_ad.entry.oob_flags.oob_address_type" named N::ADDRESSES;
        /// Simultaneous LE and BR/EDR to Same Device Capable (Host)
        PAIRING_BOTH: HexIn<u8, 2, 1> = "eir_ad.entry.oob_flags.oob_le_bredr_support";
        /// LE Supported By Host
        PAIRING_HOST: HexIn<u8, 1, 1> = "eir_ad.entry.oob_flags.oob_le_supported_host";
        /// OOB Data Present
        PAIRING_DATA: HexIn<u8, 0, 1> = "eir_ad.entry.oob_flags.oob_data_present";
        /// Connection Interval Min, in units of 1.25 ms
        LEAST_INTERVAL: Little<u16> = "eir_ad.entry.connection_interval_min";
        /// Connection Interval Max, in units of 1.25 ms
        MOST_INTERVAL: Little<u16> = "eir_ad.entry.connection_interval_max";
        /// URI
        URI: Text = "eir_ad.entry.uri";
        /// Organization ID
        ORGANIZATION: Hex<u8> = "eir_ad.entry.tds.organization_id" named crate::names::bluetooth::TDS_ORGANIZATION_ID;
        /// Flags
        TRANSPORT: Hex<u8> = "eir_ad.entry.tds.flags";
        /// Role
        TRANSPORT_ROLE: HexIn<u8, 0, 2> = "eir_ad.entry.tds.flags.role" named crate::names::bluetooth::TDS_FLAGS_ROLE;
        /// Transport Data Incomplete
        pub TRANSPORT_MORE: Flag<2> = "eir_ad.entry.tds.flags.transport_data_incomplete" named truths::TRUE_FALSE;
        /// Transport State
        pub TRANSPORT_STATE: HexIn<u8, 3, 2> = "eir_ad.entry.tds.flags.transport_state" named crate::names::bluetooth::TDS_FLAGS_TRANSPORT_STATE;
        /// Reserved
        TRANSPORT_RESERVED: HexIn<u8, 5, 3> = "eir_ad.entry.tds.flags.reserved";
        /// Data Length
        TRANSPORT_LEN: u8 = "eir_ad.entry.tds.data_length";
        /// Data
        TRANSPORT_DATA: Bytes = "eir_ad.entry.tds.data";
        /// Channel Map
        MAP: Bytes = "eir_ad.entry.le_channel_map";
        /// Instant
        INSTANT: Little<u16> = "eir_ad.entry.instant";
        /// Company ID
        COMPANY: Little<Hex<u16>> = "eir_ad.entry.company_id";
        /// Data
        DATA: Bytes = "eir_ad.entry.data";
        /// Unused
        UNUSED: Mark = "eir_ad.unused";
        /// Undecoded
        UNDECODED: Mark = "eir_ad.undecoded";
        /// Class of Device
        CLASS: Hex<U24> = "cod.class_of_device";
        /// Minor Device Class
        CLASS_MINOR: HexIn<u8, 2, 6> = "cod.minor_device_class";
        /// Format Type
        CLASS_FORMAT: HexIn<u8, 0, 2> = "cod.format_type";
        /// Major Service Classes: Information
        CLASS_INFORMATION: Flag<15> = "cod.major_service_classes.information" named truths::TRUE_FALSE;
        /// Major Service Classes: Telephony
        pub CLASS_TELEPHONY: Flag<14> = "cod.major_service_classes.telephony" named truths::TRUE_FALSE;
        /// Major Service Classes: Audio
        pub CLASS_AUDIO: Flag<13> = "cod.major_service_classes.audio" named truths::TRUE_FALSE;
        /// Major Service Classes: Object Transfer
        pub CLASS_TRANSFER: Flag<12> = "cod.major_service_classes.object_transfer" named truths::TRUE_FALSE;
        /// Major Service Classes: Capturing
        pub CLASS_CAPTURING: Flag<11> = "cod.major_service_classes.capturing" named truths::TRUE_FALSE;
        /// Major Service Classes: Rendering
        pub CLASS_RENDERING: Flag<10> = "cod.major_service_classes.rendering" named truths::TRUE_FALSE;
        /// Major Service Classes: Networking
        pub CLASS_NETWORKING: Flag<9> = "cod.major_service_classes.networking" named truths::TRUE_FALSE;
        /// Major Service Classes: Positioning
        pub CLASS_POSITIONING: Flag<8> = "cod.major_service_classes.positioning" named truths::TRUE_FALSE;
        /// Major Service Classes: Reserved
        pub CLASS_RESERVED: HexIn<u16, 7, 1> = "cod.major_service_classes.reserved";
        /// Major Service Classes: LE Audio
        pub CLASS_LE_AUDIO: HexIn<u16, 6, 1> = "cod.major_service_classes.le_audio";
        /// Major Service Classes: Limited Discoverable Mode
        pub CLASS_LIMITED: Flag<5> = "cod.major_service_classes.limited_discoverable_mode" named truths::TRUE_FALSE;
        /// Major Device Class
        CLASS_MAJOR: HexIn<u16, 0, 5> = "cod.major_device_class" named B::DEVICE_CLASSES;
        /// RF Channel 1 (2404 MHz - Data - 0)
        CHANNEL_0: Flag<0> = "le_channel_map.0" named truths::TRUE_FALSE;
        /// RF Channel 2 (2406 MHz - Data - 1)
        pub CHANNEL_1: Flag<1> = "le_channel_map.1" named truths::TRUE_FALSE;
        /// RF Channel 3 (2408 MHz - Data - 2)
        pub CHANNEL_2: Flag<2> = "le_channel_map.2" named truths::TRUE_FALSE;
        /// RF Channel 4 (2410 MHz - Data - 3)
        pub CHANNEL_3: Flag<3> = "le_channel_map.3" named truths::TRUE_FALSE;
        /// RF Channel 5 (2412 MHz - Data - 4)
        pub CHANNEL_4: Flag<4> = "le_channel_map.4" named truths::TRUE_FALSE;
        /// RF Channel 6 (2414 MHz - Data - 5)
        pub CHANNEL_5: Flag<5> = "le_channel_map.5" named truths::TRUE_FALSE;
        /// RF Channel 7 (2416 MHz - Data - 6)
        pub CHANNEL_6: Flag<6> = "le_channel_map.6" named truths::TRUE_FALSE;
        /// RF Channel 8 (2418 MHz - Data - 7)
        pub CHANNEL_7: Flag<7> = "le_channel_map.7" named truths::TRUE_FALSE;
        /// RF Channel 9 (2420 MHz - Data - 8)
        pub CHANNEL_8: Flag<0> = "le_channel_map.8" named truths::TRUE_FALSE;
        /// RF Channel 10 (2422 MHz - Data - 9)
        pub CHANNEL_9: Flag<1> = "le_channel_map.9" named truths::TRUE_FALSE;
        /// RF Channel 11 (2424 MHz - Data - 10)
        pub CHANNEL_10: Flag<2> = "le_channel_map.10" named truths::TRUE_FALSE;
        /// RF Channel 13 (2428 MHz - Data - 11)
        pub CHANNEL_11: Flag<3> = "le_channel_map.11" named truths::TRUE_FALSE;
        /// RF Channel 14 (2430 MHz - Data - 12)
        pub CHANNEL_12: Flag<4> = "le_channel_map.12" named truths::TRUE_FALSE;
        /// RF Channel 15 (2432 MHz - Data - 13)
        pub CHANNEL_13: Flag<5> = "le_channel_map.13" named truths::TRUE_FALSE;
        /// RF Channel 16 (2434 MHz - Data - 14)
        pub CHANNEL_14: Flag<6> = "le_channel_map.14" named truths::TRUE_FALSE;
        /// RF Channel 17 (2436 MHz - Data - 15)
        pub CHANNEL_15: Flag<7> = "le_channel_map.15" named truths::TRUE_FALSE;
        /// RF Channel 18 (2438 MHz - Data - 16)
        pub CHANNEL_16: Flag<0> = "le_channel_map.16" named truths::TRUE_FALSE;
        /// RF Channel 19 (2440 MHz - Data - 17)
        pub CHANNEL_17: Flag<1> = "le_channel_map.17" named truths::TRUE_FALSE;
        /// RF Channel 20 (2442 MHz - Data - 18)
        pub CHANNEL_18: Flag<2> = "le_channel_map.18" named truths::TRUE_FALSE;
        /// RF Channel 21 (2444 MHz - Data - 19)
        pub CHANNEL_19: Flag<3> = "le_channel_map.19" named truths::TRUE_FALSE;
        /// RF Channel 22 (2446 MHz - Data - 20)
        pub CHANNEL_20: Flag<4> = "le_channel_map.20" named truths::TRUE_FALSE;
        /// RF Channel 23 (2448 MHz - Data - 21)
        pub CHANNEL_21: Flag<5> = "le_channel_map.21" named truths::TRUE_FALSE;
        /// RF Channel 24 (2450 MHz - Data - 22)
        pub CHANNEL_22: Flag<6> = "le_channel_map.22" named truths::TRUE_FALSE;
        /// RF Channel 25 (2452 MHz - Data - 23)
        pub CHANNEL_23: Flag<7> = "le_channel_map.23" named truths::TRUE_FALSE;
        /// RF Channel 26 (2454 MHz - Data - 24)
        pub CHANNEL_24: Flag<0> = "le_channel_map.24" named truths::TRUE_FALSE;
        /// RF Channel 27 (2456 MHz - Data - 25)
        pub CHANNEL_25: Flag<1> = "le_channel_map.25" named truths::TRUE_FALSE;
        /// RF Channel 28 (2458 MHz - Data - 26)
        pub CHANNEL_26: Flag<2> = "le_channel_map.26" named truths::TRUE_FALSE;
        /// RF Channel 29 (2460 MHz - Data - 27)
        pub CHANNEL_27: Flag<3> = "le_channel_map.27" named truths::TRUE_FALSE;
        /// RF Channel 30 (2462 MHz - Data - 28)
        pub CHANNEL_28: Flag<4> = "le_channel_map.28" named truths::TRUE_FALSE;
        /// RF Channel 31 (2464 MHz - Data - 29)
        pub CHANNEL_29: Flag<5> = "le_channel_map.29" named truths::TRUE_FALSE;
        /// RF Channel 32 (2466 MHz - Data - 30)
        pub CHANNEL_30: Flag<6> = "le_channel_map.30" named truths::TRUE_FALSE;
        /// RF Channel 33 (2468 MHz - Data - 31)
        pub CHANNEL_31: Flag<7> = "le_channel_map.31" named truths::TRUE_FALSE;
        /// RF Channel 34 (2470 MHz - Data - 32)
        pub CHANNEL_32: Flag<0> = "le_channel_map.32" named truths::TRUE_FALSE;
        /// RF Channel 35 (2472 MHz - Data - 33)
        pub CHANNEL_33: Flag<1> = "le_channel_map.33" named truths::TRUE_FALSE;
        /// RF Channel 36 (2474 MHz - Data - 34)
        pub CHANNEL_34: Flag<2> = "le_channel_map.34" named truths::TRUE_FALSE;
        /// RF Channel 37 (2476 MHz - Data - 35)
        pub CHANNEL_35: Flag<3> = "le_channel_map.35" named truths::TRUE_FALSE;
        /// RF Channel 38 (2478 MHz - Data - 36)
        pub CHANNEL_36: Flag<4> = "le_channel_map.36" named truths::TRUE_FALSE;
        /// Reserved
        pub CHANNEL_37: Flag<5> = "le_channel_map.37" named truths::TRUE_FALSE;
        /// Reserved
        pub CHANNEL_38: Flag<6> = "le_channel_map.38" named truths::TRUE_FALSE;
        /// Reserved
        pub CHANNEL_39: Flag<7> = "le_channel_map.39" named truths::TRUE_FALSE;
    }
}

static OWN: Own = Own::of("btcommon");

/// Entries are a layer of their own, up to the limit.
pub fn carry(r: &mut Reader) {
    if r.reported() > 0 {
        r.carry(r.reported(), Key::Name("btcommon"));
    }
}

/// Five bytes, a bit for each of the channels for data.
pub fn channel_map(r: &mut Reader, field: Field<Bytes>) -> Result<(), Stop> {
    const BYTES: u8 = 5;
    r.put_at(field, r.at(), BYTES.into(), 0);
    r.taking_part(OWN.index(), |r| {
        for at in 0..BYTES {
            let word = r.word::<u8>()?;
            let first = Field::<bool>::at(CHANNEL_0.index + 8 * at);
            let last = Field::<bool>::at(first.index + 7);
            r.split((1, word.into()), &PROTOCOL, first, last);
        }
        Ok(())
    })
}

/// What a device is and does, in three bytes.
pub fn class_of_device(r: &mut Reader) -> Result<(), Stop> {
    const LEN: usize = 3;
    r.taking_part(OWN.index(), |r| {
        let bytes = r.ahead(LEN)?;
        let class = bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b));
        r.put_at(CLASS, r.at(), LEN, class);
        r.nested(|r| {
            let word = r.word::<u8>()?;
            flags!(r, word: CLASS_MINOR, CLASS_FORMAT);
            let word = r.word::<Little<u16>>()?.0;
            let (first, last) = (CLASS_INFORMATION, CLASS_MAJOR);
            r.split((2, word.into()), &PROTOCOL, first, last);
            Ok(())
        })
    })
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.put_at(ALL, r.at(), r.left(), 0);
    r.nested(|r| {
        while r.reported() > 0 {
            let len = usize::from(r.peek::<u8>(0).unwrap_or(0));
            if len == 0 {
                r.rest_as(UNUSED);
                break;
            }
            r.group(ENTRY, |r| {
                r.take(LEN)?;
                r.within(len, entry)?
            })?;
        }
        Ok(Next::End)
    })
}

fn entry(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TYPE)?.0;
    match kind {
        0x01 => {
            let word = r.word::<u8>()?;
            flags!(r, word: FLAGS_RESERVED, FLAGS_HOST, FLAGS_CONTROLLER);
            flags!(r, word: FLAGS_LOW_ENERGY, FLAGS_GENERAL, FLAGS_LIMITED);
        }
        0x02 | 0x03 | 0x14 => {
            while r.reported() > 1 {
                r.take(UUID_16)?;
            }
        }
        0x04 | 0x05 | 0x1f => {
            while r.reported() > 3 {
                r.take(UUID_32)?;
            }
        }
        0x06 | 0x07 | 0x15 => {
            while r.reported() > 15 {
                uuid_128(r)?;
            }
        }
        0x08 | 0x09 => drop(r.rest_as(NAME)),
        0x0a => drop(r.take(POWER)?),
        0x0c | 0x17 | 0x18 => {
            while r.reported() > 5 {
                r.take(ADDRESS)?;
            }
        }
        0x0e | 0x1d => drop(r.rest_as(HASH)),
        0x0f | 0x1e => drop(r.rest_as(RANDOM)),
        0x10 if r.reported() == 8 => drop(r.run(&PROTOCOL, VENDOR_SOURCE, VERSION)?),
        0x11 => {
            let word = r.word::<u8>()?;
            flags!(r, word: PAIRING_RESERVED, PAIRING_ADDRESS, PAIRING_BOTH, PAIRING_HOST, PAIRING_DATA);
        }
        0x12 => {
            r.take(LEAST_INTERVAL)?;
            r.take(MOST_INTERVAL)?;
        }
        0x16 => {
            r.take(UUID_16)?;
            r.rest_as(SERVICE_DATA);
        }
        0x19 => drop(r.take(APPEARANCE)?),
        0x1a => drop(r.take(INTERVAL)?),
        0x1b => {
            let word = r.word::<u8>()?;
            flags!(r, word: ADDRESS_RESERVED, ADDRESS_TYPE);
            r.take(ADDRESS)?;
        }
        0x1c => drop(r.take(ROLE)?),
        0x20 => {
            r.take(UUID_32)?;
            r.rest_as(SERVICE_DATA);
        }
        0x21 => {
            uuid_128(r)?;
            r.rest_as(SERVICE_DATA);
        }
        0x22 => drop(r.rest_as(CONFIRMATION)),
        0x23 => drop(r.rest_as(SECURE_RANDOM)),
        0x24 => drop(r.rest_as(URI)),
        0x26 => {
            while r.reported() > 2 {
                transport(r)?;
            }
        }
        0x28 => {
            channel_map(r, MAP)?;
            r.take(INSTANT)?;
        }
        0x0d => class_of_device(r)?,
        0xff => {
            r.take(COMPANY)?;
            if r.reported() > 0 {
                r.put(UNDECODED, 0);
            }
        }
        _ => {}
    }
    r.rest_as(DATA);
    Ok(())
}

/// Its bytes come in reverse.
fn uuid_128(r: &mut Reader) -> Result<(), Stop> {
    const LEN: usize = 16;
    let mut bytes = r.ahead(LEN)?.to_vec();
    bytes.reverse();
    r.put_text(UUID_128, &bytes);
    r.skip(LEN)
}

fn transport(r: &mut Reader) -> Result<(), Stop> {
    r.take(ORGANIZATION)?;
    r.take_split(TRANSPORT, &PROTOCOL, TRANSPORT_ROLE, TRANSPORT_RESERVED)?;
    let len = usize::from(r.take(TRANSPORT_LEN)?);
    r.bytes(TRANSPORT_DATA, len).map(drop)
}
