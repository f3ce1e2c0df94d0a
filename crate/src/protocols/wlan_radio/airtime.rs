//! How fast a frame was sent, and how long it took (IEEE 802.11 clauses 15 to 21).
use super::reception::{Phy, Radio};

/// Bits in an OFDM symbol of 20 MHz and one stream, by modulation and coding scheme.
const SYMBOL_BITS: [u32; 10] = [26, 52, 78, 104, 156, 208, 234, 260, 312, 0];
/// The schemes of 802.11n from 33 on have unequal modulations: their bits in a symbol, in units of 26.
#[rustfmt::skip]
const UNEQUAL: [u32; 44] = [
    6, 8, 10, 9, 12, 15, 8, 10, 10, 12, 14, 14, 16, 12, 15, 15, 18, 21, 21, 24, 10, 12, 14, 12, 14, 16, 18, 16, 18, 20,
    20, 22, 15, 18, 21, 18, 21, 24, 27, 24, 27, 30, 30, 33,
];
/// Carriers of data by bandwidth, where 20 MHz has 52.
const CARRIERS: [u32; 4] = [52, 108, 234, 468];

/// 802.11n: bits in a symbol.
pub fn ht_bits(index: u8, bandwidth: u8) -> Option<u32> {
    const DUPLICATE: u8 = 32;
    let wide = bandwidth == 1;
    let bits = match index {
        0..=31 => SYMBOL_BITS[usize::from(index % 8)] * (u32::from(index / 8) + 1),
        DUPLICATE => return Some(if wide { 24 } else { 12 }),
        _ => UNEQUAL.get(usize::from(index - 33))? * 26,
    };
    Some(if wide { bits / 26 * 54 } else { bits })
}

/// Which of `CARRIERS` a bandwidth as radiotap numbers it has.
fn width(bandwidth: u8) -> usize {
    match bandwidth {
        1 | 5 | 6 | 14..=17 => 1,
        4 | 12 | 13 => 2,
        11 => 3,
        _ => 0,
    }
}

/// 802.11ac: whether the standard excludes the combination (clause 21.5).
pub fn vht_excluded(bandwidth: u8, index: u8, streams: u8) -> bool {
    match (width(bandwidth), index) {
        (0, 9) => !matches!(streams, 3 | 6),
        (2, 6) => matches!(streams, 3 | 7),
        (2, 9) => streams == 6,
        (3, 9) => streams == 3,
        _ => false,
    }
}

/// 802.11ac: megabits a second of one user.
pub fn vht_rate(bandwidth: u8, index: u8, streams: u8, short: bool) -> Option<f64> {
    // Bits a carrier and symbol, in twelfths.
    const TWELFTHS: [u32; 10] = [6, 12, 18, 24, 36, 48, 54, 60, 72, 80];
    if streams > 8 {
        return None;
    }
    let carriers = CARRIERS[width(bandwidth)];
    let bits = f64::from(carriers * TWELFTHS.get(usize::from(index))? * u32::from(streams));
    Some(bits / 12.0 / symbol(short))
}

/// Microseconds that a symbol takes, with a short or a long guard interval.
pub fn symbol(short: bool) -> f64 {
    if short { 3.6 } else { 4.0 }
}

/// Megabits a second.
pub fn rate(radio: &Radio) -> Option<f64> {
    match radio.phy {
        Some(Phy::Ht) => {
            let streams = radio.streams_11n;
            let bits = ht_bits(streams.index?, streams.bandwidth?)?;
            Some(f64::from(bits) / symbol(streams.short_gi?))
        }
        Some(Phy::Vht) => {
            let streams = radio.streams_11ac;
            let (bandwidth, short) = (streams.bandwidth?, streams.short_gi?);
            let users = streams.users.iter().flatten();
            let allowed = users.filter(|u| !vht_excluded(bandwidth, u.index, u.streams));
            allowed
                .filter_map(|user| vht_rate(bandwidth, user.index, user.streams, short))
                .next_back()
        }
        _ => radio.rate,
    }
}

/// What a duration assumes where the header does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    pub short_preamble: bool,
    pub no_greenfield: bool,
    pub no_stbc: bool,
    pub no_extension: bool,
    pub convolutional: bool,
}

