//! The header of AVS: how a frame of 802.11 was received, in fields of fixed places.
use super::wlan_radio::{Phy, Radio};
use crate::wire::*;

const PHYSICAL_LAYERS: Names = Names::sorted(&[
    (0, "Unknown"),
    (1, "FHSS 802.11 '97"),
    (2, "DSSS 802.11 '97"),
    (3, "IR Baseband"),
    (4, "DSSS 802.11b"),
    (5, "PBCC 802.11b"),
    (6, "OFDM 802.11g"),
    (7, "PBCC 802.11g"),
    (8, "OFDM 802.11a"),
]);
const SIGNALS: Names = Names::sorted(&[
    (0, "None"),
    (1, "Normalized RSSI"),
    (2, "dBm"),
    (3, "Raw RSSI"),
]);
const PREAMBLES: Names = Names::sorted(&[(0, "Unknown"), (1, "Short"), (2, "Long")]);
const ENCODINGS: Names = Names::sorted(&[
    (0, "Unknown"),
    (1, "CCK"),
    (2, "PBCC"),
    (3, "OFDM"),
    (4, "DSS-OFDM"),
    (5, "BPSK"),
    (6, "QPSK"),
    (7, "16QAM"),
    (8, "64QAM"),
]);
const HOPPING: u32 = 1;

protocol! {
    /// AVS WLAN Capture header (tcpdump.org, LINKTYPE_IEEE802_11_AVS)
    "AVSWLANHeader" = "wlancap" column "AVS WLANCAP" over [Key::Link(163)] {
        /// Header magic
        MAGIC: HexIn<u32, 4, 28> = "magic";
        /// Header revision
        VERSION: Bits<0, 4> = "version";
        /// Header length
        LEN: u32 = "length" as "len";
        /// MAC timestamp
        TIME: u64 = "mactime" as "mactime";
        /// Host timestamp
        HOST_TIME: u64 = "hosttime" as "hosttime";
        /// PHY type
        PHYSICAL: u32 = "phytype" as "phytype" named PHYSICAL_LAYERS;
        /// Hop set
        HOP_SET: Hex<u8> = "fhss.hop_set";
        /// Hop pattern
        HOP_PATTERN: Hex<u8> = "fhss.hop_pattern";
        /// Hop index
        HOP_INDEX: Hex<u8> = "fhss.hop_index";
        /// Channel
        CHANNEL: u8 = "channel";
        /// Channel frequency
        FREQUENCY: u32 = "channel_frequency" unit "MHz";
        /// Data Rate
        RATE: u64 = "data_rate" unit "b/s";
        /// Antenna
        ANTENNA: u32 = "antenna" as "antenna";
        /// Priority
        PRIORITY: u32 = "priority" as "priority";
        /// SSI Type
        SIGNAL_KIND: u32 = "ssi_type" as "ssi_type" named SIGNALS;
        /// Normalized RSSI Signal
        NORMAL_SIGNAL: u32 = "normrssi_antsignal";
        /// SSI Signal (dBm)
        SIGNAL: i32 = "dbm_antsignal";
        /// Raw RSSI Signal
        RAW_SIGNAL: u32 = "rawrssi_antsignal";
        /// Normalized RSSI Noise
        NORMAL_NOISE: u32 = "normrssi_antnoise";
        /// SSI Noise (dBm)
        NOISE: i32 = "dbm_antnoise";
        /// Raw RSSI Noise
        RAW_NOISE: u32 = "rawrssi_antnoise";
        /// Preamble
        PREAMBLE: u32 = "preamble" as "preamble" named PREAMBLES;
        /// Encoding Type
        ENCODING: u32 = "encoding" as "encoding" named ENCODINGS;
        /// Receive sequence
        SEQUENCE: u32 = "sequence";
        /// Known Dropped Frames
        DROPS: u32 = "drops";
        /// Receiver Address
        RECEIVER: Mac = "receiver_addr";
        /// Padding
        PADDING: Bytes = "padding";
    }
}

