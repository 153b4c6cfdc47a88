package io.daicho.importing;

import java.util.ArrayList;
import java.util.List;

/** What a row asks of the ledger as it stands: the commands in order, and what there is to say about it. */
final class RowPlan {

    private final List<Step> steps = new ArrayList<>();
    private final List<RowMessage> messages = new ArrayList<>();

    void add(Step step) {
        steps.add(step);
    }

    void say(RowMessage message) {
        messages.add(message);
    }

    List<Step> steps() {
        return steps;
    }

    List<RowMessage> messages() {
        return messages;
    }

    boolean rejected() {
        return messages.stream().anyMatch(message -> message.severity() == RowMessage.Severity.ERROR);
    }
}
