package io.daicho.pages.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text is gone and what is new, for people to read: Latin words and numbers are told apart as wholes, every other
 * character by itself.
 */
public final class TextDifference {

    /** Above so many comparisons the middle of the texts is shown as replaced whole. */
    private static final long MOST_COMPARISONS = 1_000_000;

    /** Common parts shorter than this, between two changes, only make the difference harder to read. */
    private static final int SHORT = 2;

    private static final Pattern TOKEN = Pattern.compile("[\\p{IsLatin}]+|\\p{Nd}+|\\R|[\\s\\S]", Pattern.UNICODE_CASE);

    /** What became of a part. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A part of the old text, of the new one, or of both. */
    public record Part(Kind kind, String text) {

        public boolean gone() {
            return kind == Kind.GONE;
        }

        public boolean added() {
            return kind == Kind.NEW;
        }
    }

    private final List<String> before;
    private final List<String> after;
    private final List<Part> parts = new ArrayList<>();

    private TextDifference(String before, String after) {
        this.before = tokens(before);
        this.after = tokens(after);
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** The parts in order: those that are not new give the old text, those that are not gone the new one. */
    public static List<Part> between(String before, String after) {
        var difference = new TextDifference(before, after);
        difference.compare();
        return readable(difference.parts);
    }

    private void compare() {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        before.subList(0, head).forEach(token -> add(Kind.SAME, token));
        compareMiddle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(token -> add(Kind.SAME, token));
    }

    private void compareMiddle(List<String> old, List<String> young) {
        if ((long) old.size() * young.size() > MOST_COMPARISONS) {
            old.forEach(token -> add(Kind.GONE, token));
            young.forEach(token -> add(Kind.NEW, token));
            return;
        }
        int[][] longest = longestFromHere(old, young);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                add(Kind.SAME, old.get(i++));
                j++;
            } else if (j == young.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(Kind.GONE, old.get(i++));
            } else {
                add(Kind.NEW, young.get(j++));
            }
        }
    }

    private static int[][] longestFromHere(List<String> old, List<String> young) {
        var longest = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(young.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private void add(Kind kind, String text) {
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.add(new Part(kind, parts.removeLast().text() + text));
        } else {
            parts.add(new Part(kind, text));
        }
    }

    /** Changes that only a character or two keeps apart become one, what is gone before what is new. */
    private static List<Part> readable(List<Part> parts) {
        var readable = new ArrayList<Part>();
        var gone = new StringBuilder();
        var young = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean between = i > 0 && i + 1 < parts.size();
            boolean kept = part.kind() == Kind.SAME
                    && !(between && part.text().length() < SHORT && !part.text().isBlank());
            if (kept) {
                flush(readable, gone, young);
                readable.add(part);
                continue;
            }
            if (part.kind() != Kind.NEW) {
                gone.append(part.text());
            }
            if (part.kind() != Kind.GONE) {
                young.append(part.text());
            }
        }
        flush(readable, gone, young);
        return readable;
    }

    private static void flush(List<Part> readable, StringBuilder gone, StringBuilder young) {
        if (!gone.isEmpty()) {
            readable.add(new Part(Kind.GONE, gone.toString()));
        }
        if (!young.isEmpty()) {
            readable.add(new Part(Kind.NEW, young.toString()));
        }
        gone.setLength(0);
        young.setLength(0);
    }
}
