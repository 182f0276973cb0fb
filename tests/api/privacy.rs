//! Nothing of a person is written anywhere: not in the log, not in the numbers.

use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tracing_subscriber::fmt::MakeWriter;

use crate::client::{Client, client, client_with, post_json, with_query};
use crate::program::Program;

/// Stands in every canary; nothing else in the project has it.
const CANARY: &str = "zqcanary";

fn canary(place: &str) -> String {
    format!("{CANARY}-{place}")
}

/// A profile that is understood, with a canary in every field that takes words.
fn sound() -> Value {
    json!({
        "occupations": [{ "title": canary("title"), "years": 4 }, canary("bare-occupation"), "plombier zqcanary"],
        "skills": [{ "name": canary("name") }, canary("bare-skill"), format!("brasage {}", canary("x"))],
        "qualifications": [{ "isced": 3, "title": canary("diploma") }],
        "licences": [canary("licence")],
        "completed": [canary("completed")],
        "languages": [{ "code": "fr", "level": "C1" }],
        "residence": "TN",
    })
}

/// A profile that is refused, with a canary in every field that takes a code.
fn broken() -> Value {
    let word = canary("code");
    json!({
        "occupations": [{ "title": "x", "code": word, "until": word, "country": word, "evidence": word }],
        "skills": [{ "name": "x", "code": word, "level": word }],
        "languages": [{ "code": word, "level": word, "certified": word, "certified_on": word }],
        "qualifications": [{ "isced": word, "field": word, "country": word, "awarded": word, "state_recognised": word,
            "recognition": [{ "in": word, "state": word }] }],
        "nationalities": [word], "residence": word, "age": word, "birth_date": word,
        "current_stay": { "country": word, "permit": word },
        "stays": [{ "country": word, "from": word, "months": word, "purpose": word }],
        "job_offer": { "has": word, "country": word, "occupation": word,
            "salary": { "amount": word, "currency": word, "period": word } },
        "savings": { "amount": word, "currency": word },
        "admission": { "kind": word, "country": word },
        "protection": { "status": word, "host_country": word },
        "family": [{ "relation": word, "in": word, "status": word }],
        "wishes": { "countries": [word], "kinds": [word], "languages": [word] },
        canary("field"): canary("value"),
    })
}

/// Every request that could carry a word of a person.
fn requests() -> Vec<Request<Body>> {
    let word = canary("query");
    let mut requests = Vec::new();
    let bodies = [
        json!({ "profile": sound(), "q": canary("q"), "limit": 2 }).to_string(),
        json!({ "profile": broken(), "q": canary("q"), "strategy": canary("strategy") }).to_string(),
        json!({ "profile": {}, "cursor": canary("cursor") }).to_string(),
        json!({ "profile": {}, "strategy": canary("strategy") }).to_string(),
        json!({ "profile": { "occupations": [{ "code": "isco:9999", "title": canary("title") }] } }).to_string(),
        format!("{{\"profile\":{{\"{}", canary("cut")),
        format!("\"{}\"", canary("text")),
        canary("no-json"),
    ];
    for body in &bodies {
        for path in [
            "/v1/match",
            "/v1/opportunities/de-blue-card/check",
            "/v1/match/batch",
            "/v1/link",
        ] {
            requests.push(post_json(path, body.clone()));
        }
    }
    requests.push(post_json("/v1/match/batch", bodies.join("\n")));
    for kind in ["occupation", "skill", "job"] {
        let body = json!({ "type": kind, "texts": [canary("phrase"), format!("plombier {}", canary("phrase"))] });
        requests.push(post_json("/v1/link", body.to_string()));
    }
    let unknown = format!("/v1/opportunities/{}/check", canary("id"));
    requests.push(post_json(&unknown, bodies[0].clone()));
    for (content_type, body) in documents() {
        let request = Request::post("/v1/profiles/parse").header("content-type", content_type);
        requests.push(request.body(Body::from(body)).expect("is well formed"));
    }
    for path in [
        with_query("/v1/suggest", &[("q", &word)]),
        with_query("/v1/suggest", &[("q", &word), ("type", "opportunity")]),
        with_query("/v1/opportunities", &[("q", &word)]),
        with_query("/v1/opportunities", &[("provider", &word), (&word, &word)]),
        with_query(
            "/v1/opportunities",
            &[("country", &word), ("cursor", &word)],
        ),
        format!("/v1/opportunities/{word}?lang={word}"),
        format!("/v1/concepts/skill:{word}"),
        format!("/{word}/{word}?{word}"),
        format!("/docs/{word}"),
    ] {
        requests.push(get(&path));
    }
    requests
}

