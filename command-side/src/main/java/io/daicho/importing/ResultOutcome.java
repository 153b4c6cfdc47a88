package io.daicho.importing;

import io.daicho.events.Outcome;
import java.util.regex.Pattern;

/**
 * The outcome a printed result states with certainty: only a text that as a whole says nothing else is classified, its
 * leading field tag counted away.
 */
final class ResultOutcome {

    private static final Pattern NO_RECORD = Pattern.compile("※?(実績なし|\\(実績なし\\))。?");
    private static final Pattern COMPLETED_EARLIER = Pattern.compile("※?(実施済み?|\\(実施済み?\\))。?");

    // 新型コロナウイルス感染症の拡大の影響により中止 and its shorter forms: a cause, and nothing but 中止
    private static final Pattern CANCELLED = Pattern.compile("※?"
            + "((新型コロナウイルス|新型コロナ|コロナ)(感染症)?(の)?(感染)?(拡大|まん延|蔓延)?(防止)?(の影響)?(により|による|のため|に伴い|を受け|で)、?)?"
            + "(全て|すべて)?(中止|中止した|中止となった|中止とした)。?");

    private ResultOutcome() {}

    static Outcome of(String printed) {
        if (printed.isBlank()) {
            return Outcome.NOT_REPORTED;
        }
        String text = Printed.compact(FieldTag.without(printed));
        if (NO_RECORD.matcher(text).matches()) {
            return Outcome.NO_RECORD;
        }
        if (COMPLETED_EARLIER.matcher(text).matches()) {
            return Outcome.COMPLETED_EARLIER;
        }
        return CANCELLED.matcher(text).matches() ? Outcome.CANCELLED : Outcome.RECORDED;
    }
}
