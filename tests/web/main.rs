//! Does the page say what is open, in every language, and tell nobody who asked?

#![expect(clippy::unwrap_used, reason = "a test fails where its premise fails")]

mod about;
mod record;
mod safety;
mod search;
mod site;
mod text;

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use passerelle::domain::Locale;
use passerelle::i18n::{Messages, locales};
use site::{PLUMBER, encode, site};

/// The plumber with some fields more.
fn plumber_and<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [PLUMBER, more].concat()
}

#[tokio::test]
async fn every_language_has_its_direction_and_all_its_words() {
    let site = site();
    let keys: BTreeSet<String> = Messages::keys(Locale::En).into_iter().collect();
    for locale in locales() {
        let code = locale.code();
        let direction = if locale.is_right_to_left() {
            "rtl"
        } else {
            "ltr"
        };
        let empty = site.get(&format!("/?lang={code}"), &[]).await;
        let filled = site.post(&plumber_and(&[("lang", code)])).await;
        let wrong = site.post(&[("lang", code), ("age", "200")]).await;
        for page in [empty, filled, wrong] {
            let root = format!("<html lang=\"{code}\" dir=\"{direction}\">");
            assert!(page.body.contains(&root), "{code}");
            let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let mut words = page.body.split(|c: char| !is_part(c));
            let untranslated = words.find(|word| word.contains('-') && keys.contains(*word));
            assert_eq!(untranslated, None, "{code}");
        }
    }
}

#[tokio::test]
async fn the_browsers_language_is_spoken_until_another_is_asked_for() {
    let site = site();
    let header = [("accept-language", "fr-TN,fr;q=0.9")];
    let page = site.get("/", &header).await;
    assert!(page.body.contains("<html lang=\"fr\""));
    let page = site.get("/?lang=ur", &header).await;
    assert!(page.body.contains("<html lang=\"ur\""));
}

#[tokio::test]
async fn a_plumber_is_shown_verdict_fit_and_source() {
    let page = site().post(PLUMBER).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.cards().len(), 20);
    let messages = Messages::shipped().unwrap();
    let heading = messages.word("verdict-eligible", Locale::En);
    assert!(page.body.contains(&format!("<h3>{heading}</h3>")));
    assert!(page.body.contains("THAMM Plus"));
    for (index, card) in page.cards().iter().enumerate() {
        let place = format!("id=\"r{}\"", index + 1);
        assert!(page.body.contains(&place), "{place}");
        assert!(card.contains("class=\"fit\""), "card {index}");
        assert!(card.contains("seen on"), "card {index}");
    }
    let links = page.body.matches("<a href=\"http").count();
    let guarded = page.body.matches("rel=\"noopener noreferrer\"").count();
    assert!(links > 0);
    assert_eq!(links, guarded);
}

#[tokio::test]
async fn the_points_of_the_parts_sum_to_the_fit() {
    let page = site().post(PLUMBER).await;
    for card in page.cards() {
        let (_, fit) = card.split_once("<div class=\"fit\">").unwrap();
        let (_, fit) = fit.split_once("<b>").unwrap();
        let (fit, _) = fit.split_once("</b>").unwrap();
        let (_, table) = card.split_once("<tbody>").unwrap();
        let (table, _) = table.split_once("</tbody>").unwrap();
        let points = table.split("<td><bdi>").filter_map(|cell| {
            let (points, rest) = cell.split_once(" / ")?;
            rest.starts_with(|c: char| c.is_ascii_digit())
                .then_some(())?;
            points.parse::<u32>().ok()
        });
        assert_eq!(points.sum::<u32>().to_string(), fit);
    }
}

#[tokio::test]
async fn a_scheme_that_somebody_else_files_says_who() {
    let page = site().post(&plumber_and(&[("show", "100")])).await;
    let cards = page.cards();
    let shut = cards
        .iter()
        .filter(|card| card.contains("class=\"status shut\""));
    // Nobody files for what is over.
    let silent =
        shut.filter(|card| !card.contains("Who files: ") && !card.contains("<b>closed</b>"));
    assert_eq!(silent.count(), 0);
    let thamm = cards
        .iter()
        .find(|card| card.contains("THAMM Plus: vocational training"));
    let thamm = thamm.unwrap();
    assert!(thamm.contains("class=\"status shut\""));
    assert!(thamm.contains("Who files: the public employment service"));
}

