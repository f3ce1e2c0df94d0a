//! Pictures as points of light and dark.
use crate::Arguments;

/// Points beyond this are refused.
const MAX_POINTS: usize = 64 << 20;

/// A picture in shades of grey, a byte a point.
pub struct Grey {
    pub width: usize,
    pub height: usize,
    pub points: Vec<u8>,
}

pub fn read(bytes: &[u8]) -> Result<Grey, String> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => png(bytes),
        [0xff, 0xd8, ..] => jpeg(bytes),
        _ => Err("expected a PNG or a JPEG".into()),
    }
}

fn png(bytes: &[u8]) -> Result<Grey, String> {
    let mut decoder = png::Decoder::new_with_limits(
        std::io::Cursor::new(bytes),
        png::Limits {
            bytes: MAX_POINTS * 4,
        },
    );
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let damaged = |error: png::DecodingError| format!("the PNG is damaged: {error}");
    let mut reader = decoder.read_info().map_err(damaged)?;
    let size = reader.output_buffer_size().unwrap_or(usize::MAX);
    if size > MAX_POINTS * 4 {
        return Err("the picture is too large".into());
    }
    let mut points = vec![0; size];
    let frame = reader.next_frame(&mut points).map_err(damaged)?;
    let samples = match frame.color_type {
        png::ColorType::Grayscale | png::ColorType::Indexed => 1,
        png::ColorType::GrayscaleAlpha => 2,
        png::ColorType::Rgb => 3,
        png::ColorType::Rgba => 4,
    };
    Ok(Grey {
        width: frame.width as usize,
        height: frame.height as usize,
        points: points.chunks_exact(samples).map(shade).collect(),
    })
}

/// The shade of one point on white.
fn shade(samples: &[u8]) -> u8 {
    let (sum, count, alpha) = match *samples {
        [grey] => (u32::from(grey), 1, 255),
        [grey, alpha] => (u32::from(grey), 1, alpha.into()),
        [r, g, b] => (u32::from(r) + u32::from(g) + u32::from(b), 3, 255),
        [r, g, b, alpha] => (u32::from(r) + u32::from(g) + u32::from(b), 3, alpha.into()),
        _ => (0, 1, 255),
    };
    ((sum / count * alpha + 255 * (255 - alpha)) / 255) as u8
}

fn jpeg(bytes: &[u8]) -> Result<Grey, String> {
    use zune_jpeg::zune_core::bytestream::ZCursor;
    use zune_jpeg::zune_core::colorspace::ColorSpace;
    use zune_jpeg::zune_core::options::DecoderOptions;
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(ColorSpace::Luma)
        .set_max_width(1 << 13)
        .set_max_height(1 << 13);
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let points = decoder
        .decode()
        .map_err(|error| format!("the JPEG is damaged: {error}"))?;
    let (width, height) = decoder.dimensions().unwrap_or((0, 0));
    Ok(Grey {
        width,
        height,
        points,
    })
}

/// Width and height (four bytes each, highest first), then a byte a point.
pub fn normal(_: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let grey = read(input)?;
    let mut result = (grey.width as u32).to_be_bytes().to_vec();
    result.extend_from_slice(&(grey.height as u32).to_be_bytes());
    result.extend_from_slice(&grey.points);
    Ok(result)
}
