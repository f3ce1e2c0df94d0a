//! How a frame was received, whichever capture header says so.

/// Wireshark's numbers of the physical layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
#[repr(u8)]
pub enum Phy {
    Fhss = 1,
    Infrared = 2,
    Dsss = 3,
    B = 4,
    A = 5,
    G = 6,
    Ht = 7,
    Vht = 8,
    He = 11,
}

/// 802.11n.
#[derive(Clone, Copy, Debug, Default)]
pub struct Streams11n {
    pub index: Option<u8>,
    pub bandwidth: Option<u8>,
    pub short_gi: Option<bool>,
    pub greenfield: Option<bool>,
    pub fec: Option<u8>,
    pub stbc: Option<u8>,
    pub extension: Option<u32>,
}

/// One of four users of an 802.11ac frame.
#[derive(Clone, Copy, Debug)]
pub struct User {
    pub index: u8,
    pub streams: u8,
    pub fec: u8,
}

/// 802.11ac.
#[derive(Clone, Copy, Debug, Default)]
pub struct Streams11ac {
    pub stbc: Option<bool>,
    /// Whether stations may not doze during the transmission opportunity.
    pub no_power_save: Option<bool>,
    pub short_gi: Option<bool>,
    pub disambiguation: Option<bool>,
    pub extra_symbol: Option<bool>,
    pub beamformed: Option<bool>,
    pub bandwidth: Option<u8>,
    pub group: Option<u8>,
    pub partial_aid: Option<u16>,
    pub users: [Option<User>; 4],
}

#[derive(Clone, Debug, Default)]
pub struct Radio {
    pub phy: Option<Phy>,
    /// Set and pattern.
    pub hops: Option<(u8, u8)>,
    pub hop_index: Option<u8>,
    pub short_preamble: Option<bool>,
    /// 0 none, 1 dynamic, 2 static.
    pub turbo: Option<u8>,
    /// 0 none, 1 Super G.
    pub proprietary: Option<u8>,
    pub streams_11n: Streams11n,
    pub streams_11ac: Streams11ac,
    /// Megabits a second.
    pub rate: Option<f64>,
    pub channel: Option<u32>,
    /// Megahertz.
    pub frequency: Option<u16>,
    pub signal_percent: Option<u32>,
    pub noise_percent: Option<u32>,
    pub signal_db: Option<u8>,
    pub noise_db: Option<u8>,
    pub signal_dbm: Option<i8>,
    pub noise_dbm: Option<i8>,
    /// Microseconds of the receiver's clock, at the frame's end.
    pub tsf: Option<u64>,
    pub aggregate: Option<u32>,
    pub last_of_aggregate: Option<bool>,
    pub delimiter_error: Option<bool>,
    pub zero_length: Option<u8>,
    /// Bytes of check sequence behind the frame.
    pub fcs_len: Option<usize>,
    /// Whether the header is padded to a multiple of four bytes.
    pub padded: bool,
}

/// Bits of a channel's description (radiotap.org, Channel).
mod channel {
    pub const TURBO: u16 = 0x10;
    pub const CCK: u16 = 0x20;
    pub const OFDM: u16 = 0x40;
    pub const GHZ_2: u16 = 0x80;
    pub const GHZ_5: u16 = 0x100;
    pub const DYNAMIC: u16 = 0x400;
    pub const GFSK: u16 = 0x800;
    pub const STATIC_TURBO: u16 = 0x2000;
    /// Those that tell the physical layer.
    pub const ALL: u16 = TURBO | CCK | OFDM | GHZ_2 | GHZ_5 | DYNAMIC | GFSK | STATIC_TURBO;
}

impl Radio {
    pub fn set_frequency(&mut self, megahertz: u16) {
        if megahertz != 0 {
            self.frequency = Some(megahertz);
            self.channel = channel_number(megahertz);
        }
    }
    pub fn set_channel_flags(&mut self, flags: u16) {
        use channel::*;
        const A: u16 = GHZ_5 | OFDM;
        const A_TURBO: u16 = A | TURBO;
        const A_STATIC: u16 = A | STATIC_TURBO;
        const B: u16 = GHZ_2 | CCK;
        const G_PURE: u16 = GHZ_2 | OFDM;
        const G: u16 = GHZ_2 | DYNAMIC;
        const G_TURBO: u16 = G | TURBO;
        const G_PURE_TURBO: u16 = G_PURE | TURBO;
        const FHSS: u16 = GHZ_2 | GFSK;
        match flags & ALL {
            FHSS => self.phy = Some(Phy::Fhss),
            A => (self.phy, self.turbo) = (Some(Phy::A), Some(0)),
            A_TURBO => (self.phy, self.turbo) = (Some(Phy::A), Some(2)),
            A_STATIC => (self.phy, self.turbo) = (Some(Phy::A), Some(2)),
            B => self.phy = Some(Phy::B),
            G | G_PURE => (self.phy, self.proprietary) = (Some(Phy::G), Some(0)),
            G_TURBO | G_PURE_TURBO => (self.phy, self.proprietary) = (Some(Phy::G), Some(1)),
            _ => {}
        }
    }
    /// Draws the conclusions once everything is known.
    pub fn settle(&mut self) {
        // Where only the channel is known, it tells the band.
        const LAST_OF_2_GHZ: u32 = 14;
        let by_channel = self.channel.map(|channel| channel <= LAST_OF_2_GHZ);
        let ghz_2 = self.frequency.map(|f| f < 3000).or(by_channel);
        let direct = self.rate.is_some_and(is_direct_sequence);
        match self.phy {
            Some(Phy::G) if direct => (self.phy, self.proprietary) = (Some(Phy::B), None),
            None if self.rate.is_some() => {
                self.phy = ghz_2.map(|ghz_2| match ghz_2 {
                    true if direct => Phy::B,
                    true => Phy::G,
                    false => Phy::A,
                });
            }
            _ => {}
        }
    }
}

/// Rates of 802.11b, in megabits a second; the others of its band are 802.11g's.
fn is_direct_sequence(rate: f64) -> bool {
    [1.0, 2.0, 5.5, 11.0, 22.0, 33.0].contains(&rate)
}

/// IEEE 802.11 annex E.
pub fn channel_number(megahertz: u16) -> Option<u32> {
    let channel = match megahertz {
        2484 => 14,
        2412..=2472 => (megahertz - 2407) / 5,
        4910..=4995 => (megahertz - 4000) / 5,
        5000..=5925 => (megahertz - 5000) / 5,
        5955..=7115 => (megahertz - 5950) / 5,
        _ => return None,
    };
    Some(channel.into())
}
