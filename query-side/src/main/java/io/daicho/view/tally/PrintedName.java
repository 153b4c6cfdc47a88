package io.daicho.view.tally;

import java.text.Normalizer;
import java.util.Locale;

/** Printed words made comparable: half-width and full-width, upper and lower case, runs of white space are the same. */
public final class PrintedName {

    private PrintedName() {}

    public static String comparable(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
