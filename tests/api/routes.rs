//! By which permits a matched job could be taken.

use serde_json::{Value, json};

use crate::client::{client, list_of, text_of};
use crate::people::{asking, asking_with, developer, plumber};

async fn jobs_of(profile: Value) -> Vec<Value> {
    let request = asking_with(
        profile,
        json!({ "limit": 100, "filters": { "kinds": ["job"] } }),
    );
    let answer = client().post("/v1/match", &request).await.ok();
    list_of(&answer["matches"]).to_vec()
}

#[tokio::test]
async fn only_jobs_have_routes_and_all_of_them_lead_to_the_country_of_the_job() {
    let answer = client().post("/v1/match", &asking(plumber())).await.ok();
    let others = list_of(&answer["matches"]).iter();
    for own in others.filter(|own| own["opportunity"]["kind"] != "job") {
        assert!(own.get("routes").is_none(), "{}", own["opportunity"]["id"]);
    }
    let jobs = jobs_of(plumber()).await;
    assert!(jobs.len() > 3, "only {} jobs", jobs.len());
    for job in jobs {
        let country = &job["opportunity"]["countries"][0];
        let routes = list_of(&job["routes"]);
        let known = ["DE", "ES", "FR", "IT"].map(Value::from).contains(country);
        assert_eq!(
            routes.len() > 2,
            known,
            "{} {routes:?}",
            job["opportunity"]["id"]
        );
        for route in routes {
            let path = format!("/v1/opportunities/{}", text_of(&route["id"]));
            let record = client().get(&path).await.ok();
            let leads_to = list_of(&record["opportunity"]["countries"]);
            assert!(leads_to.contains(country), "{path} is no way to {country}");
            assert_ne!(record["opportunity"]["category"], "framework", "{path}");
        }
    }
}

#[tokio::test]
async fn a_route_is_judged_as_if_the_person_had_this_offer() {
    let mut person = developer();
    let offer = person["job_offer"].take();
    assert_eq!(offer["country"], "DE");
    let jobs = jobs_of(person.clone()).await;
    let job = jobs
        .iter()
        .find(|job| job["opportunity"]["countries"] == json!(["DE"]));
    let job = job.expect("a sample job for a developer is in Germany");
    let id = text_of(&job["opportunity"]["id"]);
    let record = client().get(&format!("/v1/opportunities/{id}")).await.ok();
    let months = match record["job"]["contract"].as_str() {
        Some("permanent") => json!(1_200),
        _ => record["job"]["months"].clone(),
    };
    person["job_offer"] = json!({
        "has": true,
        "country": "DE",
        "occupation": record["occupations"][0]["id"],
        "months": months,
        "salary": record["job"]["pay"],
    });
    for route in list_of(&job["routes"]) {
        let path = format!("/v1/opportunities/{}/check", text_of(&route["id"]));
        let checked = client().post(&path, &asking(person.clone())).await.ok();
        assert_eq!(route["verdict"], checked["verdict"], "{route}");
        assert_eq!(route["missing"], checked["missing"], "{route}");
    }
}

#[tokio::test]
async fn the_best_route_comes_first() {
    let rank = |own: &Value| match own["verdict"].as_str() {
        Some("eligible") => 0,
        Some("undetermined") => 1,
        _ => 2,
    };
    for job in jobs_of(developer()).await {
        let ranks: Vec<i32> = list_of(&job["routes"]).iter().map(rank).collect();
        assert!(ranks.is_sorted(), "{}", job["opportunity"]["id"]);
    }
}
