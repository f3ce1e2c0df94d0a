//! Sounds that are made here: tones of a telephone, read by `dtmf`, and pitches, drawn by `spectrogram`.
use wireloupe::recipe::data::{Bytes, Data};
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::run::apply_all;
use wireloupe::recipe::text;

const RATE: f64 = 8_000.0;
const KEYS: &str = "123A456B789C*0#D";
const LOW: [f64; 4] = [697.0, 770.0, 852.0, 941.0];
const HIGH: [f64; 4] = [1209.0, 1336.0, 1477.0, 1633.0];

/// Each key for 80 ms, then silence for 60; samples of 16 bits, the highest byte first.
fn dialled(keys: &str) -> Vec<u8> {
    let mut samples: Vec<u8> = vec![];
    let mut play = |tones: [f64; 2], milliseconds: f64| {
        for at in 0..(RATE * milliseconds / 1000.0) as usize {
            let wave =
                |tone: f64| (std::f64::consts::TAU * tone * at as f64 / RATE).sin() * 8_000.0;
            let sample = if tones[0] > 0.0 {
                wave(tones[0]) + wave(tones[1])
            } else {
                0.0
            };
            samples.extend_from_slice(&(sample as i16).to_be_bytes());
        }
    };
    for key in keys.chars() {
        let at = KEYS.find(key).unwrap();
        play([LOW[at / 4], HIGH[at % 4]], 80.0);
        play([0.0, 0.0], 60.0);
    }
    samples
}

fn run(recipe: &str, bytes: Vec<u8>) -> Vec<u8> {
    let data = Data::Bytes(Bytes {
        bytes,
        ..Bytes::default()
    });
    match apply_all(&text::parse(recipe).steps, data, &Limits::default()).unwrap() {
        Data::Bytes(bytes) => bytes.bytes,
        other => panic!("expected bytes, found {other:?}"),
    }
}

#[test]
fn the_keys_of_a_telephone_are_read_from_their_tones() {
    assert_eq!(
        run("wav\ndtmf", dialled("0123456789*#ABCD")),
        b"0123456789*#ABCD"
    );
    assert_eq!(run("wav\ndtmf", dialled("1123")), b"1123");
}

