package io.daicho.commandside;

import org.axonframework.commandhandling.CommandMessageHandlingMember;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Wraps the command handlers of aggregates: before one decides, the version its sender expects is compared with the
 * version it is about to decide on, in the same unit of work; afterwards the handling answers with both versions.
 */
@Component
final class VersionedHandling implements HandlerEnhancerDefinition {

    /** Version of a stream that does not exist. */
    static final long NONE = -1;

    /**
     * The versions a handler met and left.
     *
     * @param after the same as before where it emitted nothing
     */
    record Versions(long before, long after) {

        boolean differ() {
            return before != after;
        }
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.unwrap(CommandMessageHandlingMember.class).isPresent()
                ? new VersionedMember<>(original)
                : original;
    }

    private static final class VersionedMember<T> extends WrappedMessageHandlingMember<T> {

        VersionedMember(MessageHandlingMember<T> delegate) {
            super(delegate);
        }

        @Override
        public Object handle(Message<?> message, @Nullable T target) throws Exception {
            long before = version();
            if (message.getMetaData().get(CommandMetaData.EXPECTED_VERSION) instanceof Long expected
                    && expected != before) {
                throw new VersionMismatch(expected, before);
            }
            super.handle(message, target);
            return new Versions(before, version());
        }

        private static long version() {
            Long version = AggregateLifecycle.getVersion();
            return version == null ? NONE : version;
        }
    }
}
