//! Do people's words find their concepts, in every language and with the errors people make?
//!
//! Figures are printed; each must stay above a floor that was measured on the shipped vocabulary.

mod derived;
mod labels;
mod mixed;
mod typos;
mod vocabulary;
mod words;
