//! `GET /sitemaps/{file}`

use std::sync::Arc;

use passerelle::app::Snapshot;
use passerelle::settings::Settings;

use crate::client::client;
use crate::get_feed::{read_xml, values};

#[tokio::test]
async fn a_file_that_the_site_map_does_not_have_is_not_found() {
    for name in ["0.xml", "2.xml", "x.xml", "1", "1.json", "-1.xml"] {
        let path = format!("/sitemaps/{name}");
        client().get(&path).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn the_first_file_is_the_whole_site_map_where_there_is_one() {
    let whole = client().get("/sitemap.xml").await;
    let file = client().get("/sitemaps/1.xml").await;
    assert_eq!(whole.bytes, file.bytes);
}

#[test]
fn a_large_site_map_is_a_list_of_files_that_have_everything_once() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut settings = Settings::defaults();
    settings.index.path = folder.path().join("index").display().to_string();
    let snapshot = Snapshot::open(&settings, &mut |_, _| {}).expect("opens").0;
    let snapshot = Arc::new(snapshot);
    let site = "https://portal.example";
    let text = |pieces: passerelle::app::Pieces| {
        let pieces: Vec<_> = pieces.map(|own| own.expect("is written")).collect();
        String::from_utf8(pieces.concat()).expect("is UTF-8")
    };
    let list = text(snapshot.sitemap(site, 100).expect("is made"));
    let found = read_xml(&list);
    let files = values(&found, "loc");
    assert_eq!(files.len(), (snapshot.count() as usize).div_ceil(100));
    let mut addresses = Vec::new();
    for (place, file) in files.iter().enumerate() {
        assert_eq!(*file, format!("{site}/sitemaps/{}.xml", place + 1));
        let file = snapshot
            .sitemap_file(site, place + 1, 100)
            .expect("is made");
        let found = read_xml(&text(file.expect("is there")));
        addresses.extend(values(&found, "loc").into_iter().map(str::to_owned));
    }
    let whole = read_xml(&text(snapshot.sitemap(site, 100_000).expect("is made")));
    assert_eq!(addresses, values(&whole, "loc"));
}
