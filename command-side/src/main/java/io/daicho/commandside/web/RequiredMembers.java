package io.daicho.commandside.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Tells Jackson that a record's member must be there unless its type says {@code @Nullable}. */
final class RequiredMembers extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getOwner().getAnnotated() instanceof java.lang.reflect.Executable creator) {
            return RecordMembers.isRequired(creator.getAnnotatedParameterTypes()[parameter.getIndex()]);
        }
        return super.hasRequiredMarker(config, member);
    }
}
