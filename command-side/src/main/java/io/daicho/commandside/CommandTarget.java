package io.daicho.commandside;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The aggregate a command is about, read from its {@link TargetAggregateIdentifier}.
 *
 * @param field the command's member that holds the id
 * @param kind what the id identifies, e.g. measure
 * @param stream the id, which names the stream
 */
record CommandTarget(String field, String kind, String stream) {

    private static final ClassValue<RecordComponent> COMPONENT = new ClassValue<>() {
        @Override
        protected RecordComponent computeValue(Class<?> type) {
            return Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
                    .filter(component -> component.isAnnotationPresent(TargetAggregateIdentifier.class)
                            || component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a command: " + type.getName()));
        }
    };

    static CommandTarget of(Object command) {
        RecordComponent component = COMPONENT.get(command.getClass());
        String kind =
                component.getType().getSimpleName().replaceAll("Id$|Slug$", "").toLowerCase(Locale.ROOT);
        return new CommandTarget(component.getName(), kind, valueOf(component, command));
    }

    private static String valueOf(RecordComponent component, Object command) {
        try {
            return component.getAccessor().invoke(command).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "not a readable command: " + command.getClass().getName(), e);
        }
    }
}
