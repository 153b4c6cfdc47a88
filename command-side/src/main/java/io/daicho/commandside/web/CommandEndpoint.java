package io.daicho.commandside.web;

import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.commandside.CommandResult;
import io.daicho.events.Provenance;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From a body and its headers to a command, and from the outcome to the answer. */
@Component
public final class CommandEndpoint {

    private static final String POSITION = "Daicho-Position";

    private final CommandExecutor executor;

    CommandEndpoint(CommandExecutor executor) {
        this.executor = executor;
    }

    /**
     * @param command makes the command; an {@link IllegalArgumentException} of a value type is answered as the fault of
     *     the member it names
     */
    public ResponseEntity<CommandResult> execute(CommandBody body, CommandHeaders headers, Supplier<?> command) {
        CommandResult result = result(body, headers, command);
        return answer(ResponseEntity.ok(), result);
    }

    /**
     * As {@link #execute}, for a command that creates: 201 if it did.
     *
     * @param collection path under which what was created stands by its id
     */
    public ResponseEntity<CommandResult> register(
            CommandBody body, CommandHeaders headers, String collection, Supplier<?> command) {
        CommandResult result = result(body, headers, command);
        HttpStatus status = result.changed() ? HttpStatus.CREATED : HttpStatus.OK;
        return answer(ResponseEntity.status(status).location(URI.create(collection + "/" + result.id())), result);
    }

    private CommandResult result(CommandBody body, CommandHeaders headers, Supplier<?> command) {
        Object made;
        Provenance provenance;
        try {
            made = command.get();
            provenance = new Provenance(headers.actor(), body.reason(), body.source());
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField(namedMember(body, String.valueOf(e.getMessage())));
        }
        return executor.execute(made, new CommandContext(headers.commandId(), provenance, headers.expectedVersion()));
    }

    private static FieldError namedMember(CommandBody body, String message) {
        Optional<String> member = RecordMembers.namedIn(message, body.getClass());
        return new FieldError(
                member.orElse(""),
                member.map(name -> RecordMembers.value(body, name)).orElse(""),
                message);
    }

    private static ResponseEntity<CommandResult> answer(ResponseEntity.BodyBuilder answer, CommandResult result) {
        return answer.eTag(Long.toString(result.version()))
                .header(POSITION, Long.toString(result.position()))
                .body(result);
    }
}
