//! How a packet of Bluetooth Low Energy was received, before the packet (tcpdump.org, LINKTYPE_BLUETOOTH_LE_LL_WITH_PHDR).
use crate::names::btle as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Bluetooth Low Energy RF Info (tcpdump.org, LINKTYPE_BLUETOOTH_LE_LL_WITH_PHDR)
    "BTLE_RF" = "btle_rf" column "" over [] {
        /// RF Channel
        CHANNEL: u8 = "channel" as "rf_channel";
        /// Signal dBm
        SIGNAL: i8 = "signal_dbm" as "signal";
        /// Noise dBm
        NOISE: i8 = "noise_dbm" as "noise";
        /// Access Address Offenses
        OFFENSES: u8 = "access_address_offenses" as "access_address_offenses";
        /// Reference Access Address
        REFERENCE: Little<Hex<u32>> = "reference_access_address" as "reference_access_address";
        /// Unused signed byte
        UNUSED_SIGNED: i8 = "signed_byte_unused";
        /// Unused unsigned byte
        UNUSED: u8 = "unsigned_byte_unused";
        /// Unused word
        UNUSED_WORD: Little<Hex<u32>> = "word_unused";
        /// Flags
        FLAGS: Little<Hex<u16>> = "flags";
        /// Dewhitened
        DEWHITENED: Flag<0> = "flags.dewhitened" named truths::TRUE_FALSE;
        /// Signal Power Valid
        pub SIGNAL_VALID: Flag<1> = "flags.signal_dbm_valid" named truths::TRUE_FALSE;
        /// Noise Power Valid
        pub NOISE_VALID: Flag<2> = "flags.noise_dbm_valid" named truths::TRUE_FALSE;
        /// Decrypted
        pub DECRYPTED: Flag<3> = "flags.decrypted" named truths::TRUE_FALSE;
        /// Reference Access Address Valid
        pub REFERENCE_VALID: Flag<4> = "flags.reference_access_address_valid" named truths::TRUE_FALSE;
        /// Access Address Offenses Valid
        pub OFFENSES_VALID: Flag<5> = "flags.access_address_offenses_valid" named truths::TRUE_FALSE;
        /// Channel Aliased
        pub ALIASED: Flag<6> = "flags.channel_aliased" named truths::TRUE_FALSE;
        /// PDU Type
        pub KIND: Bits<7, 3> = "pdu_type" named N::KINDS;
        /// CRC Checked
        pub CHECKED: Flag<10> = "flags.crc_checked" named truths::TRUE_FALSE;
        /// CRC Valid
        pub VALID: Flag<11> = "flags.crc_valid" named truths::TRUE_FALSE;
        /// MIC Checked
        pub INTEGRITY_CHECKED: Flag<12> = "flags.mic_checked" named truths::TRUE_FALSE;
        /// MIC Valid
        pub INTEGRITY_VALID: Flag<13> = "flags.mic_valid" named truths::TRUE_FALSE;
        /// PHY
        pub PHYSICAL: Bits<14, 2> = "phy" named N::PHYSICAL_LAYERS;
    }
}

/// What the flags say is there; what is not is shown as unused.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const FLAGS_AT: usize = 8;
    let flags = r.peek::<Little<u16>>(FLAGS_AT).map_or(0, |flags| flags.0);
    let says = |bit: u16| flags >> bit & 1 == 1;
    r.take(CHANNEL)?;
    match says(1) {
        true => r.take(SIGNAL)?,
        false => r.take(UNUSED_SIGNED)?,
    };
    match says(2) {
        true => r.take(NOISE)?,
        false => r.take(UNUSED_SIGNED)?,
    };
    match says(5) {
        true => r.take(OFFENSES)?,
        false => r.take(UNUSED)?,
    };
    match says(4) {
        true => r.take(REFERENCE)?,
        false => r.take(UNUSED_WORD)?,
    };
    r.take_split(FLAGS, &PROTOCOL, DEWHITENED, PHYSICAL)?;
    Ok(Next::Over(Key::Name("btle")))
}
