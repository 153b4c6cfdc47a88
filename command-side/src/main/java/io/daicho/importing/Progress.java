package io.daicho.importing;

/**
 * How far an import has come.
 *
 * @param read rows done with
 * @param accepted rows of which something was new
 * @param unchanged rows of which nothing was new
 * @param rejected rows with an error
 * @param warnings warnings on all rows
 * @param events events emitted
 * @param lastPosition last position committed at, 0 if there is none: a reader that has reached it sees the import
 */
public record Progress(
        int read, int accepted, int unchanged, int rejected, long warnings, long events, long lastPosition) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);

    Progress plus(RowReport row) {
        return new Progress(
                read + 1,
                accepted + (row.outcome() == RowOutcome.ACCEPTED ? 1 : 0),
                unchanged + (row.outcome() == RowOutcome.UNCHANGED ? 1 : 0),
                rejected + (row.outcome() == RowOutcome.REJECTED ? 1 : 0),
                warnings + row.warnings(),
                events + row.events(),
                Math.max(lastPosition, row.position()));
    }
}
