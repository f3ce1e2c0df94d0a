//! Pictures that recipes draw, written as PNG (W3C PNG, third edition).
use super::fault::Fault;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// Points of a picture, in all.
pub const MAX_POINTS: usize = 64 << 20;

/// A picture of `samples` bytes a point: 1 grey, 3 red, green and blue, 4 these and how opaque.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub samples: usize,
    pub points: Vec<u8>,
}

impl Picture {
    /// All white.
    pub fn white(width: usize, height: usize) -> Result<Picture, Fault> {
        check(width, height)?;
        Ok(Picture {
            width,
            height,
            samples: 1,
            points: vec![255; width * height],
        })
    }
    pub fn set(&mut self, x: usize, y: usize, shade: u8) {
        if x < self.width
            && let Some(point) = self.points.get_mut(y * self.width + x)
        {
            *point = shade;
        }
    }
    /// Every point as a square of them.
    pub fn enlarged(self, scale: usize) -> Result<Picture, Fault> {
        check(
            self.width.saturating_mul(scale),
            self.height.saturating_mul(scale),
        )?;
        let mut points = Vec::with_capacity(self.points.len() * scale * scale);
        for line in self.points.chunks(self.width * self.samples) {
            let wide = line
                .chunks(self.samples)
                .flat_map(|point| std::iter::repeat_n(point, scale));
            let wide: Vec<u8> = wide.flatten().copied().collect();
            (0..scale).for_each(|_| points.extend_from_slice(&wide));
        }
        Ok(Picture {
            width: self.width * scale,
            height: self.height * scale,
            points,
            ..self
        })
    }
    pub fn png(&self) -> Result<Vec<u8>, Fault> {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut head = vec![];
        head.extend_from_slice(&(self.width as u32).to_be_bytes());
        head.extend_from_slice(&(self.height as u32).to_be_bytes());
        let color = match self.samples {
            3 => 2,
            4 => 6,
            _ => 0,
        };
        head.extend_from_slice(&[8, color, 0, 0, 0]);
        chunk(&mut png, b"IHDR", &head);
        chunk(
            &mut png,
            b"IDAT",
            &self.packed().map_err(|error| error.to_string())?,
        );
        chunk(&mut png, b"IEND", &[]);
        Ok(png)
    }
    /// The lines, each behind the number of its filter, compressed.
    fn packed(&self) -> std::io::Result<Vec<u8>> {
        let mut packer = ZlibEncoder::new(vec![], Compression::fast());
        for line in self.points.chunks((self.width * self.samples).max(1)) {
            packer.write_all(&[0])?;
            packer.write_all(line)?;
        }
        packer.finish()
    }
}

/// Refuses what is empty or too large.
pub fn check(width: usize, height: usize) -> Result<(), Fault> {
    match width.checked_mul(height) {
        Some(1..=MAX_POINTS) => Ok(()),
        Some(0) => Err(Fault::new("there is nothing to draw")),
        _ => Err(Fault::new(format!(
            "a picture of {width} by {height} points is too large"
        ))),
    }
}

fn chunk(png: &mut Vec<u8>, kind: &[u8; 4], body: &[u8]) {
    png.extend_from_slice(&(body.len() as u32).to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(body);
    png.extend_from_slice(kind);
    png.extend_from_slice(body);
    png.extend_from_slice(&sum.sum().to_be_bytes());
}
