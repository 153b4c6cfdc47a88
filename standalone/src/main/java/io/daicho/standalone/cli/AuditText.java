package io.daicho.standalone.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** What an audit has come to, for people. */
final class AuditText {

    private AuditText() {}

    /** Prints it and returns the exit code. */
    static int print(PrintWriter out, JsonNode audit) {
        JsonNode finding = audit.path("finding");
        JsonNode against = audit.path("against");
        long checked = audit.path("checked").asLong();
        if (finding.isObject()) {
            printFinding(out, finding);
            long total = audit.path("total").asLong();
            out.println((total == 0 ? "The log has no events, " : "Checked " + checked + " of " + total + " events, ")
                    + (against.isObject() ? "good up to " + checkpoint(against) : "no checkpoint agreed with") + ".");
        } else {
            out.println("Nothing is wrong: " + checked + " events checked"
                    + (against.isObject()
                            ? " against " + checkpoint(against) + ", signed by " + text(against, "key")
                            : "")
                    + ".");
        }
        audit.path("notes").forEach(note -> out.println("Note: " + onOneLine(note.asString())));
        out.flush();
        return finding.isObject() ? CommandLineInterface.FOUND : CommandLineInterface.DONE;
    }

    private static void printFinding(PrintWriter out, JsonNode finding) {
        out.println(text(finding, "kind") + ": " + onOneLine(text(finding, "message")));
        for (JsonNode field : finding.path("fields")) {
            out.println("  " + onOneLine(text(field, "field")));
            printValue(out, "stored", field.path("stored"));
            printValue(out, "expected", field.path("expected"));
        }
    }

    private static void printValue(PrintWriter out, String title, JsonNode value) {
        if (value.isString()) {
            out.println("    " + title + " ".repeat(10 - title.length()) + onOneLine(value.asString()));
        }
    }

    private static String checkpoint(JsonNode against) {
        String size = " over " + against.path("size").asLong() + " events";
        return against.path("number").isNumber()
                ? "checkpoint " + against.path("number").asLong() + size
                : "the checkpoint kept elsewhere" + size;
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asString("");
    }

    /** What was altered may have been altered to write over the terminal. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
