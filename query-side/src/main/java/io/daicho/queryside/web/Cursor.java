package io.daicho.queryside.web;

import io.daicho.projection.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on. It holds the position of its first page, so that all pages together are the list as it stood at
 * one moment, whatever is written meanwhile.
 *
 * @param position position of the first page
 * @param question digest of what was asked, of whom: a cursor answers no other question
 */
record Cursor(long position, String question, Place place) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{16})\\.(\\d{1,9})\\.(\\d{1,9})");

    static String digest(Object... question) {
        var text = new StringBuilder();
        for (Object part : question) {
            String written = part.toString();
            text.append(written.length()).append(':').append(written);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws BadParameter if the text is no cursor, or one of another question */
    static Cursor parse(String text, String question) {
        Matcher matcher = TEXT.matcher(decoded(text));
        if (!matcher.matches()) {
            throw new BadParameter("cursor", text, "is not a cursor");
        }
        if (!matcher.group(2).equals(question)) {
            throw new BadParameter("cursor", text, "belongs to another question, or to an earlier version of the list");
        }
        return new Cursor(
                Long.parseLong(matcher.group(1)),
                question,
                new Place(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4))));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("cursor", text, "is not a cursor");
        }
    }

    String text() {
        String plain = position + "." + question + "." + place.list() + "." + place.slot();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
