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

/// How a sample is written (RFC 2361, and the registry of WAVE formats).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coding {
    Whole,
    Float,
    ALaw,
    MuLaw,
}

/// Samples that lie one after another, those of all channels side by side.
pub struct Sound<'a> {
    pub layout: Layout,
    coding: Coding,
    data: &'a [u8],
}

impl<'a> Sound<'a> {
    /// A WAV; what is none is taken for samples of 16 bits in one channel, at this rate.
    pub fn read(bytes: &'a [u8], rate: u32) -> Result<Sound<'a>, Fault> {
        if !bytes.starts_with(b"RIFF") {
            let layout = Layout {
                rate,
                channels: 1,
                bits: 16,
            };
            return Ok(Sound {
                layout,
                coding: Coding::Whole,
                data: bytes,
            });
        }
        let (mut rest, mut format) = (bytes.get(12..).unwrap_or(&[]), None);
        while let Some((head, body)) = rest.split_first_chunk::<8>() {
            let [a, b, c, d, length @ ..] = *head;
            let length = u32::from_le_bytes(length) as usize;
            let chunk = body.get(..length).unwrap_or(body);
            match &[a, b, c, d] {
                b"fmt " => format = Some(described(chunk)?),
                b"data" => {
                    let (layout, coding) = format.ok_or("the WAV does not describe its samples")?;
                    return Ok(Sound {
                        layout,
                        coding,
                        data: chunk,
                    });
                }
                _ => {}
            }
            // Chunks begin at even places.
            rest = body.get(length.saturating_add(length & 1)..).unwrap_or(&[]);
        }
        Err(Fault::new("the WAV has no samples"))
    }
    /// Bytes of one sample.
    fn width(&self) -> usize {
        usize::from(self.layout.bits / 8)
    }
    /// How many samples each channel has.
    pub fn count(&self) -> usize {
        self.data.len() / (self.width() * usize::from(self.layout.channels)).max(1)
    }
    /// The samples of a channel, from 0, as those of 16 bits.
    pub fn samples(&self, channel: usize) -> impl Iterator<Item = f64> {
        let (width, coding) = (self.width(), self.coding);
        let frames = self
            .data
            .chunks_exact((width * usize::from(self.layout.channels)).max(1));
        frames.filter_map(move |frame| {
            let sample = frame.get(channel * width..(channel + 1) * width)?;
            Some(match (coding, sample) {
                (Coding::ALaw, [byte]) => f64::from(a_law(*byte)),
                (Coding::MuLaw, [byte]) => f64::from(mu_law(*byte)),
                (Coding::Float, bytes) => {
                    f64::from(f32::from_le_bytes(*bytes.first_chunk()?)) * 32_768.0
                }
                (_, [byte]) => (f64::from(*byte) - 128.0) * 256.0,
                (_, [low, high]) => f64::from(i16::from_le_bytes([*low, *high])),
                (_, [low, middle, high]) => {
                    f64::from(i32::from_le_bytes([0, *low, *middle, *high])) / 65_536.0
                }
                (_, bytes) => f64::from(i32::from_le_bytes(*bytes.first_chunk()?)) / 65_536.0,
            })
        })
    }
}

/// What the chunk `fmt ` says.
fn described(chunk: &[u8]) -> Result<(Layout, Coding), Fault> {
    let half = |at: usize| Some(u16::from_le_bytes(*chunk.get(at..)?.first_chunk()?));
    let number = |at: usize| Some(u32::from_le_bytes(*chunk.get(at..)?.first_chunk()?));
    let (Some(mut format), Some(channels), Some(rate), Some(bits)) =
        (half(0), half(2), number(4), half(14))
    else {
        return Err(Fault::new("the WAV is cut off"));
    };
    // WAVEFORMATEXTENSIBLE: the format proper begins the GUID at the end.
    if let (0xfffe, Some(inner)) = (format, half(24)) {
        format = inner;
    }
    let coding = match (format, bits) {
        (1, 8 | 16 | 24 | 32) => Coding::Whole,
        (3, 32) => Coding::Float,
        (6, 8) => Coding::ALaw,
        (7, 8) => Coding::MuLaw,
        (1 | 3, _) => return Err(Fault::new(format!("samples of {bits} bits are not read"))),
        _ => {
            return Err(Fault::new(format!(
                "samples of format {format} are not read"
            )));
        }
    };
    let layout = Layout {
        rate,
        channels,
        bits,
    };
    Ok((layout, coding))
}

/// The samples of the first channel, and how many there are a second. What is no WAV is taken for 16 bits, 8000 a second.
pub fn samples(bytes: &[u8]) -> Result<(Vec<f64>, f64), Fault> {
    let sound = Sound::read(bytes, 8_000)?;
    let rate = f64::from(sound.layout.rate.max(1));
    Ok((sound.samples(0).collect(), rate))
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