#[test]
fn other_sound_is_no_key() {
    let noise: Vec<u8> = (0..16_000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(run("wav\ndtmf", noise), b"");
}

/// Width, height and shades of the picture that a recipe draws of samples of 16 bits, the lowest byte first.
fn drawn(recipe: &str, sample: impl Fn(f64) -> f64, count: usize) -> (usize, usize, Vec<u8>) {
    let samples = (0..count).map(|at| (sample(at as f64) * 10_000.0) as i16);
    let bytes = samples.flat_map(i16::to_le_bytes).collect();
    let grey = kitchen::work("picture", &[], &run(recipe, bytes), 1 << 30).unwrap();
    let number = |at: usize| u32::from_be_bytes(*grey[at..].first_chunk().unwrap()) as usize;
    (number(0), number(4), grey[8..].to_vec())
}

/// The brightest row of each column.
fn peaks((width, height, shades): &(usize, usize, Vec<u8>)) -> Vec<usize> {
    let shade = |x: usize, y: usize| shades[y * width + x];
    (0..*width)
        .map(|x| (0..*height).max_by_key(|y| shade(x, *y)).unwrap())
        .collect()
}

fn tone(pitch: f64) -> impl Fn(f64) -> f64 {
    move |at| (std::f64::consts::TAU * pitch * at / RATE).sin()
}

#[test]
fn a_tone_stands_in_the_row_of_its_pitch() {
    // 1000 Hz is the 128th of 512 rows of 7.8 Hz, counted from the bottom.
    let picture = drawn("spectrogram", tone(1_000.0), 8_192);
    assert_eq!((picture.0, picture.1), (32, 512));
    assert!(peaks(&picture).iter().all(|row| *row == 511 - 128));
    // Two rows on either side, all is dark: no more than the window spreads it.
    let middle = |row: usize| picture.2[row * 32 + 16];
    assert_eq!(middle(511 - 128), 255);
    assert_eq!((middle(511 - 125), middle(511 - 131)), (0, 0));
}

#[test]
fn rows_are_those_of_the_pitches_asked_for() {
    let picture = drawn("spectrogram 256 low=2000 high=3000", tone(2_500.0), 4_096);
    // From row 64 to row 96 of 31.25 Hz each; 2500 Hz is row 80.
    assert_eq!((picture.0, picture.1), (64, 33));
    assert!(peaks(&picture).iter().all(|row| *row == 96 - 80));
    let inverted = drawn(
        "spectrogram 256 invert low=2000 high=3000",
        tone(2_500.0),
        4_096,
    );
    assert!(picture.2.iter().zip(&inverted.2).all(|(a, b)| *a == !*b));
}

#[test]
fn a_rising_tone_rises() {
    // From 0 to 4000 Hz in 4 s.
    let rising = |at: f64| (std::f64::consts::PI * 1_000.0 * (at / RATE).powi(2)).sin();
    let picture = drawn("spectrogram 512 advance=256", rising, 32_000);
    assert_eq!((picture.0, picture.1), (125, 256));
    for (x, row) in peaks(&picture).into_iter().enumerate() {
        let pitch = 1_000.0 * (x as f64 * 256.0 + 128.0) / RATE;
        let expected = 255.0 - pitch * 512.0 / RATE;
        assert!(
            (row as f64 - expected).abs() <= 2.0,
            "column {x}: row {row}, not {expected}"
        );
    }
}

#[test]
fn a_click_between_distant_columns_is_not_lost() {
    let click = |at: f64| f64::from(u8::from(at == 5_300.0));
    let (width, _, shades) = drawn("spectrogram 64 advance=4000", click, 16_000);
    assert_eq!(width, 4);
    let lit: Vec<usize> = (0..4).filter(|x| shades[x + width] > 128).collect();
    assert_eq!(lit, [1]);
}

/// Format, bits, and how a sample is written.
type Coding = (u16, u16, fn(f64) -> Vec<u8>);

#[test]
fn a_wav_says_itself_how_its_samples_are_written() {
    // 2000 Hz, once by each coding, behind a chunk that says nothing of sound.
    let wave = |at: usize| (std::f64::consts::TAU * at as f64 / 8.0).sin();
    let codings: [Coding; 5] = [
        (1, 8, |s| vec![(s * 100.0 + 128.0) as u8]),
        (1, 16, |s| ((s * 10_000.0) as i16).to_le_bytes().to_vec()),
        (1, 24, |s| ((s * 4e6) as i32).to_le_bytes()[..3].to_vec()),
        (1, 32, |s| ((s * 1e9) as i32).to_le_bytes().to_vec()),
        (3, 32, |s| (s as f32).to_le_bytes().to_vec()),
    ];
    for (format, bits, write) in codings {
        let channels = 2u16;
        let silent = write(0.0);
        let data: Vec<u8> = (0..4_096)
            .flat_map(|at| [silent.clone(), write(wave(at))].concat())
            .collect();
        let mut wav = b"RIFF\0\0\0\0WAVELIST\x03\0\0\0odd\0fmt \x10\0\0\0".to_vec();
        wav.extend(format.to_le_bytes());
        wav.extend(channels.to_le_bytes());
        wav.extend(16_000u32.to_le_bytes());
        wav.extend([0; 6]);
        wav.extend(bits.to_le_bytes());
        wav.extend(b"data");
        wav.extend((data.len() as u32).to_le_bytes());
        wav.extend(&data);
        let png = run("spectrogram 256 channel=2", wav.clone());
        let grey = kitchen::work("picture", &[], &png, 1 << 30).unwrap();
        let picture = (64, 128, grey[8..].to_vec());
        // 2000 of 16000 Hz: row 32 of 128, whatever the width.
        assert!(
            peaks(&picture).iter().all(|row| *row == 127 - 32),
            "{format}, {bits}"
        );
        let other = run("spectrogram 256 channel=1", wav);
        let grey = kitchen::work("picture", &[], &other, 1 << 30).unwrap();
        assert!(
            grey[8..].iter().all(|shade| *shade == 0),
            "silence, {format}, {bits}"
        );
    }
}
