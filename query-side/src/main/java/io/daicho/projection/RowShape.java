package io.daicho.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The shape of a projection's rows, as text: the ways from each kind to every member, with its type or the constants it
 * may be. Rows of an older version can be decoded if the shape has only grown since.
 */
final class RowShape {

    private static final String SEPARATOR = ";";

    private final SortedSet<String> ways = new TreeSet<>();
    private final Deque<Class<?>> within = new ArrayDeque<>();

    private RowShape() {}

    static String of(List<RowKind<?>> kinds) {
        var shape = new RowShape();
        kinds.forEach(kind -> shape.add(kind.prefix(), kind.rowClass()));
        return String.join(SEPARATOR, shape.ways);
    }

    /** Whether one shape has everything that another has; every shape has what an empty one has. */
    static boolean includes(String shape, String other) {
        return other.isEmpty() || Set.of(shape.split(SEPARATOR, -1)).containsAll(Set.of(other.split(SEPARATOR, -1)));
    }

    private void add(String way, Type type) {
        switch (type) {
            case Class<?> plain -> addPlain(way, plain);
            case ParameterizedType generic -> {
                add(way, generic.getRawType());
                Type[] arguments = generic.getActualTypeArguments();
                for (int i = 0; i < arguments.length; i++) {
                    add(way + "[" + i + "]", arguments[i]);
                }
            }
            default -> ways.add(way + ":" + type.getTypeName());
        }
    }

    private void addPlain(String way, Class<?> type) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                ways.add(way + "=" + constant);
            }
        } else if (type.isRecord() && !within.contains(type)) {
            within.push(type);
            for (RecordComponent component : type.getRecordComponents()) {
                add(way + "." + component.getName(), component.getGenericType());
            }
            within.pop();
        } else {
            ways.add(way + ":" + type.getSimpleName());
        }
    }
}
