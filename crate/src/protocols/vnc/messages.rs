//! Messages after the handshake (RFC 6143 §7.5, §7.6).
use super::fields::*;
use crate::wire::*;

pub fn read(r: &mut Reader, from_server: bool) -> Result<(), Stop> {
    while r.left() > 0 {
        let known = match from_server {
            true => server(r)?,
            false => client(r)?,
        };
        if !known {
            break;
        }
    }
    Ok(())
}

/// Notes three bytes, or fewer, that say nothing.
fn padding(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.put_at(PADDING, r.at(), len, 0);
    r.skip(len)
}

/// One message of the client's; false where what follows is of no known kind.
fn client(r: &mut Reader) -> Result<bool, Stop> {
    let len = match r.peek::<u8>(0) {
        Some(0) => 20,
        Some(2) => 4 + 4 * usize::from(r.peek::<u16>(2).unwrap_or(0)),
        Some(3) => 10,
        Some(4) => 8,
        Some(5) => 6,
        Some(6) => 8 + r.peek::<u32>(4).unwrap_or(0) as usize,
        _ => return Ok(false),
    };
    r.whole(len)?;
    let kind = r.take(CLIENT_MESSAGE_TYPE)?;
    r.nested(|r| match kind {
        0 => pixel_format(r),
        2 => encodings(r),
        3 => update_request(r),
        4 => key(r),
        5 => pointer(r),
        _ => {
            padding(r, 3)?;
            let len = r.take(CLIENT_CUT_TEXT_LEN)? as usize;
            r.bytes(CLIENT_CUT_TEXT, len).map(drop)
        }
    })?;
    Ok(true)
}

fn pixel_format(r: &mut Reader) -> Result<(), Stop> {
    padding(r, 3)?;
    r.take(CLIENT_BITS_PER_PIXEL)?;
    r.take(CLIENT_DEPTH)?;
    r.take(CLIENT_BIG_ENDIAN_FLAG)?;
    r.take(CLIENT_TRUE_COLOR_FLAG)?;
    r.take(CLIENT_RED_MAX)?;
    r.take(CLIENT_GREEN_MAX)?;
    r.take(CLIENT_BLUE_MAX)?;
    r.take(CLIENT_RED_SHIFT)?;
    r.take(CLIENT_GREEN_SHIFT)?;
    r.take(CLIENT_BLUE_SHIFT)?;
    padding(r, 3)
}

fn encodings(r: &mut Reader) -> Result<(), Stop> {
    padding(r, 1)?;
    let count = r.take(CLIENT_SET_ENCODINGS_NUM)?;
    for _ in 0..count {
        let kind = r.word::<i32>()?;
        let field = CLIENT_SET_ENCODINGS_ENCODING_TYPE;
        r.put_at(field, r.at() - 4, 4, i64::from(kind) as u64);
    }
    Ok(())
}

fn update_request(r: &mut Reader) -> Result<(), Stop> {
    r.take(UPDATE_REQ_INCREMENTAL)?;
    r.take(UPDATE_REQ_X_POS)?;
    r.take(UPDATE_REQ_Y_POS)?;
    r.take(UPDATE_REQ_WIDTH)?;
    r.take(UPDATE_REQ_HEIGHT)?;
    Ok(())
}

fn key(r: &mut Reader) -> Result<(), Stop> {
    r.take(KEY_DOWN)?;
    padding(r, 2)?;
    r.take(KEY).map(drop)
}

fn pointer(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    flags!(r, word: BUTTON_1_POS, BUTTON_2_POS, BUTTON_3_POS, BUTTON_4_POS, BUTTON_5_POS,
        BUTTON_6_POS, BUTTON_7_POS, BUTTON_8_POS);
    r.take(POINTER_X_POS)?;
    r.take(POINTER_Y_POS)?;
    Ok(())
}

/// One message of the server's; false where its end cannot be told.
fn server(r: &mut Reader) -> Result<bool, Stop> {
    match r.peek::<u8>(0) {
        Some(0) => {
            r.take(SERVER_MESSAGE_TYPE)?;
            r.nested(update)
        }
        Some(2) => {
            r.take(SERVER_MESSAGE_TYPE)?;
            Ok(true)
        }
        Some(3) => {
            r.whole(8 + r.peek::<u32>(4).unwrap_or(0) as usize)?;
            r.take(SERVER_MESSAGE_TYPE)?;
            r.nested(|r| {
                padding(r, 3)?;
                let len = r.take(SERVER_CUT_TEXT_LEN)? as usize;
                r.bytes(SERVER_CUT_TEXT, len)
            })?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

const COPY: i32 = 1;

/// Rectangles, as far as their lengths are told without decoding them.
fn update(r: &mut Reader) -> Result<bool, Stop> {
    padding(r, 1)?;
    let count = r.take(FB_UPDATE_NUM_RECTS)?;
    for _ in 0..count {
        r.take(FB_UPDATE_X_POS)?;
        r.take(FB_UPDATE_Y_POS)?;
        r.take(FB_UPDATE_WIDTH)?;
        r.take(FB_UPDATE_HEIGHT)?;
        let kind = r.word::<i32>()?;
        let at = r.at() - 4;
        r.put_at(FB_UPDATE_ENCODING_TYPE, at, 4, i64::from(kind) as u64);
        match kind {
            COPY => {
                r.take(COPYRECT_SRC_X_POS)?;
                r.take(COPYRECT_SRC_Y_POS)?;
            }
            _ => return Ok(false),
        }
    }
    Ok(true)
}

pub fn describe(layer: &Layer, out: &mut String) {
    let client = match layer.value(CLIENT_MESSAGE_TYPE) {
        Some(0) => "Client set pixel format",
        Some(2) => "Client set encodings",
        Some(3) => "Client framebuffer update request",
        Some(4) => "Client key event",
        Some(5) => "Client pointer event",
        Some(6) => "Client cut text",
        _ => "",
    };
    let server = match layer.value(SERVER_MESSAGE_TYPE) {
        Some(0) => "Server framebuffer update",
        Some(2) => "Server ring bell on client",
        Some(3) => "Server cut text",
        _ => "",
    };
    out.push_str(if client.is_empty() { server } else { client });
}
