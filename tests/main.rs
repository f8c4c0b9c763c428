

mod words;