/// Microseconds: of the frame, and of its preamble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Airtime {
    pub duration: u32,
    pub preamble: u32,
    pub assumed: Assumed,
}

/// No frame, nor several sent as one, is longer (IEEE 802.11-2020 table 9-25 has 6,500,631 bytes).
const MOST_BYTES: u32 = 1 << 23;
/// The slowest that is told of, in Mb/s.
const LEAST_RATE: f64 = 0.05;

/// How long a frame of `len` bytes took; none where that cannot be told.
pub fn airtime(radio: &Radio, len: u32) -> Option<Airtime> {
    let rate = rate(radio).filter(|rate| *rate >= LEAST_RATE)?;
    if len > MOST_BYTES {
        return None;
    }
    let bits = f64::from(len) * 8.0;
    // A service field of 16 bits and a tail of 6.
    let framed = bits + 22.0;
    match radio.phy? {
        Phy::Dsss | Phy::B => {
            let short = radio.short_preamble.unwrap_or(true);
            let preamble = if short { 96 } else { 192 };
            let assumed = Assumed {
                short_preamble: radio.short_preamble.is_none(),
                ..Assumed::default()
            };
            Some(Airtime {
                duration: preamble + (bits / rate).ceil() as u32,
                preamble,
                assumed,
            })
        }
        Phy::A | Phy::G => Some(Airtime {
            duration: 20 + 4 * (framed / (rate * 4.0)).ceil() as u32,
            preamble: 20,
            assumed: Assumed::default(),
        }),
        Phy::Ht => ht(radio, len),
        Phy::Vht => {
            let streams = radio.streams_11ac;
            let first = streams.users.iter().flatten().next()?;
            let doubled = u32::from(first.streams) << u8::from(streams.stbc == Some(true));
            let preamble = 32 + 4 * doubled;
            Some(Airtime {
                duration: preamble + (framed / rate) as u32,
                preamble,
                assumed: Assumed {
                    no_stbc: streams.stbc.is_none(),
                    ..Assumed::default()
                },
            })
        }
        _ => None,
    }
}

fn ht(radio: &Radio, len: u32) -> Option<Airtime> {
    /// Training fields by the number of streams.
    const TRAINING: [u32; 5] = [0, 1, 2, 4, 4];
    const EXTENSION: [u32; 4] = [0, 1, 2, 4];
    let streams = radio.streams_11n;
    let (index, bandwidth) = (streams.index?, streams.bandwidth?);
    let bits = ht_bits(index, bandwidth)?;
    let spatial = match index {
        0..=31 => usize::from(index / 8) + 1,
        32 => 1,
        33..=38 => 2,
        39..=52 => 3,
        _ => 4,
    };
    let stbc = usize::from(streams.stbc.unwrap_or(0));
    let extension = streams.extension.unwrap_or(0) as usize;
    if spatial + stbc > 4 {
        return None;
    }
    let training = TRAINING.get(spatial + stbc)? + EXTENSION.get(extension)?;
    let base = if streams.greenfield == Some(true) {
        24
    } else {
        32
    };
    let preamble = base + 4 * training;
    // Space-time coding pairs symbols.
    let pair = if stbc > 0 { 2 } else { 1 };
    let encoders = if rate(radio)? > 300.0 { 2 } else { 1 };
    let symbols = pair * (16 + 8 * len + 6 * encoders).div_ceil(bits * pair);
    let tenths = symbols * if streams.short_gi? { 36 } else { 40 };
    Some(Airtime {
        duration: preamble + (tenths + 5) / 10,
        preamble,
        assumed: Assumed {
            no_greenfield: streams.greenfield.is_none(),
            no_stbc: streams.stbc.is_none(),
            no_extension: streams.extension.is_none(),
            convolutional: streams.fec.is_none(),
            ..Assumed::default()
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_takes_its_time_and_one_that_cannot_be_none() {
        let slow = Radio {
            phy: Some(Phy::B),
            rate: Some(1.0),
            ..Radio::default()
        };
        let duration = |len| airtime(&slow, len).map(|airtime| airtime.duration);
        assert_eq!(duration(100), Some(96 + 800));
        assert!(duration(MOST_BYTES).is_some());
        assert_eq!(duration(u32::MAX), None);
    }
}
