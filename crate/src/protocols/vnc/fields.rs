//! The fields of the remote framebuffer protocol.
use super::{dissect, guess, info};
use crate::names::truths;
use crate::names::vnc as names;
use crate::wire::*;

protocol! {
    /// Virtual Network Computing (RFC 6143)
    "Raw" = "vnc" column "VNC" over [Key::Tcp(5900), Key::Tcp(5901), Key::Tcp(5500), Key::Tcp(5501)] info info guess guess {
        /// Server protocol version
        pub SERVER_PROTO_VER: Text = "server_proto_ver";
        /// Client protocol version
        pub CLIENT_PROTO_VER: Text = "client_proto_ver";
        /// Number of security types
        pub NUM_SECURITY_TYPES: u8 = "num_security_types";
        /// Security type
        pub SECURITY_TYPE: u8 = "security_type" named names::SECURITY_TYPE;
        /// Security type
        pub SERVER_SECURITY_TYPE: u32 = "server_security_type" named names::SECURITY_TYPE;
        /// Security type selected
        pub CLIENT_SECURITY_TYPE: u8 = "client_security_type" named names::SECURITY_TYPE;
        /// Authentication challenge
        pub AUTH_CHALLENGE: Bytes = "auth_challenge";
        /// Authentication response
        pub AUTH_RESPONSE: Bytes = "auth_response";
        /// Generator
        pub ARD_AUTH_GENERATOR: u16 = "ard_auth_generator";
        /// Key length
        pub ARD_AUTH_KEY_LEN: u16 = "ard_auth_key_len";
        /// Prime modulus
        pub ARD_AUTH_MODULUS: Bytes = "ard_auth_modulus";
        /// Server public key
        pub ARD_AUTH_SERVER_KEY: Bytes = "ard_auth_server_key";
        /// Encrypted credentials
        pub ARD_AUTH_CREDENTIALS: Bytes = "ard_auth_credentials";
        /// Client public key
        pub ARD_AUTH_CLIENT_KEY: Bytes = "ard_auth_client_key";
        /// Authentication result
        pub AUTH_RESULT: u32 = "auth_result";
// ? vnc.auth_error_length
        /// Authentication error
        pub AUTH_ERROR: Text = "auth_error";
        /// Share desktop flag
        pub SHARE_DESKTOP_FLAG: u8 = "share_desktop_flag";
        /// Framebuffer width
        pub WIDTH: u16 = "width";
        /// Framebuffer height
        pub HEIGHT: u16 = "height";
        /// Bits per pixel
        pub SERVER_BITS_PER_PIXEL: u8 = "server_bits_per_pixel";
        /// Depth
        pub SERVER_DEPTH: u8 = "server_depth";
        /// Big endian flag
        pub SERVER_BIG_ENDIAN_FLAG: u8 = "server_big_endian_flag";
        /// True color flag
        pub SERVER_TRUE_COLOR_FLAG: u8 = "server_true_color_flag";
        /// Red maximum
        pub SERVER_RED_MAX: u16 = "server_red_max";
        /// Green maximum
        pub SERVER_GREEN_MAX: u16 = "server_green_max";
        /// Blue maximum
        pub SERVER_BLUE_MAX: u16 = "server_blue_max";
        /// Red shift
        pub SERVER_RED_SHIFT: u8 = "server_red_shift";
        /// Green shift
        pub SERVER_GREEN_SHIFT: u8 = "server_green_shift";
        /// Blue shift
        pub SERVER_BLUE_SHIFT: u8 = "server_blue_shift";
        /// Padding
        pub PADDING: Mark = "padding";
        /// Desktop name length
        pub DESKTOP_NAME_LEN: u32 = "desktop_name_len";
        /// Desktop name
        pub DESKTOP_NAME: Text = "desktop_name";
        /// Client Message Type
        pub CLIENT_MESSAGE_TYPE: u8 = "client_message_type" named names::CLIENT_MESSAGE_TYPE;
        /// Bits per pixel
        pub CLIENT_BITS_PER_PIXEL: u8 = "client_bits_per_pixel";
        /// Depth
        pub CLIENT_DEPTH: u8 = "client_depth";
        /// Big endian flag
        pub CLIENT_BIG_ENDIAN_FLAG: u8 = "client_big_endian_flag";
        /// True color flag
        pub CLIENT_TRUE_COLOR_FLAG: u8 = "client_true_color_flag";
        /// Red maximum
        pub CLIENT_RED_MAX: u16 = "client_red_max";
        /// Green maximum
        pub CLIENT_GREEN_MAX: u16 = "client_green_max";
        /// Blue maximum
        pub CLIENT_BLUE_MAX: u16 = "client_blue_max";
        /// Red shift
        pub CLIENT_RED_SHIFT: u8 = "client_red_shift";
        /// Green shift
        pub CLIENT_GREEN_SHIFT: u8 = "client_green_shift";
        /// Blue shift
        pub CLIENT_BLUE_SHIFT: u8 = "client_blue_shift";
        /// Number of encodings
        pub CLIENT_SET_ENCODINGS_NUM: u16 = "client_set_encodings_num";
        /// Encoding type
        pub CLIENT_SET_ENCODINGS_ENCODING_TYPE: i32 = "client_set_encodings_encoding_type" named names::CLIENT_SET_ENCODINGS_ENCODING_TYPE;
        /// Incremental update
        pub UPDATE_REQ_INCREMENTAL: u8 = "update_req_incremental";
        /// X position
        pub UPDATE_REQ_X_POS: u16 = "update_req_x_pos";
        /// Y position
        pub UPDATE_REQ_Y_POS: u16 = "update_req_y_pos";
        /// Width
        pub UPDATE_REQ_WIDTH: u16 = "update_req_width";
        /// Height
        pub UPDATE_REQ_HEIGHT: u16 = "update_req_height";
        /// Key down
        pub KEY_DOWN: u8 = "key_down";
        /// Key
        pub KEY: Hex<u32> = "key";
        /// Mouse button #1 position
        pub BUTTON_1_POS: Flag<0> = "button_1_pos" named truths::PRESSED;
        /// Mouse button #2 position
        pub BUTTON_2_POS: Flag<1> = "button_2_pos" named truths::PRESSED;
        /// Mouse button #3 position
        pub BUTTON_3_POS: Flag<2> = "button_3_pos" named truths::PRESSED;
        /// Mouse button #4 position
        pub BUTTON_4_POS: Flag<3> = "button_4_pos" named truths::PRESSED;
        /// Mouse button #5 position
        pub BUTTON_5_POS: Flag<4> = "button_5_pos" named truths::PRESSED;
        /// Mouse button #6 position
        pub BUTTON_6_POS: Flag<5> = "button_6_pos" named truths::PRESSED;
        /// Mouse button #7 position
        pub BUTTON_7_POS: Flag<6> = "button_7_pos" named truths::PRESSED;
        /// Mouse button #8 position
        pub BUTTON_8_POS: Flag<7> = "button_8_pos" named truths::PRESSED;
        /// X position
        pub POINTER_X_POS: u16 = "pointer_x_pos";
        /// Y position
        pub POINTER_Y_POS: u16 = "pointer_y_pos";
        /// Length
        pub CLIENT_CUT_TEXT_LEN: u32 = "client_cut_text_len";
        /// Text
        pub CLIENT_CUT_TEXT: Text = "client_cut_text";
        /// Server Message Type
        pub SERVER_MESSAGE_TYPE: u8 = "server_message_type" named names::SERVER_MESSAGE_TYPE;
        /// Number of rectangles
        pub FB_UPDATE_NUM_RECTS: u16 = "fb_update_num_rects";
        /// X position
        pub FB_UPDATE_X_POS: u16 = "fb_update_x_pos";
        /// Y position
        pub FB_UPDATE_Y_POS: u16 = "fb_update_y_pos";
        /// Width
        pub FB_UPDATE_WIDTH: u16 = "fb_update_width";
        /// Height
        pub FB_UPDATE_HEIGHT: u16 = "fb_update_height";
        /// Encoding type
        pub FB_UPDATE_ENCODING_TYPE: i32 = "fb_update_encoding_type" named names::CLIENT_SET_ENCODINGS_ENCODING_TYPE;
        /// Source x position
        pub COPYRECT_SRC_X_POS: u16 = "copyrect_src_x_pos";
        /// Source y position
        pub COPYRECT_SRC_Y_POS: u16 = "copyrect_src_y_pos";
        /// Length
        pub SERVER_CUT_TEXT_LEN: u32 = "server_cut_text_len";
        /// Text
        pub SERVER_CUT_TEXT: Text = "server_cut_text";
    }
}
