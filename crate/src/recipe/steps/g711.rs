//! `g711`: telephone sound as a WAV.
use super::prelude::*;
use crate::recipe::argument::choices;
use crate::recipe::bytes_step::decode;
use crate::recipe::sound::{Layout, a_law, mu_law, wav};

choices! {
    Law { Mu = "mu-law", A = "a-law" }
}
step! {
    /// Turn telephone sound (ITU-T G.711) into a WAV of 16 bits, 8000 samples a second
    G711 in "sound": Bytes => Bytes, Values => Values;
    (
        /// RTP's payload type 0 is mu-law, 8 is a-law
        law: Law = "mu-law",
    ) {}
}
impl Run for G711 {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let law = match self.law {
            Law::Mu => mu_law,
            Law::A => a_law,
        };
        decode(data, |bytes| {
            limits.check_bytes(bytes.len().saturating_mul(2))?;
            let samples: Vec<u8> = bytes
                .iter()
                .flat_map(|byte| law(*byte).to_le_bytes())
                .collect();
            let layout = Layout {
                rate: 8_000,
                channels: 1,
                bits: 16,
            };
            Ok(wav(&samples, layout))
        })
    }
}
