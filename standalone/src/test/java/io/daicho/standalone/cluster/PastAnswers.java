package io.daicho.standalone.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Questions about the past and the first answer each was given: every later one must be the same, whoever answers. */
final class PastAnswers {

    private static final int KEPT = 2_000;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final Observed observed;

    PastAnswers(Observed observed) {
        this.observed = observed;
    }

    /** One that was answered before. */
    synchronized Optional<String> any(RandomGenerator random) {
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(random.nextInt(questions.size())));
    }

    synchronized List<String> questions() {
        return List.copyOf(questions);
    }

    void answered(String question, Answer answer) {
        if (answer.status() != 200 && answer.status() != 404) {
            observed.violation("the past was refused: " + question + ": " + answer.text());
            return;
        }
        String said = answer.status() + " for " + answer.position() + ": " + answer.text();
        String before = answers.size() < KEPT ? answers.putIfAbsent(question, said) : answers.get(question);
        if (before == null) {
            remember(question);
        } else if (before.equals(said)) {
            observed.count("answers about the past asked again, the same");
        } else {
            observed.violation("the past changed: " + question + "\n  was " + before + "\n  is  " + said);
        }
    }

    private synchronized void remember(String question) {
        if (answers.containsKey(question)) {
            questions.add(question);
        }
    }
}
