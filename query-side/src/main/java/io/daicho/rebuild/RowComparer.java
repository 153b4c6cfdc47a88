package io.daicho.rebuild;

import io.daicho.projection.RowChange;
import io.daicho.projection.RowChanges;
import io.daicho.rebuild.Difference.Verdict;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares two sets of rows by their digests, in memory that does not grow with them; names what differs. */
final class RowComparer {

    private static final int NAMED = 20;

    private final byte[] nonce;

    RowComparer(byte[] nonce) {
        this.nonce = nonce.clone();
    }

    /** A name and the changes it stands for. */
    record Side(String name, RowChanges changes) {}

    /** Reads both sides, each once; if they differ, once more. */
    Comparison compare(Side left, Side right, long position) {
        var leftDigest = new RowDigest(nonce, Math.max(1, position));
        var rightDigest = new RowDigest(nonce, Math.max(1, position));
        both(left, leftDigest, right, rightDigest, position);
        OptionalInt part = leftDigest.firstDifference(rightDigest);
        return new Comparison(
                left.name(),
                right.name(),
                position,
                rightDigest.count(),
                HexFormat.of().formatHex(nonce),
                leftDigest.hex(),
                rightDigest.hex(),
                part.isEmpty() ? List.of() : differences(left, right, position, part.getAsInt(), leftDigest));
    }

    private static List<Difference> differences(Side left, Side right, long position, int part, RowDigest parts) {
        var leftChanges = new Part(part, parts);
        var rightChanges = new Part(part, parts);
        both(left, leftChanges, right, rightChanges, position);
        var differences = new ArrayList<Difference>();
        var places = new TreeSet<>(leftChanges.texts.keySet());
        places.addAll(rightChanges.texts.keySet());
        for (Place place : places) {
            @Nullable String one = leftChanges.texts.get(place);
            @Nullable String other = rightChanges.texts.get(place);
            if (one == null || !one.equals(other)) {
                differences.add(new Difference(place.position(), place.key(), one, other, Verdict.UNEXPLAINED));
                if (differences.size() == NAMED) {
                    break;
                }
            }
        }
        return differences;
    }

    /** Where a change stands: there is one of each kind for an event and a row. */
    private record Place(long position, String key, String kind) implements Comparable<Place> {

        static Place of(RowChange change) {
            return new Place(change.position(), change.key(), change.getClass().getSimpleName());
        }

        @Override
        public int compareTo(Place other) {
            int order = Long.compare(position, other.position);
            order = order != 0 ? order : key.compareTo(other.key);
            return order != 0 ? order : kind.compareTo(other.kind);
        }
    }

    /** The changes of one part of the log. */
    private static final class Part implements Consumer<RowChange> {

        private final int part;
        private final RowDigest parts;
        private final Map<Place, String> texts = new TreeMap<>();

        private Part(int part, RowDigest parts) {
            this.part = part;
            this.parts = parts;
        }

        @Override
        public void accept(RowChange change) {
            if (parts.partOf(change.position()) == part) {
                texts.put(Place.of(change), RowDigest.text(change));
            }
        }
    }

    private static void both(
            Side left, Consumer<RowChange> toLeft, Side right, Consumer<RowChange> toRight, long position) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> left.changes().upTo(position, toLeft));
            right.changes().upTo(position, toRight);
            one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were compared", e);
        }
    }
}
