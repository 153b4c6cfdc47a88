package io.daicho.standalone;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Notes which privileges a process would need on a database with access control, from the commands that it sends: MongoDB's
 * manual, "Privilege Actions" and each command's "Access Control".
 */
final class Privileges implements CommandListener {

    private static final Set<String> FREE =
            Set.of("hello", "isMaster", "ismaster", "ping", "endSessions", "buildInfo", "saslStart", "saslContinue");

    private final Set<String> needed = new ConcurrentSkipListSet<>();

    /** {@code collection: action}. */
    Set<String> needed() {
        return new TreeSet<>(needed);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        if (FREE.contains(name)) {
            return;
        }
        BsonValue target = command.get(name.equals("getMore") ? "collection" : name);
        String collection =
                target != null && target.isString() ? target.asString().getValue() : "";
        actions(name, command).forEach(action -> needed.add(collection + ": " + action));
    }

    private static List<String> actions(String name, BsonDocument command) {
        return switch (name) {
            case "find", "getMore", "count", "distinct" -> List.of("find");
            case "aggregate" ->
                command.toString().contains("$changeStream") ? List.of("find", "changeStream") : List.of("find");
            case "insert" -> List.of("insert");
            case "update" -> isUpsert(command) ? List.of("update", "insert") : List.of("update");
            case "findAndModify", "findandmodify" ->
                isUpsert(command) ? List.of("find", "update", "insert") : List.of("find", "update");
            case "delete" -> List.of("remove");
            case "createIndexes" -> List.of("createIndex");
            case "drop" -> List.of("dropCollection");
            default -> List.of(name);
        };
    }

    private static boolean isUpsert(BsonDocument command) {
        return command.toString().replace(" ", "").contains("\"upsert\":true");
    }
}
