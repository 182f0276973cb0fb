//! Does an answer keep to the OpenAPI document?

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use axum::http::{Method, StatusCode};
use jsonschema::{Draft, Validator};
use passerelle::api::openapi_document;
use serde_json::{Map, Value, json};

use crate::client::Answer;

/// The OpenAPI document, ready to judge answers.
pub struct Contract {
    /// The document as it is served.
    pub document: Value,
    components: Value,
    validators: Mutex<BTreeMap<String, Arc<Validator>>>,
}

/// The contract of this build.
pub fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(|| {
        let document = openapi_document();
        let mut components = document["components"].clone();
        for schema in objects_in(&mut components["schemas"]) {
            close_below(schema);
        }
        Contract {
            document,
            components,
            validators: Mutex::default(),
        }
    })
}

impl Contract {
    /// Asserts that an answer has the headers, the content type and the shape that it should.
    #[track_caller]
    pub fn check(&self, method: &Method, path: &str, answer: &Answer) {
        let at = format!("{method} {path} → {}", answer.status);
        assert!(!answer.header("x-request-id").is_empty(), "{at}: no id");
        if answer.status.is_client_error() || answer.status.is_server_error() {
            return self.check_problem(&at, answer);
        }
        let Some(operation) = self.operation(method, path) else {
            return;
        };
        if answer.status == StatusCode::NOT_MODIFIED {
            assert!(answer.bytes.is_empty(), "{at}: a body");
            return;
        }
        if answer.status == StatusCode::NO_CONTENT {
            assert!(answer.bytes.is_empty(), "{at}: a body");
            assert!(operation["responses"].get("204").is_some(), "{at}");
            return;
        }
        let content = &operation["responses"][answer.status.as_str()]["content"];
        let kind = essence(answer);
        let Some(described) = content.get(kind) else {
            panic!("{at}: `{kind}` is not in the document");
        };
        if kind == "application/json" || kind.ends_with("+json") {
            let name = format!("{} {kind}", operation["operationId"]);
            self.check_shape(&at, &name, &described["schema"], &answer.json());
        }
        if path.starts_with("/v1/") {
            assert_eq!(answer.header("content-language").len(), 2, "{at}");
            assert!(!answer.header("cache-control").is_empty(), "{at}");
        }
    }

    /// Asserts that a line of a batch is an answer of a match, or a problem with its line.
    #[track_caller]
    pub fn check_line(&self, line: &Value) {
        if line.get("code").is_none() {
            let schema = json!({ "$ref": "#/components/schemas/MatchAnswer" });
            return self.check_shape("line", "line", &schema, line);
        }
        assert!(line["line"].is_u64(), "no line number in {line}");
        let schema = json!({ "allOf": [{ "$ref": "#/components/schemas/Problem" }] });
        self.check_shape("line", "line of a problem", &open(schema), line);
    }

    /// The operation that answers a method and a path.
    fn operation(&self, method: &Method, path: &str) -> Option<&Value> {
        let paths = self.document["paths"].as_object()?;
        let (_, operations) = paths.iter().find(|(template, _)| fits(template, path))?;
        operations.get(method.as_str().to_ascii_lowercase())
    }

    #[track_caller]
    fn check_problem(&self, at: &str, answer: &Answer) {
        assert_eq!(essence(answer), "application/problem+json", "{at}");
        let body = answer.json();
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        self.check_shape(at, "problem", &schema, &body);
        assert_eq!(body["status"], answer.status.as_u16(), "{at}");
        assert_eq!(body["request_id"], answer.header("x-request-id"), "{at}");
        let reference = format!("/docs/problems#{}", body["code"].as_str().unwrap_or(""));
        assert_eq!(body["type"], reference, "{at}");
    }

    #[track_caller]
    fn check_shape(&self, at: &str, name: &str, schema: &Value, instance: &Value) {
        let validator = self.validator(name, schema);
        let errors: Vec<String> = validator
            .iter_errors(instance)
            .take(5)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(
            errors.is_empty(),
            "{at} is not as documented:\n{}",
            errors.join("\n")
        );
    }

    fn validator(&self, name: &str, schema: &Value) -> Arc<Validator> {
        let mut known = self.validators.lock().expect("no test panics in here");
        if let Some(validator) = known.get(name) {
            return Arc::clone(validator);
        }
        let mut root = schema.clone();
        close(&mut root);
        let schema = json!({ "allOf": [root], "components": self.components });
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&schema)
            .expect("the document has valid schemas");
        let validator = Arc::new(validator);
        known.insert(name.to_owned(), Arc::clone(&validator));
        validator
    }
}

/// Whether a path fits a template such as `/v1/concepts/{id}`.
fn fits(template: &str, path: &str) -> bool {
    let (wanted, own): (Vec<_>, Vec<_>) =
        (template.split('/').collect(), path.split('/').collect());
    let fits = |(wanted, own): (&&str, &&str)| wanted.starts_with('{') || wanted == own;
    wanted.len() == own.len() && wanted.iter().zip(&own).all(fits)
}

fn essence(answer: &Answer) -> &str {
    let kind = answer.header("content-type");
    kind.split(';').next().unwrap_or_default().trim()
}

/// Refuses fields that the schema does not name, here and below.
fn close(schema: &mut Value) {
    close_below(schema);
    let Some(own) = schema.as_object_mut() else {
        return;
    };
    let says = ["$ref", "properties", "allOf", "oneOf", "anyOf"];
    if says.iter().any(|word| own.contains_key(*word)) && !own.contains_key("x-open") {
        own.insert("unevaluatedProperties".to_owned(), json!(false));
    }
}

/// Marks a schema that may have more fields than it names.
fn open(mut schema: Value) -> Value {
    schema["x-open"] = json!(true);
    schema
}

fn close_below(schema: &mut Value) {
    let Some(own) = schema.as_object_mut() else {
        return;
    };
    for property in own.get_mut("properties").into_iter().flat_map(objects_in) {
        close(property);
    }
    for word in ["items", "additionalProperties"] {
        if let Some(inner) = own.get_mut(word) {
            close(inner);
        }
    }
    // What is composed is closed as a whole, by whoever composes.
    for word in ["allOf", "oneOf", "anyOf"] {
        let parts = own.get_mut(word).and_then(Value::as_array_mut);
        parts.into_iter().flatten().for_each(close_below);
    }
}

fn objects_in(value: &mut Value) -> impl Iterator<Item = &mut Value> {
    let fields: Option<&mut Map<String, Value>> = value.as_object_mut();
    fields.into_iter().flat_map(|fields| fields.values_mut())
}
