//! The audit log is only added to.

use passerelle::store::AuditRow;

use crate::places::{NOW, on_each};

/// A line of the log.
pub fn line(id: &str) -> AuditRow {
    AuditRow {
        id: id.to_owned(),
        at: NOW,
        actor: "k2".to_owned(),
        action: "publish".to_owned(),
        subject: "alder:a-1".to_owned(),
        detail: "{}".to_owned(),
    }
}

#[test]
fn a_line_of_the_audit_log_is_neither_changed_nor_taken_out() {
    on_each(async |store| {
        let mut session = store.write().await.expect("a session");
        session.insert(&[line("l1")]).await.expect("accepted");
        store.commit(session).await.expect("kept");
        for sql in ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"] {
            let mut session = store.write().await.expect("a session");
            assert!(session.run(sql, &[]).await.is_err(), "`{sql}` is refused");
        }
        let mut session = store.read().await.expect("a session");
        let lines: Vec<AuditRow> = session.find("", &[]).await.expect("readable");
        assert_eq!(lines, [line("l1")]);
    });
}
