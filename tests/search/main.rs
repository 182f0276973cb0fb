//! Does searching the shipped catalogue find what people mean, and count and page truly?

mod facets;
mod pages;
mod served;
mod words;