const MAGIC_NUMBER: u32 = 0x0802_1100;
const FIRST_LEN: usize = 64;
const SECOND_LEN: usize = 80;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let magic = r.word::<u32>()?;
    if magic >> 4 != MAGIC_NUMBER {
        return Ok(Next::End);
    }
    flags!(r, magic: MAGIC, VERSION);
    let len = r.take(LEN)? as usize;
    if len < FIRST_LEN {
        return Err(Stop::Malformed("the header's length is under 64 bytes"));
    }
    r.take(TIME)?;
    r.take(HOST_TIME)?;
    let physical = r.take(PHYSICAL)?;
    channel(r, physical)?;
    let rate = bits_a_second(r.word::<u32>()?);
    r.put_at(RATE, r.at() - 4, 4, rate);
    r.take(ANTENNA)?;
    r.take(PRIORITY)?;
    match r.take(SIGNAL_KIND)? {
        1 => r.take(NORMAL_SIGNAL).and(r.take(NORMAL_NOISE)).map(drop),
        2 => r.take(SIGNAL).and(r.take(NOISE)).map(drop),
        3 => r.take(RAW_SIGNAL).and(r.take(RAW_NOISE)).map(drop),
        _ => r.skip(8),
    }?;
    r.take(PREAMBLE)?;
    r.take(ENCODING)?;
    if magic & 15 > 1 && len >= SECOND_LEN {
        r.take(SEQUENCE)?;
        r.take(DROPS)?;
        r.take(RECEIVER)?;
        r.bytes(PADDING, 2)?;
    }
    r.seek(start + len);
    Ok(Next::Over(Key::Name("wlan_radio")))
}

fn channel(r: &mut Reader, physical: u32) -> Result<(), Stop> {
    if physical == HOPPING {
        r.take(HOP_SET)?;
        r.take(HOP_PATTERN)?;
        r.take(HOP_INDEX)?;
        return r.skip(1);
    }
    let number = r.word::<u32>()?;
    match tuned(number) {
        Tuned::Channel(channel) => r.put_at(CHANNEL, r.at() - 4, 4, channel.into()),
        Tuned::Frequency(frequency) => r.put_at(FREQUENCY, r.at() - 4, 4, frequency.into()),
    }
    Ok(())
}

/// A channel, or a frequency in MHz: small numbers are the one, greater ones the other, and the greatest are in kHz.
enum Tuned {
    Channel(u32),
    Frequency(u32),
}

fn tuned(number: u32) -> Tuned {
    match number {
        0..=255 => Tuned::Channel(number),
        256..=9999 => Tuned::Frequency(number),
        _ => Tuned::Frequency(number / 1000),
    }
}

/// Small numbers are in units of 100 kb/s.
fn bits_a_second(number: u32) -> u64 {
    match number {
        0..100_000 => u64::from(number) * 100_000,
        _ => number.into(),
    }
}

/// What the header says of the frame's reception.
pub fn radio(header: &[u8]) -> Radio {
    let word = |at: usize| {
        let word = header.get(at..at + 4).and_then(|word| word.try_into().ok());
        u32::from_be_bytes(word.unwrap_or_default())
    };
    let mut radio = Radio {
        fcs_len: Some(0),
        tsf: Some(u64::from(word(8)) << 32 | u64::from(word(12))),
        rate: Some(bits_a_second(word(32)) as f64 / 1e6),
        ..Radio::default()
    };
    let physical = word(24);
    radio.phy = match physical {
        1 => Some(Phy::Fhss),
        2 => Some(Phy::Dsss),
        3 => Some(Phy::Infrared),
        4 | 5 => Some(Phy::B),
        6 => Some(Phy::G),
        7 | 8 => Some(Phy::A),
        _ => None,
    };
    match (physical, tuned(word(28))) {
        (HOPPING, _) => {
            let set = word(28).to_be_bytes();
            radio.hops = Some((set[0], set[1]));
            radio.hop_index = Some(set[2]);
        }
        (_, Tuned::Frequency(frequency)) => radio.set_frequency(frequency as u16),
        (_, Tuned::Channel(channel)) => {
            radio.channel = Some(channel);
            radio.frequency = frequency(channel, radio.phy == Some(Phy::A));
        }
    }
    if word(44) == 2 {
        radio.signal_dbm = Some(word(48) as i8);
        radio.noise_dbm = Some(word(52) as i8);
    }
    if matches!(radio.phy, Some(Phy::B | Phy::Dsss)) && matches!(word(56), 1 | 2) {
        radio.short_preamble = Some(word(56) == 1);
    }
    if physical != 0 {
        radio.settle();
    }
    radio
}

/// The frequency of a channel, in MHz (IEEE 802.11 annex E).
fn frequency(channel: u32, of_5_ghz: bool) -> Option<u16> {
    let channel = u16::try_from(channel).ok()?;
    match channel {
        1..=200 if of_5_ghz => Some(5000 + 5 * channel),
        1..=13 => Some(2407 + 5 * channel),
        14 => Some(2484),
        _ => None,
    }
}
