package io.daicho.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as trees of JSON values; the key's prefix tells which record a tree is. */
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Class<?>> classes;

    RowJson(List<RowKind<?>> kinds) {
        this.classes = kinds.stream().collect(Collectors.toUnmodifiableMap(RowKind::prefix, RowKind::rowClass));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> tree(Object row) {
        return MAPPER.convertValue(row, Map.class);
    }

    Object row(String key, Map<String, Object> tree) {
        int end = key.indexOf('/');
        String prefix = end < 0 ? key : key.substring(0, end);
        Class<?> rowClass = classes.get(prefix);
        if (rowClass == null) {
            throw new RowsDamaged("row of an unknown kind: " + key);
        }
        try {
            return MAPPER.convertValue(tree, rowClass);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new RowsDamaged("row " + key + " is not a " + rowClass.getSimpleName(), e);
        }
    }
}
