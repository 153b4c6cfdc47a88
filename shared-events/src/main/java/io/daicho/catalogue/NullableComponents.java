package io.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Lets a record's component be absent where its type is {@link Nullable}, as the compiler does, and nowhere else. */
final class NullableComponents extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isNullable(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.SET)
                : JsonSetter.Value.empty();
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        return components != null
                && components.length == parameter.getOwner().getParameterCount()
                && components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
