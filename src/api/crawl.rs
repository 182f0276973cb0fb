//! What robots read: the site map and what they may visit.

pub mod get_robots;
pub mod get_sitemap;
pub mod get_sitemap_file;