#[tokio::test]
async fn one_verdict_and_more_results_can_be_asked_for() {
    let site = site();
    let first = site.post(PLUMBER).await;
    assert!(
        first
            .body
            .contains("name=\"show\" value=\"50\" formaction=\"/#r21\"")
    );
    let more = site.post(&plumber_and(&[("show", "50")])).await;
    assert_eq!(more.cards().len(), 50);
    let closed = site
        .post(&plumber_and(&[("show", "not_eligible 20")]))
        .await;
    let groups = closed.body.matches("<section class=\"group ").count();
    assert_eq!(groups, 1);
    assert!(
        closed
            .body
            .contains("<section class=\"group not_eligible\">")
    );
    let too_many = site.post(&plumber_and(&[("show", "1000")])).await;
    assert_eq!(too_many.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_invented_offer_says_so() {
    let page = site()
        .post(&[("nationality", "TN"), ("wish_kind", "job")])
        .await;
    let cards = page.cards();
    assert!(!cards.is_empty());
    let unmarked = cards
        .iter()
        .filter(|card| !card.contains("Invented example"));
    assert_eq!(unmarked.count(), 0);
}

#[tokio::test]
async fn a_wrong_age_is_told_and_the_form_is_kept() {
    let fields: Vec<_> = PLUMBER
        .iter()
        .copied()
        .filter(|(name, _)| *name != "age")
        .collect();
    let page = site().post(&[fields, vec![("age", "270")]].concat()).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for text in [
        "role=\"alert\"",
        "<a href=\"#age\">Age</a>",
        "must be a whole number from 0 to 120",
        "value=\"270\"",
        "aria-invalid=\"true\" aria-describedby=\"wrong-age\"",
        "value=\"plombier\"",
        "<option value=A2 selected>",
        "name=\"wish_country\" value=\"DE\" checked",
    ] {
        assert!(page.body.contains(text), "{text}");
    }
    assert!(page.cards().is_empty());
}

#[tokio::test]
async fn nothing_of_the_profile_is_in_any_address() {
    let site = site();
    let fields = [
        ("occupation", "canaryplumber"),
        ("skills", "canaryweld, canarypipe"),
        ("nationality", "TN"),
        ("age", "43"),
    ];
    let wrong = [fields.as_slice(), &[("years", "900")]].concat();
    for page in [site.post(&fields).await, site.post(&wrong).await] {
        assert!(page.body.contains("canaryplumber"));
        for name in ["href", "action", "formaction", "src"] {
            for address in page.attributes(name) {
                assert!(!address.contains("canary"), "{name}: {address}");
                let own = address.starts_with('/') && !address.starts_with("/static/");
                let query = address.split_once('?').map_or("", |(_, query)| query);
                assert!(
                    !own || query.is_empty() || query.starts_with("lang="),
                    "{address}"
                );
            }
        }
        let told: Vec<(&str, &str)> = page
            .headers
            .iter()
            .map(|(n, v)| (n.as_str(), v.to_str().unwrap()))
            .collect();
        assert!(!format!("{told:?}").contains("canary"));
    }
}

#[tokio::test]
async fn what_is_typed_stays_text() {
    let page = site()
        .post(&[("occupation", "\"><script>alert(1)</script>")])
        .await;
    assert!(!page.body.contains("<script>alert"));
    assert_eq!(page.body.matches("<script").count(), 1);
}

#[tokio::test]
async fn every_page_keeps_to_itself() {
    let site = site();
    let pages = [
        ("no-cache", site.get("/", &[]).await),
        ("no-store", site.post(PLUMBER).await),
        ("no-store", site.post(&[("age", "x")]).await),
    ];
    for (keep, page) in pages {
        assert_eq!(page.header("cache-control"), keep);
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        let policy = page.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        assert!(!page.body.contains(" style=\""));
        assert!(page.headers.get("set-cookie").is_none());
    }
}

#[tokio::test]
async fn files_are_kept_by_their_mark_and_asked_about_once() {
    let site = site();
    let page = site.get("/", &[]).await;
    let links = page.attributes("href");
    let style = links
        .iter()
        .find(|link| link.starts_with("/static/page.css"));
    let kept = site.get(style.unwrap(), &[]).await;
    assert_eq!(kept.status, StatusCode::OK);
    assert!(kept.header("cache-control").contains("immutable"));
    assert_eq!(kept.header("content-type"), "text/css; charset=utf-8");
    let plain = site.get("/static/page.css?v=another", &[]).await;
    assert_eq!(plain.header("cache-control"), "no-cache");
    let known = [("if-none-match", plain.header("etag"))];
    let again = site.get("/static/page.css", &known).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let absent = site.get("/static/other.css", &[]).await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_cannot_be_read_is_refused_with_a_page() {
    let site = site();
    let json = site.send("application/json", "{}".to_owned()).await;
    assert_eq!(json.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let long = "x".repeat(100_000);
    let long = site.post(&[("skills", &long)]).await;
    assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
    for page in [json, long] {
        assert!(page.body.contains("id=\"person\""));
        assert!(page.body.contains("role=\"alert\""));
    }
}

#[tokio::test]
async fn a_page_with_results_weighs_less_than_100_kilobytes() {
    let site = site();
    let body = encode(&plumber_and(&[("lang", "bn")]));
    let kind = "application/x-www-form-urlencoded";
    let post = Request::post("/").header("content-type", kind);
    let mut bytes = site.weigh(post.body(Body::from(body)).unwrap()).await;
    for file in ["page.css", "suggest.js", "icon.svg"] {
        let get = Request::get(format!("/static/{file}"));
        bytes += site.weigh(get.body(Body::empty()).unwrap()).await;
    }
    assert!(bytes < 100_000, "{bytes} bytes");
}
