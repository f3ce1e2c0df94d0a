//! A screen of characters, with a cursor that control sequences move (ECMA-48).

pub struct Terminal {
    width: usize,
    height: usize,
    screen: Vec<Vec<char>>,
    /// Lines that left the screen at its top.
    scrolled: Vec<String>,
    row: usize,
    column: usize,
    saved: (usize, usize),
}

impl Terminal {
    pub fn new(width: usize, height: usize) -> Terminal {
        Terminal {
            width,
            height,
            screen: vec![vec![]; height],
            scrolled: vec![],
            row: 0,
            column: 0,
            saved: (0, 0),
        }
    }
    pub fn write(&mut self, text: &str) {
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\u{1b}' => self.escape(&mut characters),
                '\n' => self.next_line(),
                '\r' => self.column = 0,
                '\u{8}' => self.column = self.column.saturating_sub(1),
                '\t' => self.column = (self.column / 8 * 8 + 8).min(self.width - 1),
                character if character.is_control() => {}
                character => self.put(character),
            }
        }
    }
    /// All lines, without what is empty at the end.
    pub fn shown(self) -> String {
        let line = |line: Vec<char>| line.into_iter().collect::<String>().trim_end().to_string();
        let lines = self
            .scrolled
            .into_iter()
            .chain(self.screen.into_iter().map(line));
        let text = lines.collect::<Vec<String>>().join("\n");
        text.trim_end().to_string()
    }
    fn put(&mut self, character: char) {
        if self.column >= self.width {
            self.column = 0;
            self.next_line();
        }
        let column = self.column;
        if let Some(line) = self.screen.get_mut(self.row) {
            if line.len() <= column {
                line.resize(column + 1, ' ');
            }
            if let Some(place) = line.get_mut(column) {
                *place = character;
            }
        }
        self.column += 1;
    }
    fn next_line(&mut self) {
        self.row += 1;
        if self.row >= self.height {
            self.row = self.height - 1;
            let top = self.screen.remove(0);
            let top: String = top.into_iter().collect();
            self.scrolled.push(top.trim_end().to_string());
            self.screen.push(vec![]);
        }
    }
    fn escape(&mut self, rest: &mut std::iter::Peekable<std::str::Chars>) {
        match rest.next() {
            Some('[') => {
                let mut parameters = String::new();
                for next in rest.by_ref() {
                    if ('@'..='~').contains(&next) {
                        return self.control(next, &parameters);
                    }
                    parameters.push(next);
                }
            }
            // A title and the like, up to its end.
            Some(']') => {
                while let Some(next) = rest.next() {
                    if next == '\u{7}' || next == '\u{1b}' && rest.next_if_eq(&'\\').is_some() {
                        return;
                    }
                }
            }
            Some('(' | ')') => drop(rest.next()),
            Some('7') => self.saved = (self.row, self.column),
            Some('8') => (self.row, self.column) = self.saved,
            Some('D') => self.next_line(),
            Some('E') => {
                self.column = 0;
                self.next_line();
            }
            Some('M') => self.row = self.row.saturating_sub(1),
            _ => {}
        }
    }
    fn control(&mut self, what: char, parameters: &str) {
        let mut numbers = parameters
            .split(';')
            .map(|number| number.parse::<usize>().ok());
        let (first, second) = (numbers.next().flatten(), numbers.next().flatten());
        let count = first.unwrap_or(1).max(1);
        let (last_row, last_column) = (self.height - 1, self.width - 1);
        match what {
            'A' => self.row = self.row.saturating_sub(count),
            'B' => self.row = self.row.saturating_add(count).min(last_row),
            'C' => self.column = self.column.saturating_add(count).min(last_column),
            'D' => self.column = self.column.saturating_sub(count),
            'G' => self.column = (count - 1).min(last_column),
            'd' => self.row = (count - 1).min(last_row),
            'H' | 'f' => {
                self.row = (count - 1).min(last_row);
                self.column = (second.unwrap_or(1).max(1) - 1).min(last_column);
            }
            'J' => self.clear(first.unwrap_or(0)),
            'K' => self.clear_line(first.unwrap_or(0)),
            'P' => {
                let column = self.column;
                if let Some(line) = self.screen.get_mut(self.row) {
                    let end = column.saturating_add(count).min(line.len());
                    line.drain(column.min(end)..end);
                }
            }
            's' => self.saved = (self.row, self.column),
            'u' => (self.row, self.column) = self.saved,
            _ => {}
        }
    }
    fn clear(&mut self, how: usize) {
        let row = self.row;
        let gone = |at: usize| match how {
            0 => at > row,
            1 => at < row,
            _ => true,
        };
        for (at, line) in self.screen.iter_mut().enumerate() {
            if gone(at) {
                line.clear();
            }
        }
        self.clear_line(how);
    }
    fn clear_line(&mut self, how: usize) {
        let column = self.column;
        if let Some(line) = self.screen.get_mut(self.row) {
            match how {
                0 => line.truncate(column),
                1 => line
                    .iter_mut()
                    .take(column + 1)
                    .for_each(|place| *place = ' '),
                _ => line.clear(),
            }
        }
    }
}
