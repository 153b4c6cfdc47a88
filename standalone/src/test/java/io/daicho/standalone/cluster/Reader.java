package io.daicho.standalone.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Somebody who asks about the past, and asks the same again later. */
final class Reader {

    /** After so long no commit appears any more that bears an earlier time. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Random random;
    private final Scene scene;
    private final Client client;
    private final PastAnswers past;

    Reader(Random random, Scene scene, Client client, PastAnswers past) {
        this.random = random;
        this.scene = scene;
        this.client = client;
        this.past = past;
    }

    void work() throws InterruptedException {
        Optional<String> before = random.nextInt(3) == 0 ? Optional.empty() : past.any(random);
        ask(before.orElseGet(this::question));
    }

    /** Asks everything again that was ever asked. */
    void askAgain() throws InterruptedException {
        for (String question : past.questions()) {
            ask(question);
        }
    }

    private void ask(String question) throws InterruptedException {
        Optional<Answer> answer = client.read(question);
        if (answer.isPresent()) {
            past.answered(question, answer.get());
        }
    }

    private String question() {
        return path() + moment();
    }

    private String path() {
        String measure =
                scene.anyMeasure(random).map(id -> "/api/measures/" + id).orElse("/api/measures");
        return switch (random.nextInt(7)) {
            case 0 -> "/api/departments?limit=10&";
            case 1 -> "/api/years/2021?limit=5&";
            case 2 -> "/api/years?";
            case 3 -> "/api/partner-cities/" + scene.anyCity(random) + "?limit=5&";
            case 4 -> "/api/actors?";
            case 5 -> "/api/measures?limit=5&year=2020&";
            default -> measure + "?";
        };
    }

    private String moment() {
        Instant latest = Instant.now().minus(SETTLED);
        long millis = Duration.between(scene.begun(), latest).toMillis();
        if (millis > 0 && random.nextInt(3) == 0) {
            return "asOf=" + scene.begun().plusMillis(random.nextLong(millis));
        }
        return "atPosition=" + random.nextLong(scene.reached() + 1);
    }
}
