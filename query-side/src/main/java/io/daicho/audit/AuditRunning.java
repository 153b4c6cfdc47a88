package io.daicho.audit;

/** This node is auditing already, and does one audit at a time. */
public final class AuditRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    AuditRunning(String id) {
        super("audit " + id + " is running on this node; it does one at a time");
        this.id = id;
    }

    /** Id of the audit that runs. */
    public String id() {
        return id;
    }
}
