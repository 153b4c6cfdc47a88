package io.daicho.commandside.web;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which members a record's JSON has, and which of them it needs. */
final class RecordMembers {

    /** Value types begin their messages with what they are about, e.g. "category number outside 1 to 99: 100". */
    private static final int WORDS_THAT_NAME = 3;

    private RecordMembers() {}

    static boolean isRequired(AnnotatedType type) {
        boolean isList = type.getType().getTypeName().startsWith(List.class.getName());
        return !type.isAnnotationPresent(Nullable.class) && !isList;
    }

    static List<String> required(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> isRequired(component.getAnnotatedType()))
                .map(RecordComponent::getName)
                .toList();
    }

    /** The member of the record that a value type's message names. */
    static Optional<String> namedIn(String message, Class<?> type) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(message.split("\\s+"))
                .limit(WORDS_THAT_NAME)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> words.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** A member's value as text; empty if there is none. */
    static String value(Object holder, String member) {
        return Arrays.stream(holder.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(member))
                .map(component -> read(component, holder))
                .findFirst()
                .orElse("");
    }

    private static String read(RecordComponent component, Object holder) {
        try {
            // bodies are package-private records of other packages
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(holder);
            return value == null ? "" : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable: " + component, e);
        }
    }
}
