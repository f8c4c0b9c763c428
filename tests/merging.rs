//! How claims become events: the tables `merging/*.txt`, standing properties, and a large site.

mod cases;
mod dates;
mod facts;
mod large;
mod order;
mod properties;
mod site;
