package io.daicho.audit;

/** Is told how far an audit has come, after every commit. */
@FunctionalInterface
public interface AuditProgress {

    /**
     * @param checked events read and checked
     * @param total events there are to check
     * @throws InterruptedException to stop the audit
     */
    void reached(long checked, long total) throws InterruptedException;
}
