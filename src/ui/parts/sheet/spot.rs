//! Where one is in a sheet, and where a key leads from there.

/// A cell. Column 0 holds the number of the row; the columns of the page begin at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) row: usize,
    pub(super) column: usize,
}

/// A rectangle of cells, its edges included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) top: usize,
    pub(super) bottom: usize,
    pub(super) left: usize,
    pub(super) right: usize,
}

impl Area {
    /// The rectangle between two corners. From the number of a row it reaches over the whole row.
    pub(super) fn between(one: Spot, other: Spot, last_column: usize) -> Self {
        let left = one.column.min(other.column);
        let right = one.column.max(other.column);
        let is_whole = left == 0;
        Self {
            top: one.row.min(other.row),
            bottom: one.row.max(other.row),
            left: left.max(1),
            right: if is_whole { last_column } else { right },
        }
    }

    /// Which columns of a row it covers.
    pub(super) fn columns_of(self, row: usize) -> Option<(usize, usize)> {
        (self.top..=self.bottom)
            .contains(&row)
            .then_some((self.left, self.right))
    }

    pub(super) const fn is_single(self) -> bool {
        self.top == self.bottom && self.left == self.right
    }
}

/// A way from one cell to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    /// So many rows further, upwards when negative.
    Rows(isize),
    /// The first cell of the row.
    RowStart,
    /// The last cell of the row.
    RowEnd,
    /// The first row.
    Top,
    /// The last row.
    Bottom,
    /// The first cell of all.
    First,
    /// The last cell of all.
    Last,
    /// As Tab does while typing: right, and from the end of a row to the next one.
    Onward,
    /// The way back of [`Step::Onward`].
    Backward,
}

/// How many rows there are, and which column is the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) rows: usize,
    pub(super) last_column: usize,
}

impl Spot {
    /// Where a step leads; the edges hold.
    pub(super) fn step(self, step: Step, extent: Extent) -> Self {
        let Self { row, column } = self;
        let last_row = extent.rows.saturating_sub(1);
        let last = extent.last_column;
        let (row, column) = match step {
            Step::Up => (row.saturating_sub(1), column),
            Step::Down => (row + 1, column),
            Step::Left => (row, column.saturating_sub(1)),
            Step::Right => (row, column + 1),
            Step::Rows(by) => (row.saturating_add_signed(by), column),
            Step::RowStart => (row, 1),
            Step::RowEnd => (row, last),
            Step::Top => (0, column),
            Step::Bottom => (last_row, column),
            Step::First => (0, 1),
            Step::Last => (last_row, last),
            Step::Onward if column >= last && row < last_row => (row + 1, 1),
            Step::Onward => (row, column + 1),
            Step::Backward if column <= 1 && row > 0 => (row - 1, last),
            Step::Backward => (row, column.saturating_sub(1).max(1)),
        };
        Self {
            row: row.min(last_row),
            column: column.min(last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent {
        rows: 3,
        last_column: 4,
    };

    #[track_caller]
    fn check(from: (usize, usize), step: Step, to: (usize, usize)) {
        let spot = |(row, column)| Spot { row, column };
        assert_eq!(spot(from).step(step, EXTENT), spot(to));
    }

    #[test]
    fn a_step_stays_within_the_sheet() {
        check((0, 2), Step::Up, (0, 2));
        check((2, 2), Step::Down, (2, 2));
        check((1, 0), Step::Left, (1, 0));
        check((1, 4), Step::Right, (1, 4));
        check((0, 1), Step::Rows(20), (2, 1));
        check((2, 1), Step::Rows(-20), (0, 1));
    }

    #[test]
    fn tab_goes_to_the_next_row_at_the_end_of_one() {
        check((0, 4), Step::Onward, (1, 1));
        check((2, 4), Step::Onward, (2, 4));
        check((1, 1), Step::Backward, (0, 4));
        check((0, 1), Step::Backward, (0, 1));
    }

    #[test]
    fn the_number_of_a_row_stands_for_the_whole_row() {
        let spot = |row, column| Spot { row, column };
        let area = Area::between(spot(2, 0), spot(1, 0), 4);
        assert_eq!(area.columns_of(1), Some((1, 4)));
        assert_eq!(area.columns_of(0), None);
        assert!(Area::between(spot(1, 2), spot(1, 2), 4).is_single());
    }
}
