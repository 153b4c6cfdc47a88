package io.daicho.view;

import io.daicho.events.ErasedText;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.TextErased;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.projection.PositionedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random log in which texts are erased every few events.
 *
 * @param open the events as read before anything was purged
 * @param purged the same events as read afterwards
 */
record ErasedLedger(List<PositionedEvent> open, List<PositionedEvent> purged) {

    private record Text(String field, String text) {}

    static ErasedLedger of(long seed, int count) {
        var random = new Random(seed);
        var log = new ArrayList<PositionedEvent>();
        Map<String, Long> nextSeq = new HashMap<>();
        Set<ErasedText> erased = new HashSet<>();
        for (PositionedEvent event : RandomLedger.events(seed, count)) {
            append(log, nextSeq, event, event.event());
            if (random.nextInt(6) == 0) {
                erasure(log, random.nextInt(log.size())).ifPresent(erasure -> {
                    append(
                            log,
                            nextSeq,
                            log.get((int) erasure.erased().getFirst().position() - 1),
                            erasure);
                    erased.addAll(erasure.erased());
                });
            }
        }
        return new ErasedLedger(
                log, log.stream().map(event -> purged(event, erased)).toList());
    }

    private static void append(
            List<PositionedEvent> log, Map<String, Long> nextSeq, PositionedEvent like, LedgerEvent event) {
        long seq = nextSeq.merge(like.stream(), 1L, Long::sum) - 1;
        log.add(new PositionedEvent(log.size() + 1L, like.at(), like.stream(), seq, like.actor(), event));
    }

    private static Optional<TextErased> erasure(List<PositionedEvent> log, int of) {
        PositionedEvent chosen = log.get(of);
        return text(chosen.event())
                .map(text -> new TextErased(
                        MeasureId.parse(chosen.stream()),
                        log.stream()
                                .filter(event -> event.stream().equals(chosen.stream())
                                        && text(event.event()).equals(Optional.of(text)))
                                .map(event -> new ErasedText(event.position(), text.field()))
                                .toList(),
                        "GDPR Art. 17"));
    }

    private static Optional<Text> text(LedgerEvent event) {
        Optional<Text> text = switch (event) {
            case MeasureRegistered e ->
                Optional.of(new Text(ErasedText.SUMMARY, e.description().summary()));
            case MeasureRevised e ->
                Optional.of(new Text(ErasedText.SUMMARY, e.description().summary()));
            case YearResultRecorded e ->
                Optional.of(new Text(ErasedText.RESULT_TEXT, e.result().text()));
            case YearResultCorrected e ->
                Optional.of(new Text(ErasedText.RESULT_TEXT, e.result().text()));
            default -> Optional.empty();
        };
        return text.filter(one -> !one.text().isEmpty());
    }

    private static PositionedEvent purged(PositionedEvent place, Set<ErasedText> erased) {
        boolean isErased = text(place.event())
                .filter(text -> erased.contains(new ErasedText(place.position(), text.field())))
                .isPresent();
        return isErased && place.event() instanceof MeasureEvent event
                ? new PositionedEvent(
                        place.position(), place.at(), place.stream(), place.seq(), place.actor(), purged(event))
                : place;
    }

    private static MeasureEvent purged(MeasureEvent event) {
        return switch (event) {
            case MeasureRegistered e ->
                new MeasureRegistered(
                        e.measureId(),
                        e.description().erased(),
                        e.department(),
                        e.relatedDepartments(),
                        e.field(),
                        e.ordinal());
            case MeasureRevised e ->
                new MeasureRevised(e.measureId(), e.description().erased());
            case YearResultRecorded e ->
                new YearResultRecorded(e.measureId(), e.result().erased());
            case YearResultCorrected e ->
                new YearResultCorrected(e.measureId(), e.result().erased());
            default -> event;
        };
    }
}
