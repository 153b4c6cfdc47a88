package io.daicho.commandside.web;

import com.fasterxml.jackson.databind.JavaType;
import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes value types as the JSON they are, and says of each record which members it needs. */
@Component
@SuppressWarnings("rawtypes") // swagger-core's Schema is raw in every signature
class OpenApiSchemas implements ModelConverter {

    private static final String OURS = "io.daicho.";

    private static final Map<Class<?>, Supplier<Schema>> VALUES = Map.of(
            MeasureId.class, () -> new StringSchema().format("uuid").description("id of a measure"),
            DepartmentId.class, () -> new StringSchema().format("uuid").description("id of a department"),
            CitySlug.class,
                    () -> new StringSchema()
                            .pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
                            .maxLength(60)
                            .description("id of a partner city")
                            .example("new-south-wales"),
            FiscalYear.class,
                    () -> new IntegerSchema()
                            .minimum(BigDecimal.valueOf(1947))
                            .maximum(BigDecimal.valueOf(9998))
                            .description("fiscal year, from 1 April of this year to 31 March of the next")
                            .example(2020),
            BigDecimal.class, () -> new StringSchema().format("decimal").example("12.5"));

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType javaType = Json.mapper().constructType(type.getType());
        Class<?> raw = javaType == null ? Object.class : javaType.getRawClass();
        if (VALUES.containsKey(raw)) {
            return VALUES.get(raw).get();
        }
        Schema schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && raw.getName().startsWith(OURS) && schema != null) {
            requireMembers(schema, raw, context);
        }
        return schema;
    }

    private static void requireMembers(Schema schema, Class<?> record, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema described = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (described != null) {
            List<String> required = RecordMembers.required(record);
            described.setRequired(required.isEmpty() ? null : required);
        }
    }
}
