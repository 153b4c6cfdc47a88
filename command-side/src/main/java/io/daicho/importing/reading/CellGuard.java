package io.daicho.importing.reading;

import io.daicho.importing.reading.UnreadableFile.Fault;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Stands before the CSV parser and lets no more of a cell through than the limit, so that a cell of any size costs
 * nothing but its row. It follows RFC 4180 only as far as to know where cells and records begin and end.
 */
final class CellGuard extends Reader {

    /**
     * A record as it went by.
     *
     * @param line it begins on, from 1
     * @param oversize cells of which a part was held back
     */
    record Passed(long line, List<CellFault> oversize) {}

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final Reader in;
    private final ReadingLimits limits;
    private final char[] raw = new char[8192];
    private final StringBuilder out = new StringBuilder(raw.length + 2);
    private final Deque<Passed> passed = new ArrayDeque<>();
    private State state = State.CELL_START;
    private boolean inRecord;
    private boolean lastWasCr;
    private boolean ended;
    private int outPos;
    private int column;
    private long size;
    private long line = 1;

    CellGuard(Reader in, ReadingLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The oldest record not yet asked for: call it once for every record the parser hands out. */
    Passed nextPassed() {
        return passed.remove();
    }

    /** The line that the record begins on which the parser is at. */
    long lineUnderWay() {
        Passed next = passed.peek();
        return next == null ? line : next.line();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        while (outPos == out.length()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, out.length() - outPos);
        out.getChars(outPos, outPos + count, buffer, from);
        outPos += count;
        return count;
    }

    private void fill() throws IOException {
        out.setLength(0);
        outPos = 0;
        int read = in.read(raw, 0, raw.length);
        if (read < 0) {
            ended = true;
            if (state == State.QUOTE_IN_QUOTED) {
                out.append('"');
            }
            if (inRecord) {
                endCell();
            }
            return;
        }
        for (int i = 0; i < read; i++) {
            accept(raw[i]);
        }
    }

    private void accept(char c) {
        boolean secondOfCrLf = c == '\n' && lastWasCr;
        lastWasCr = c == '\r';
        if ((c == '\n' || c == '\r') && !secondOfCrLf) {
            line++;
        }
        switch (state) {
            case CELL_START -> atStart(c, secondOfCrLf);
            case PLAIN -> plain(c);
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE_IN_QUOTED;
                } else {
                    content(c);
                }
            }
            case QUOTE_IN_QUOTED -> afterQuote(c);
        }
    }

    private void atStart(char c, boolean secondOfCrLf) {
        if (secondOfCrLf && !inRecord) {
            out.append(c);
            return;
        }
        if (!inRecord && c != '\n' && c != '\r') {
            inRecord = true;
            passed.add(new Passed(line, new ArrayList<>(0)));
        }
        if (c == '"') {
            state = State.QUOTED;
            out.append(c);
        } else {
            state = State.PLAIN;
            plain(c);
        }
    }

    private void plain(char c) {
        switch (c) {
            case ',' -> {
                endCell();
                out.append(c);
            }
            case '\n', '\r' -> {
                endRecord();
                out.append(c);
            }
            default -> content(c);
        }
    }

    private void afterQuote(char c) {
        if (c != '"') {
            out.append('"');
            state = State.PLAIN;
            plain(c);
            return;
        }
        state = State.QUOTED;
        content(c);
        if (size <= limits.cellChars()) {
            out.append(c);
        }
    }

    private void content(char c) {
        if (++size <= limits.cellChars()) {
            out.append(c);
        }
    }

    private void endRecord() {
        if (inRecord) {
            endCell();
        }
        inRecord = false;
        column = 0;
        state = State.CELL_START;
    }

    private void endCell() {
        if (size > limits.cellChars()) {
            passed.getLast().oversize().add(CellFault.oversize(column, size, limits.cellChars()));
        }
        size = 0;
        state = State.CELL_START;
        if (++column > limits.columns()) {
            throw new UnreadableFile(
                    Fault.TOO_MANY_COLUMNS,
                    "the record that begins on line " + passed.getLast().line() + " has more than " + limits.columns()
                            + " columns");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
