package io.daicho.log;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.UUID;

/**
 * A process of its own that appends for as long as it lives, with eight writers, and prints the command id of each
 * commit once it is acknowledged. Arguments: connection string, database, node name.
 */
final class AppendingProcess {

    private AppendingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        MongoClient client = TestMongo.client(args[0]);
        MongoEventLog log =
                MongoEventLog.open(client.getDatabase(args[1]), Clock.systemUTC(), LogSettings.forNode(args[2]));
        for (int writer = 0; writer < 8; writer++) {
            Thread.ofPlatform().start(() -> appendForEver(log));
        }
        Thread.currentThread().join();
    }

    private static void appendForEver(MongoEventLog log) {
        String stream = UUID.randomUUID().toString();
        for (long seq = 0; ; seq += 2) {
            String command = UUID.randomUUID().toString();
            log.append(TestCommits.commit(stream, seq, command, 2));
            System.out.println(command);
        }
    }
}
