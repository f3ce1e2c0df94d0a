//! QR and bar codes in a picture.
use crate::picture::{self, Grey};
use crate::{Arguments, too_large};

/// White around a code, in points: what is drawn by a recipe has none.
const BORDER: usize = 16;
/// Pictures smaller than this are enlarged.
const SMALL: usize = 400;

/// The text of every code found, one a line.
pub fn read(_: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let grey = prepared(&picture::read(input)?);
    let (width, height) = (grey.width as u32, grey.height as u32);
    let found = rxing::helpers::detect_multiple_in_luma(grey.points.clone(), width, height);
    let mut texts: Vec<String> = match found {
        Ok(found) => found
            .iter()
            .map(|code| code.getText().to_string())
            .collect(),
        Err(_) => vec![],
    };
    if texts.is_empty() {
        // A code that fills the picture is found only so.
        let one = rxing::helpers::detect_in_luma(grey.points, width, height, None);
        texts.extend(one.ok().map(|code| code.getText().to_string()));
    }
    let text = texts.join("\n").into_bytes();
    match text.len() {
        0 => Err("no QR or bar code was found in the picture".into()),
        len if len > limit => Err(too_large(limit)),
        _ => Ok(text),
    }
}

/// Enlarged, and with white around.
fn prepared(grey: &Grey) -> Grey {
    let side = grey.width.max(grey.height).max(1);
    let scale = (SMALL / side).clamp(1, 16);
    let (width, height) = (
        grey.width * scale + 2 * BORDER,
        grey.height * scale + 2 * BORDER,
    );
    let mut points = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let at = |place: usize| place.checked_sub(BORDER).map(|place| place / scale);
            let point = match (at(x), at(y)) {
                (Some(x), Some(y)) if x < grey.width => grey.points.get(y * grey.width + x),
                _ => None,
            };
            points.push(point.copied().unwrap_or(255));
        }
    }
    Grey {
        width,
        height,
        points,
    }
}
