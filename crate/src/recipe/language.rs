//! How much letters read like a language: by which letter follows which.

/// What becomes of a letter (a row each, from a to z) when the next is a to z: the logarithm of how much more often
/// than by chance it is that one, from 0 (a hundredth) to 9 (six times). Counted over the distinct words of manuals in English;
/// other languages of Europe come out lower, but far above chance.
const FOLLOWS: [&[u8; 26]; 26] = [
    b"26772471625878272879553451",
    b"72549442863844741766833072",
    b"82638228707753961658622140",
    b"75579345920646750775753240",
    b"73786653411668355987254751",
    b"74548713901832933766702150",
    b"73329357800667753877722032",
    b"93649101802353820647423044",
    b"66766661203679861678260415",
    b"74329200600044853060930300",
    b"74459233802458450586524220",
    b"83469541812843841476643171",
    b"98549423812464784364621141",
    b"73788683615545741389752151",
    b"55674652504679670867866321",
    b"82559435603834871867663260",
    b"42460300400725663646904000",
    b"84569453805666851677553360",
    b"63739437804555773489734151",
    b"83539418901643750776614361",
    b"67657451701788470888200302",
    b"93539214811444650445200210",
    b"91238438903747840764114001",
    b"84848514810453593459222461",
    b"55547122702667992688326024",
    b"86229300800640720350330246",
];
const STEP: f64 = 0.7;
const LOWEST: f64 = -4.5;

/// What was found of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Above 0 for a language (English has some 0.6), some -1 for letters by chance.
    pub score: f64,
    /// Neighbours that are both letters.
    pub pairs: usize,
}

impl Reading {
    /// Whether chance would hardly read so well, even the best of some hundred tries.
    pub fn is_language(self) -> bool {
        self.pairs >= FEWEST && self.score > 0.2 + 7.0 / self.pairs as f64
    }
    /// Whether letters are there, and they do not read like a language.
    pub fn is_gibberish(self) -> bool {
        self.pairs < FEWEST || self.score < -0.2
    }
}
/// Of fewer pairs nothing can be said.
const FEWEST: usize = 10;

/// What `turn` makes of every byte, read as text; capitals count like small letters.
pub fn read(text: &[u8], turn: impl Fn(u8) -> u8) -> Reading {
    let letter = |byte: u8| match turn(byte).to_ascii_lowercase() {
        byte @ b'a'..=b'z' => Some(usize::from(byte - b'a')),
        _ => None,
    };
    let (mut sum, mut pairs, mut last) = (0, 0, None);
    for byte in text {
        let next = letter(*byte);
        let digit = last
            .zip(next)
            .and_then(|(last, next): (usize, usize)| FOLLOWS.get(last)?.get(next));
        if let Some(digit) = digit {
            sum += u64::from(digit - b'0');
            pairs += 1;
        }
        last = next;
    }
    Reading {
        score: match pairs {
            0 => LOWEST,
            pairs => sum as f64 * STEP / pairs as f64 + LOWEST,
        },
        pairs,
    }
}