/// CVs of every format, sound and broken, with a canary wherever a word can stand.
fn documents() -> Vec<(&'static str, Vec<u8>)> {
    let text = format!(
        "{0}-name {0}-surname\nNé le {0}-birth\nReligion : {0}-faith\n{0}@example.org\nEXPÉRIENCE\n\
         2018 - 2021 : {0}-title, {0}-firm\n- {0}-task\nCOMPÉTENCES\n{0}-skill, brasage {0}\nFORMATION\n\
         BTP {0}-field 2015\nLANGUES\nfrançais {0}-level\n",
        CANARY
    );
    let candidate = format!(
        "<Candidate><CandidatePerson><PersonName>{0}-name</PersonName><BirthDate>{0}</BirthDate>\
         <NationalityCode>{0}</NationalityCode></CandidatePerson><CandidateProfile languageCode=\"{0}\">\
         <PositionHistory><PositionTitle>{0}-title</PositionTitle></PositionHistory></CandidateProfile></Candidate>",
        CANARY
    );
    let resume = json!({ "basics": { "name": canary("name"), "label": canary("label") },
        "work": [{ "position": canary("position"), "startDate": canary("start") }],
        "skills": [{ "name": canary("skill") }], "languages": [{ "language": canary("language") }] });
    let entity = format!(
        "<!DOCTYPE a [<!ENTITY {0} \"{0}\">]><Candidate>&{0};</Candidate>",
        CANARY
    );
    vec![
        ("text/plain", text.into_bytes()),
        ("application/xml", candidate.clone().into_bytes()),
        (
            "application/xml",
            candidate.replace("</Candidate>", "").into_bytes(),
        ),
        ("application/xml", entity.into_bytes()),
        ("application/xml", format!("<{0}/>", CANARY).into_bytes()),
        (
            "application/pdf",
            crate::cv::pdf(Some(candidate.as_bytes())),
        ),
        (
            "application/pdf",
            crate::cv::pdf(Some(canary("pdf").as_bytes())),
        ),
        ("application/json", resume.to_string().into_bytes()),
        (
            "application/json",
            format!("{{\"{}\": 1}}", canary("field")).into_bytes(),
        ),
        (
            "application/json",
            format!("{{\"{}\"", canary("cut")).into_bytes(),
        ),
        ("image/zqcanary-type", canary("image").into_bytes()),
    ]
}

fn get(path: &str) -> Request<Body> {
    let request = Request::get(path)
        .header("user-agent", canary("agent"))
        .header("cookie", canary("cookie"))
        .header("authorization", canary("key"))
        .header(
            "referer",
            format!("https://x.example/{}", canary("referer")),
        )
        .header("accept-language", canary("language"))
        .header("if-none-match", canary("tag"));
    request.body(Body::empty()).expect("is well formed")
}

async fn send_all(client: &Client) {
    for request in requests() {
        let path = request.uri().path().to_owned();
        let status = client.send(request).await.status.as_u16();
        assert!(status < 500, "{path}: {status}");
    }
}

#[tokio::test]
async fn no_word_of_a_person_is_logged_at_any_level() {
    let log = everything_logged();
    send_all(&client()).await;
    let written = log.text();
    assert!(written.contains("answered"), "nothing was logged at all");
    assert!(written.contains("/v1/match"), "no route was logged");
    assert_none(&written);
}

#[tokio::test]
async fn no_word_of_a_person_is_in_the_numbers() {
    let client = client_with(|_| {});
    send_all(&client).await;
    let numbers = client.get("/metrics").await;
    assert!(numbers.text().contains("/v1/match"), "{}", numbers.text());
    assert_none(numbers.text());
}

#[tokio::test]
async fn a_method_made_up_from_words_of_a_person_is_not_written() {
    let log = everything_logged();
    let client = client_with(|_| {});
    let request = Request::builder()
        .method(canary("method").as_str())
        .uri("/v1/match");
    client
        .send(request.body(Body::empty()).expect("is well formed"))
        .await;
    let numbers = client.get("/metrics").await;
    assert_none(numbers.text());
    let written = log.text();
    let of_methods: Vec<&str> = written
        .lines()
        .filter(|line| line.contains("zqcanary-method"))
        .collect();
    assert!(of_methods.is_empty(), "{of_methods:?}");
}

#[tokio::test]
async fn the_real_program_writes_no_word_of_a_person_over_real_connections() {
    let program = Program::new();
    let serving = program.serve(&[("PASSERELLE__LOG__LEVEL", "trace")]);
    for request in requests() {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("is in memory");
        let mut head = format!(
            "{} {} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n",
            parts.method, parts.uri
        );
        for (name, value) in &parts.headers {
            head.push_str(&format!("{name}: {}\r\n", value.to_str().expect("is text")));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
        let mut stream = tokio::net::TcpStream::connect(&serving.address)
            .await
            .expect("it listens");
        stream.write_all(head.as_bytes()).await.expect("it reads");
        stream.write_all(&body).await.expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("it answers");
        assert!(answer.starts_with(b"HTTP/1.1 "), "{head}");
    }
    serving.signal("TERM");
    let (status, written) = serving.wait();
    assert!(status.success(), "{status}");
    assert!(
        written.matches("answered").count() >= requests().len(),
        "not every request was logged"
    );
    assert_none(&written);
}

#[track_caller]
fn assert_none(written: &str) {
    let lower = written.to_lowercase();
    let planted = |line: &&str| line.contains(CANARY) && !line.contains("zqcanary-method");
    let leaks: Vec<&str> = lower.lines().filter(planted).take(5).collect();
    assert!(
        leaks.is_empty(),
        "{} is written:\n{}",
        CANARY,
        leaks.join("\n")
    );
}

/// Everything that this process logs.
#[derive(Clone)]
struct Log(Arc<Mutex<Vec<u8>>>);

/// Starts to keep everything that is logged, at every level, on every thread.
fn everything_logged() -> Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    let log = LOG.get_or_init(|| {
        let log = Log(Arc::default());
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(log.clone())
            .init();
        log
    });
    log.clone()
}

impl Log {
    fn text(&self) -> String {
        let bytes = self.0.lock().expect("nobody panics while writing");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut log = self.0.lock().expect("nobody panics while writing");
        log.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}
