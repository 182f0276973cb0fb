//! Does the service answer as its contract says? One file per operation, one per promise.

mod client;
mod contract;
mod cv;
mod people;
mod program;

mod check_opportunity;
mod eures_get_all;
mod eures_get_changes;
mod eures_get_details;
mod find_matches;
mod find_opportunities;
mod get_concept;
mod get_feed;
mod get_opportunity;
mod get_robots;
mod get_safety;
mod get_sitemap;
mod get_sitemap_file;
mod health_live;
mod health_ready;
mod link_words;
mod match_batch;
mod metrics;
mod opportunities_csv;
mod parse_profile;
mod suggest;

mod bad_fields;
mod bad_input;
mod days;
mod documentation;
mod find_opportunities_refused;
mod generated;
mod languages;
mod limits;
mod match_pages;
mod parse_profile_layouts;
mod parse_profile_refused;
mod privacy;
mod problems;
mod routes;
mod server;
mod signals;
