//! Which bits of a word a field is, drawn as Wireshark does: `.... 0101`.

/// Draws `value` as the `count` bits from `lowest` on in a word of so many bits, with ` = ` behind; nothing where it does not fit.
pub fn draw(out: &mut String, word: u32, (lowest, count): (u8, u8), value: u64) {
    let count = u32::from(count);
    // A part of a longer word stands, alone, in its own byte.
    let lowest = u32::from(lowest).checked_rem(word).unwrap_or(0);
    let fits = count > 0 && lowest + count <= word && word <= u64::BITS;
    if !fits || value.checked_shr(count).is_some_and(|above| above != 0) {
        return;
    }
    let mask = u64::MAX >> (u64::BITS - count) << lowest;
    draw_masked(out, word, mask, value << lowest);
}

/// Draws those bits of a word that a mask says, which need not lie together, with ` = ` behind.
pub fn draw_masked(out: &mut String, word: u32, mask: u64, value: u64) {
    for bit in (0..word).rev() {
        out.push(match (mask >> bit & 1, value >> bit & 1) {
            (0, _) => '.',
            (_, 0) => '0',
            _ => '1',
        });
        if bit > 0 && bit.is_multiple_of(4) {
            out.push(' ');
        }
    }
    out.push_str(" = ");
}

#[cfg(test)]
mod tests {
    use super::draw;

    fn drawn(word: u32, part: (u8, u8), value: u64) -> String {
        let mut out = String::new();
        draw(&mut out, word, part, value);
        out
    }

    #[test]
    fn bits_stand_at_their_place() {
        assert_eq!(drawn(8, (4, 4), 4), "0100 .... = ");
        assert_eq!(drawn(16, (0, 13), 185), "...0 0000 1011 1001 = ");
        assert_eq!(drawn(24, (17, 1), 1), ".... ..1. .... .... .... .... = ");
        assert_eq!(drawn(64, (0, 64), u64::MAX).matches('1').count(), 64);
    }

    #[test]
    fn a_part_beyond_its_word_is_counted_from_the_bytes_it_stands_in() {
        assert_eq!(drawn(8, (8, 1), 1), ".... ...1 = ");
    }

    #[test]
    fn what_does_not_fit_is_not_drawn() {
        assert_eq!(drawn(8, (4, 4), 20), "");
        assert_eq!(drawn(8, (6, 3), 1), "");
        assert_eq!(drawn(0, (0, 1), 1), "");
        assert_eq!(drawn(8, (0, 0), 0), "");
    }
}
