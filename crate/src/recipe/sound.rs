//! Sound: WAV files of samples, and samples of G.711.
use super::fault::Fault;

/// How samples lie in a WAV.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub rate: u32,
    pub channels: u16,
    pub bits: u16,
}

/// A RIFF header before samples (lowest byte first).
pub fn wav(samples: &[u8], layout: Layout) -> Vec<u8> {
    let frame = layout.channels * (layout.bits / 8);
    let len = samples.len() as u32;
    let mut wav = b"RIFF".to_vec();
    wav.extend_from_slice(&len.saturating_add(36).to_le_bytes());
    wav.extend_from_slice(b"WAVEfmt ");
    wav.extend_from_slice(&16u32.to_le_bytes());
    wav.extend_from_slice(&1u16.to_le_bytes());
    wav.extend_from_slice(&layout.channels.to_le_bytes());
    wav.extend_from_slice(&layout.rate.to_le_bytes());
    wav.extend_from_slice(&layout.rate.saturating_mul(frame.into()).to_le_bytes());
    wav.extend_from_slice(&frame.to_le_bytes());
    wav.extend_from_slice(&layout.bits.to_le_bytes());
    wav.extend_from_slice(b"data");
    wav.extend_from_slice(&len.to_le_bytes());
    wav.extend_from_slice(samples);
    wav
}

/// The samples of the first channel, and how many there are a second. What is no WAV is taken for 16 bits, 8000 a second.
pub fn samples(bytes: &[u8]) -> Result<(Vec<f64>, f64), Fault> {
    let half = |at: usize| Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk::<2>()?));
    let (layout, data) = match bytes.starts_with(b"RIFF") {
        true => {
            let data = memchr::memmem::find(bytes, b"data").ok_or("the WAV has no samples")?;
            let rate = half(24)
                .zip(half(26))
                .map(|(low, high)| u32::from(high) << 16 | u32::from(low));
            let layout = rate
                .zip(half(22))
                .zip(half(34))
                .map(|((rate, channels), bits)| Layout {
                    rate,
                    channels,
                    bits,
                });
            (
                layout.ok_or("the WAV is cut off")?,
                bytes.get(data + 8..).unwrap_or(&[]),
            )
        }
        false => (
            Layout {
                rate: 8_000,
                channels: 1,
                bits: 16,
            },
            bytes,
        ),
    };
    let width = usize::from(layout.bits / 8) * usize::from(layout.channels);
    let frames = data.chunks_exact(width.max(1));
    let samples = match layout.bits {
        8 => frames
            .filter_map(|frame| Some(f64::from(*frame.first()?) - 128.0))
            .collect(),
        16 => frames
            .filter_map(|frame| Some(f64::from(i16::from_le_bytes(*frame.first_chunk()?))))
            .collect(),
        bits => return Err(Fault::new(format!("samples of {bits} bits are not read"))),
    };
    Ok((samples, f64::from(layout.rate.max(1))))
}

/// ITU-T G.711, µ-law.
pub fn mu_law(byte: u8) -> i16 {
    let byte = !byte;
    let exponent = byte >> 4 & 7;
    let magnitude = ((i16::from(byte & 15) << 3) + 0x84) << exponent;
    let magnitude = magnitude - 0x84;
    if byte & 0x80 == 0 {
        magnitude
    } else {
        -magnitude
    }
}

/// ITU-T G.711, A-law.
pub fn a_law(byte: u8) -> i16 {
    let byte = byte ^ 0x55;
    let exponent = byte >> 4 & 7;
    let mantissa = (i16::from(byte & 15) << 4) + 8;
    let magnitude = match exponent {
        0 => mantissa,
        exponent => (mantissa + 0x100) << (exponent - 1),
    };
    if byte & 0x80 == 0 {
        -magnitude
    } else {
        magnitude
    }
}
