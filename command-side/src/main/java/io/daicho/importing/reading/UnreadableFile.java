package io.daicho.importing.reading;

/** The file as a whole cannot be imported: the kind of fault, and a sentence that says what and where. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a file; the name in kebab case is the problem's type. */
    public enum Fault {
        EMPTY_FILE,
        FILE_TOO_LARGE,
        UNKNOWN_FORMAT,
        BROKEN_ENCODING,
        MALFORMED_CSV,
        MALFORMED_WORKBOOK,
        ZIP_BOMB,
        WRONG_HEADER,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS;

        /** E.g. {@code broken-encoding}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Fault fault;

    public UnreadableFile(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    public UnreadableFile(Fault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong, in one sentence for the person who sent the file. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
