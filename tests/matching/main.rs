//! Is a match exact, its fit a sum that one can check, and blind to who a person is?

mod blind;
mod exact;
mod fit;
mod offers;
mod oracle;
mod people;
mod served;
mod weights;
mod words;
