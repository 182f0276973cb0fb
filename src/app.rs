//! What can be asked of Passerelle, whoever asks?
//!
//! Use cases over one immutable [`Snapshot`]: match, search, suggest, link, parse, check. The API, the
//! pages and the command line all call these and nothing below them.

mod about;
pub mod agencies;
mod assets;
mod card;
mod check;
mod claim;
mod concept;
mod documents;
mod feed;
mod find;
mod grants;
mod ground;
mod import;
mod json_ld;
mod judged;
mod link;
mod matches;
mod meanings;
mod offer_table;
mod offers;
mod outline;
mod page;
mod parse;
mod position_opening;
mod problem;
mod questions;
mod request;
mod routes;
mod safety;
mod site;
mod sitemap;
mod snapshot;
mod sources;
mod state;
mod told;
mod uploaded;
mod urn;
pub mod view;
mod vocabulary;
mod words;
mod xml;

pub use crate::intake::{template_csv, template_xlsx};
pub use crate::search::LiveIndex;
pub use about::{AboutView, LabelledLanguage};
pub use assets::{FolderError, TextFiles};
pub use check::{CaseResult, CheckReport, check, run_cases};
pub use concept::{ConceptView, LabelsView};
pub use feed::{Feed, FeedPlace, JsonFeed, JsonFeedAuthor, JsonFeedItem};
pub use find::{FindAnswer, FindRequest, FindResult, Highlights, MoreFrom};
pub use ground::Ground;
pub use import::{ImportError, ZipProblem, import_esco};
pub use outline::{Step, Together};
pub use parse::ParseAnswer;
pub use problem::AppError;
pub use safety::{ChannelView, FeeView, RedFlagView, SafetyView};
pub use site::{record_page, site_of};
pub use sitemap::RECORDS_PER_FILE;
pub use snapshot::{Progress, Snapshot, StartError, StartReport, index_folder};
pub use state::{state_folder, store_url};
pub use told::ToldRecord;
pub use uploaded::{UploadedView, VerifyView};
pub use vocabulary::{OpenedVocabulary, open_vocabulary};
pub use words::{LinkedConcept, LinkedPhrase, SuggestKind};

/// A body that is made piece by piece; an error ends it early.
pub type Pieces = Box<dyn Iterator<Item = Result<Vec<u8>, AppError>> + Send>;
