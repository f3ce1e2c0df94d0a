//! Tables of numbers and their names, each with its source.
