//! `wav`: samples as a WAV.
use super::prelude::*;
use super::to_bytes::Order;
use crate::recipe::argument::Count;
use crate::recipe::bytes_step::decode;
use crate::recipe::sound::{self, Layout};

step! {
    /// Put the header of a WAV before samples
    Wav in "sound": Bytes => Bytes;
    () {
        /// Samples a second
        rate: Count = "8000",
        /// 1, or 2 for left and right
        channels: Count = "1",
        /// Bits of a sample: 8, or 16
        bits: Count = "16",
        /// Which byte of a sample comes first; RTP's L16 has the highest
        order: Order = "big",
    }
}
impl Run for Wav {
    fn check(&self) -> Result<(), String> {
        match (self.rate.0, self.channels.0, self.bits.0) {
            (1..=1_000_000, 1..=16, 8 | 16) => Ok(()),
            _ => Err(
                "expected up to 1000000 samples a second, up to 16 channels, 8 or 16 bits".into(),
            ),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        decode(data, |bytes| {
            let mut samples = bytes.to_vec();
            if self.order == Order::Big && self.bits.0 == 16 {
                samples
                    .as_chunks_mut::<2>()
                    .0
                    .iter_mut()
                    .for_each(|pair| pair.reverse());
            }
            let layout = Layout {
                rate: self.rate.0 as u32,
                channels: self.channels.0 as u16,
                bits: self.bits.0 as u16,
            };
            Ok(sound::wav(&samples, layout))
        })
    }
}
