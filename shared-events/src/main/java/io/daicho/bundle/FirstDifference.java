package io.daicho.bundle;

import io.daicho.proof.CanonicalJson;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two canonical texts of objects first differ: a JSON Pointer (RFC 6901) and the two values. */
record FirstDifference(String pointer, String one, String other) {

    private static final String NOTHING = "nothing";

    static Optional<FirstDifference> between(String one, String other) {
        return between("", new CanonicalReader(one).value(), new CanonicalReader(other).value());
    }

    private static Optional<FirstDifference> between(String pointer, @Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) {
            return Optional.empty();
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            var names = new TreeSet<String>();
            left.keySet().forEach(name -> names.add(String.valueOf(name)));
            right.keySet().forEach(name -> names.add(String.valueOf(name)));
            for (String name : names) {
                String member = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                if (!left.containsKey(name) || !right.containsKey(name)) {
                    return Optional.of(new FirstDifference(member, shown(left, name), shown(right, name)));
                }
                Optional<FirstDifference> found = between(member, left.get(name), right.get(name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(new FirstDifference(pointer, shown(one), shown(other)));
    }

    private static String shown(Map<?, ?> members, String name) {
        return members.containsKey(name) ? shown(members.get(name)) : NOTHING;
    }

    private static String shown(@Nullable Object value) {
        return Excerpt.of(value instanceof String text ? text : CanonicalJson.of(value));
    }
}
