package io.daicho.commandside;

/** Others kept appending to the same stream. Nothing was written; the command may be sent again. */
public final class StreamBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamBusy(String stream, int attempts, Throwable last) {
        super("the stream " + stream + " was appended to by others during " + attempts + " attempts", last);
    }
}
