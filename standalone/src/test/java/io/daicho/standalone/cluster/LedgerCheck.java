package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.standalone.cluster.Commands.Outcome;
import io.daicho.standalone.cluster.Commands.Outcome.Acknowledged;
import io.daicho.standalone.cluster.Commands.Outcome.Refused;
import io.daicho.standalone.cluster.Commands.Outcome.Unsettled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the log against what clients were told. */
final class LedgerCheck {

    private LedgerCheck() {}

    /**
     * The log is sound; every acknowledged change is in it once, where its client was told; no refused command is in it;
     * and nothing is in it that nobody sent. That no command is in it twice, the unsettled ones too, is part of sound.
     *
     * @param othersOf prefixes of the ids of commands that nobody waits for one by one, such as those of an import
     */
    static void requireKept(RawLedger ledger, Map<String, Outcome> outcomes, List<String> othersOf) {
        ledger.requireSound();
        Map<String, Long> positions = ledger.lastPositions();
        var wrong = new ArrayList<String>();
        outcomes.forEach((key, outcome) -> {
            Long found = positions.get(key);
            switch (outcome) {
                case Acknowledged told -> {
                    if (told.changed() && (found == null || found != told.position())) {
                        wrong.add(key + " was acknowledged at " + told.position() + " and stands at " + found);
                    }
                }
                case Refused refused -> {
                    if (found != null) {
                        wrong.add(key + " was refused and stands at " + found);
                    }
                }
                case Unsettled unsettled -> {
                    // at most once, which holds for all
                }
            }
        });
        assertThat(wrong).as("commands whose clients were told something else").isEmpty();
        Set<String> unknown = new HashSet<>(positions.keySet());
        unknown.removeAll(outcomes.keySet());
        unknown.removeIf(command -> othersOf.stream().anyMatch(command::startsWith));
        assertThat(unknown).as("commands in the log that nobody sent").isEmpty();
    }
}
