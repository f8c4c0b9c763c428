//! How claims become events: the tables `merging/*.txt`, properties of all timelines, and large sites.

mod cases;
mod dates;
mod facts;
mod large;
mod order;
mod properties;
mod site;
mod wikilinks;
