//! A questionnaire on paper while it is typed in: digits answer and move on.

use super::answers::{Answers, NO_OPINION, UNSAID};
use super::form::{Form, Place, QuestionKind};

/// A line of a questionnaire, numbered alike on paper and on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// Its number, from 1.
    pub number: usize,
    /// What answers stand under.
    pub key: String,
    /// What it is in the form.
    pub place: SheetPlace,
    /// What can be typed, as printed.
    pub choices: Vec<u8>,
    /// What 0 stands for, where it can be typed.
    pub zero: Option<u8>,
    /// Whether several may be typed.
    pub several: bool,
}

/// Where in the form a line comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetPlace {
    /// The place of a question.
    Question(usize),
    /// The places of an aspect and of an item in it.
    Item(usize, usize),
}

/// The lines of a form: general data, what is rated, further questions.
#[must_use]
pub fn sheet_lines(form: &Form) -> Vec<SheetLine> {
    let questions = |place: Place| {
        let all = form.questions.iter().enumerate();
        all.filter(move |(_, question)| question.place == place && !question.choices.is_empty())
            .map(|(at, question)| SheetLine {
                number: 0,
                key: question.key.clone(),
                place: SheetPlace::Question(at),
                choices: question
                    .choices
                    .iter()
                    .map(|choice| choice.number)
                    .collect(),
                zero: Some(UNSAID),
                several: question.kind == QuestionKind::Several,
            })
    };
    let items = form.aspects.iter().enumerate().flat_map(|(at, aspect)| {
        let items = aspect.items.iter().enumerate();
        items.filter_map(move |(place, item)| {
            let scale = form.scale(item)?;
            Some(SheetLine {
                number: 0,
                key: item.key.clone(),
                place: SheetPlace::Item(at, place),
                choices: scale.shown().map(|level| level.number).collect(),
                zero: scale.has_no_opinion.then_some(NO_OPINION),
                several: false,
            })
        })
    });
    let lines = questions(Place::Before)
        .chain(items)
        .chain(questions(Place::After));
    (1..)
        .zip(lines)
        .map(|(number, line)| SheetLine { number, ..line })
        .collect()
}

impl SheetLine {
    /// How many digits an answer has: two where a choice has, so that no answer is the
    /// beginning of another.
    #[must_use]
    pub fn width(&self) -> u8 {
        if self.choices.iter().any(|choice| *choice > 99) {
            3
        } else if self.choices.iter().any(|choice| *choice > 9) {
            2
        } else {
            1
        }
    }

    /// Whether something was answered.
    #[must_use]
    pub fn is_answered(&self, answers: &Answers) -> bool {
        answers.get(&self.key).is_some() || !self.ticked(answers).is_empty()
    }

    /// The ticked choices of a line with several.
    #[must_use]
    pub fn ticked(&self, answers: &Answers) -> Vec<u8> {
        let choices = self.choices.iter().copied().filter(|_| self.several);
        choices
            .filter(|choice| answers.is_ticked(&self.key, *choice))
            .collect()
    }

    fn clear(&self, answers: &mut Answers) {
        answers.set(&self.key, 0);
        for choice in self.ticked(answers) {
            answers.tick(&self.key, choice, false);
        }
    }

    fn answer(&self, answers: &mut Answers, value: u8) {
        if self.several && value != UNSAID {
            answers.set(&self.key, 0);
            let is_ticked = answers.is_ticked(&self.key, value);
            answers.tick(&self.key, value, !is_ticked);
        } else {
            self.clear(answers);
            answers.set(&self.key, value);
        }
    }
}

/// What a key did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The line is answered, the next one's turn has come.
    Moved,
    /// The answer goes on: a further digit, or a further tick.
    Waits,
    /// That is no answer of this line.
    Refused,
}

/// A sheet while it is typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Which line's turn it is; as many as there are lines once all had theirs.
    pub at: usize,
    /// The digits of an answer that is not whole yet.
    pub pending: String,
    /// What was answered.
    pub answers: Answers,
}

impl Sheet {
    /// Hears a digit.
    pub fn press(&mut self, lines: &[SheetLine], digit: char) -> Heard {
        let Some(line) = lines.get(self.at).filter(|_| digit.is_ascii_digit()) else {
            return Heard::Refused;
        };
        self.pending.push(digit);
        if self.pending.len() < usize::from(line.width()) {
            return Heard::Waits;
        }
        let typed = std::mem::take(&mut self.pending);
        let value = match typed.parse::<u8>() {
            Ok(0) => line.zero,
            Ok(number) => line.choices.contains(&number).then_some(number),
            Err(_) => None,
        };
        let Some(value) = value else {
            return Heard::Refused;
        };
        line.answer(&mut self.answers, value);
        if line.several && value != UNSAID {
            return Heard::Waits;
        }
        self.at += 1;
        Heard::Moved
    }

    /// Corrects: takes the digit back that waits for another, else the answer of this line,
    /// else that of the one before.
    pub fn correct(&mut self, lines: &[SheetLine]) {
        if self.pending.pop().is_some() {
            return;
        }
        let here = lines.get(self.at);
        if here.is_none_or(|line| !line.is_answered(&self.answers)) {
            self.at = self.at.saturating_sub(1);
        }
        if let Some(line) = lines.get(self.at) {
            line.clear(&mut self.answers);
        }
    }

    /// Goes to a line, counted from 0; the one behind the last stands for the suggestion.
    pub fn go_to(&mut self, lines: &[SheetLine], at: usize) {
        self.pending.clear();
        self.at = at.min(lines.len());
    }
}

