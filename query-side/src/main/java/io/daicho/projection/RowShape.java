package io.daicho.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shape of a projection's rows, as text: kinds, members and their types, all the way down. Rows of another version
 * can be decoded if the shape is the same.
 */
final class RowShape {

    private final Set<Class<?>> known = new HashSet<>();

    private RowShape() {}

    static String of(List<RowKind<?>> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparing(RowKind::prefix))
                .map(kind -> kind.prefix() + ":" + new RowShape().type(kind.rowClass()))
                .collect(Collectors.joining(";"));
    }

    private String type(Type type) {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case ParameterizedType generic ->
                type(generic.getRawType())
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(this::type)
                                .collect(Collectors.joining(",", "<", ">"));
            default -> type.getTypeName();
        };
    }

    private String plain(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        if (!type.isRecord() || !known.add(type)) {
            return type.getSimpleName();
        }
        return Arrays.stream(type.getRecordComponents()).map(this::member).collect(Collectors.joining(",", "{", "}"));
    }

    private String member(RecordComponent component) {
        return component.getName() + ":" + type(component.getGenericType());
    }
}
