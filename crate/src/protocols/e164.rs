//! Telephone numbers, which other protocols carry.
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// ITU-T E.164 number (ITU-T E.164)
    "" = "e164" column "" over [] {
        /// E.164 Calling party number digits
        pub CALLING: Text = "calling_party_number.digits";
        /// E.164 Called party number digits
        pub CALLED: Text = "called_party_number.digits";
    }
}