/// A line that two typings of one sheet answer differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetDifference {
    /// The number of the line.
    pub number: usize,
    /// What stands there from the first time: numbers as printed, empty for none.
    pub first: Vec<u8>,
    /// What was typed the second time.
    pub second: Vec<u8>,
}

/// Where two typings differ, line by line.
#[must_use]
pub fn sheet_differences(
    lines: &[SheetLine],
    first: &Answers,
    second: &Answers,
) -> Vec<SheetDifference> {
    let typed = |line: &SheetLine, answers: &Answers| -> Vec<u8> {
        let single = answers
            .get(&line.key)
            .map(|value| if Some(value) == line.zero { 0 } else { value });
        single.into_iter().chain(line.ticked(answers)).collect()
    };
    lines
        .iter()
        .map(|line| SheetDifference {
            number: line.number,
            first: typed(line, first),
            second: typed(line, second),
        })
        .filter(|difference| difference.first != difference.second)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Log, Prepared};
    use crate::survey::{BuiltIn, Survey, adopt_form};
    use std::sync::Arc;

    fn lines(built_in: BuiltIn) -> Vec<SheetLine> {
        let mut log = Log::default();
        let prepared = log.prepare(adopt_form(built_in));
        let by = Arc::new(Author::default());
        log.insert_all(Prepared::stamp(prepared, &"test".into(), 1, 0, &by))
            .expect("no contradiction");
        sheet_lines(&Survey::fold(&log).forms[0])
    }

    fn type_in(lines: &[SheetLine], sheet: &mut Sheet, keys: &str) -> Vec<Heard> {
        keys.chars().map(|key| sheet.press(lines, key)).collect()
    }

    #[test]
    fn twenty_digits_fill_the_standard_form() {
        let lines = lines(BuiltIn::Standard);
        assert_eq!(lines.len(), 20);
        assert!(
            (1..)
                .zip(&lines)
                .all(|(number, line)| line.number == number)
        );
        let mut sheet = Sheet::default();
        let heard = type_in(&lines, &mut sheet, "23415432154321543215");
        assert!(heard.iter().all(|heard| *heard == Heard::Moved));
        assert_eq!(sheet.at, 20);
        assert_eq!(sheet.answers.get("sex"), Some(2));
        assert_eq!(sheet.answers.get(&lines[19].key), Some(5));
        assert_eq!(sheet.press(&lines, '1'), Heard::Refused);
    }

    #[test]
    fn nought_is_left_unsaid_where_that_may_be_and_refused_elsewhere() {
        let lines = lines(BuiltIn::Standard);
        let mut sheet = Sheet::default();
        assert_eq!(type_in(&lines, &mut sheet, "0000"), [Heard::Moved; 4]);
        assert_eq!(sheet.answers.get("sex"), Some(UNSAID));
        assert_eq!(type_in(&lines, &mut sheet, "06x"), [Heard::Refused; 3]);
        assert_eq!(sheet.at, 4);
    }

    #[test]
    fn backspace_takes_the_last_answer_back_and_stands_there() {
        let lines = lines(BuiltIn::Standard);
        let mut sheet = Sheet::default();
        type_in(&lines, &mut sheet, "12");
        sheet.correct(&lines);
        assert_eq!((sheet.at, sheet.answers.get("age")), (1, None));
        sheet.correct(&lines);
        assert_eq!((sheet.at, sheet.answers.get("sex")), (0, None));
        sheet.correct(&lines);
        assert_eq!(sheet, Sheet::default());
    }

    #[test]
    fn of_several_choices_each_digit_ticks_or_unticks_one() {
        let lines = lines(BuiltIn::Short);
        let mut sheet = Sheet::default();
        type_in(&lines, &mut sheet, "5");
        assert_eq!(type_in(&lines, &mut sheet, "131"), [Heard::Waits; 3]);
        assert_eq!(lines[1].ticked(&sheet.answers), [3]);
        assert_eq!(sheet.press(&lines, '0'), Heard::Moved);
        assert!(lines[1].ticked(&sheet.answers).is_empty());
        assert_eq!(sheet.answers.get(&lines[1].key), Some(UNSAID));
    }

    #[test]
    fn with_ten_choices_every_answer_has_two_digits() {
        let mut line = lines(BuiltIn::Standard)[0].clone();
        line.choices = (1..=10).collect();
        let lines = [line];
        let mut sheet = Sheet::default();
        assert_eq!(
            type_in(&lines, &mut sheet, "10"),
            [Heard::Waits, Heard::Moved]
        );
        assert_eq!(sheet.answers.get("sex"), Some(10));
        let mut sheet = Sheet::default();
        type_in(&lines, &mut sheet, "1");
        sheet.correct(&lines);
        assert_eq!(
            type_in(&lines, &mut sheet, "01"),
            [Heard::Waits, Heard::Moved]
        );
        assert_eq!(sheet.answers.get("sex"), Some(1));
    }

    #[test]
    fn two_typings_of_a_sheet_are_compared_line_by_line() {
        let lines = lines(BuiltIn::Short);
        let [mut first, mut second] = [Sheet::default(), Sheet::default()];
        type_in(&lines, &mut first, "412");
        type_in(&lines, &mut second, "512");
        let differences = sheet_differences(&lines, &first.answers, &second.answers);
        assert_eq!(
            differences,
            [SheetDifference {
                number: 1,
                first: vec![4],
                second: vec![5]
            }]
        );
        assert_eq!(
            sheet_differences(&lines, &first.answers, &first.answers),
            []
        );
    }
}
