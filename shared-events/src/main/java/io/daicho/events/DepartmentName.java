package io.daicho.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of a department: the bureau (局, 庁, 本部) and, where one is named, the division (部 and below) in it.
 *
 * @param bureau as printed, e.g. 生活文化スポーツ局
 * @param division as printed, e.g. 文化振興部, or null for the bureau itself
 */
public record DepartmentName(String bureau, @Nullable String division) {

    // The shortest prefix that ends the way a bureau does; 中央卸売市場 is a bureau without such an ending.
    private static final Pattern BUREAU = Pattern.compile("(中央卸売市場|.+?(?:局|庁|本部|委員会))(.*)", Pattern.DOTALL);

    public DepartmentName {
        Texts.filled("bureau", bureau, 100);
        if (division != null) {
            Texts.filled("division", division, 200);
        }
    }

    /** Splits a printed name after the bureau's suffix; a name without such a suffix is taken as a bureau whole. */
    public static DepartmentName parse(String printed) {
        String name = printed.strip();
        Matcher matcher = BUREAU.matcher(name);
        if (!matcher.matches()) {
            return new DepartmentName(name, null);
        }
        String rest = matcher.group(2).strip();
        return new DepartmentName(matcher.group(1), rest.isEmpty() ? null : rest);
    }

    /** True where the bureau part ends the way the city's bureaus do. */
    public boolean looksLikeBureau() {
        Matcher matcher = BUREAU.matcher(bureau);
        return matcher.matches() && matcher.group(2).isEmpty();
    }

    /** Bureau and division joined as printed. */
    public String full() {
        return division == null ? bureau : bureau + division;
    }

    @Override
    public String toString() {
        return full();
    }
}
