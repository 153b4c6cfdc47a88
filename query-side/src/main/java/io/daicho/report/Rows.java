package io.daicho.report;

import java.io.IOException;

/** The rows of a report, read as they are needed: a report is never held as a whole. */
public interface Rows {

    /** Takes rows one by one. */
    interface Sink {
        void row(Row row) throws IOException;
    }

    void forEach(Sink sink) throws IOException;
}
