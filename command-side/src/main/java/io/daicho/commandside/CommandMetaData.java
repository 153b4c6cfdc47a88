package io.daicho.commandside;

import io.daicho.log.LedgerMetaData;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;

/** Carries provenance, command id and digest as metadata of the command, and from there to its events. */
@Component
final class CommandMetaData implements CorrelationDataProvider {

    /** For the handling of the command only: no event keeps it. */
    static final String EXPECTED_VERSION = "expectedVersion";

    static Map<String, Object> of(CommandContext context, String digest) {
        var metaData = new HashMap<String, Object>(context.provenance().toMap());
        metaData.put(LedgerMetaData.COMMAND, context.commandId());
        metaData.put(LedgerMetaData.DIGEST, digest);
        context.expectedVersion().ifPresent(version -> metaData.put(EXPECTED_VERSION, version));
        return metaData;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var metaData = new HashMap<String, Object>(message.getMetaData());
        metaData.remove(EXPECTED_VERSION);
        return metaData;
    }
}
