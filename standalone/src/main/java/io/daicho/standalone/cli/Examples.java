package io.daicho.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Three queries a newcomer can repeat, with what they answer. */
final class Examples {

    private static final List<String> READ_MODELS =
            List.of("/api/measures", "/api/departments", "/api/partner-cities", "/api/years");
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);
    private static final int NOT_YET = 503;
    private static final int MOST_ROWS = 500;

    private Examples() {}

    /** Waits until every read model has come to a position of the log, then asks. */
    static void show(DaichoClient client, PrintWriter out, long position) throws IOException, InterruptedException {
        for (String readModel : READ_MODELS) {
            reach(client, readModel + "?limit=1&minPosition=" + position);
        }
        out.println();
        out.println("Ask it, for example:");
        print(client, out, "What was recorded for fiscal year 2021?", "/api/years/2021?limit=1");
        print(client, out, "What do the departments carry out?", "/api/departments?limit=2");
        print(
                client,
                out,
                "What is done with one partner city?",
                "/api/partner-cities/" + busiestCity(client) + "?limit=1");
        out.flush();
    }

    private static void reach(DaichoClient client, String query) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        while (true) {
            try {
                client.get(query);
                return;
            } catch (DaichoClient.Refused e) {
                if (e.status() != NOT_YET || System.nanoTime() - deadline > 0) {
                    throw new CommandFailed("the read models do not catch up with the log: " + e.getMessage());
                }
            }
        }
    }

    private static String busiestCity(DaichoClient client) throws IOException, InterruptedException {
        String busiest = "";
        int most = -1;
        for (JsonNode city :
                client.get("/api/partner-cities?limit=" + MOST_ROWS).path("items")) {
            int measures = city.path("counts").path("measures").asInt(0);
            if (measures > most) {
                most = measures;
                busiest = city.path("slug").asString();
            }
        }
        return busiest;
    }

    private static void print(DaichoClient client, PrintWriter out, String question, String query)
            throws IOException, InterruptedException {
        out.println();
        out.println("  " + question);
        out.println("  curl -s '" + client.server() + query + "'");
        out.println("    " + ShortJson.of(client.get(query)));
    }
}
