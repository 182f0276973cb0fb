//! `GET /robots.txt`

use crate::client::client;

#[tokio::test]
async fn robots_are_welcome_and_told_where_the_site_map_is() {
    let answer = client()
        .get_with("/robots.txt", &[("host", "passerelle.example")])
        .await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("Allow: /\n"));
    let map = "Sitemap: http://passerelle.example/sitemap.xml\n";
    assert!(answer.text().ends_with(map), "{}", answer.text());
}
