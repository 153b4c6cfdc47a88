package io.daicho.log;

import io.daicho.bundle.BundleEvent;
import io.daicho.bundle.BundleFault;
import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.proof.LeafLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the events of a bundle together to the commits they were: the events of a command stand side by side. */
final class RestoredCommits {

    /** A bundle does not tell which process appended a commit: it is not hashed. */
    static final String NODE = "restored";

    /** Sealing makes events somewhat larger than the ones that were appended. */
    private static final int MAX_CHARACTERS = 2 * NewCommit.MAX_CHARACTERS;

    private final List<StoredEvent> commit = new ArrayList<>();

    /** @return the commit before, if this event begins another */
    Optional<StoredCommit> next(StoredEvent event) throws BundleFault {
        Optional<StoredCommit> before = Optional.empty();
        if (!commit.isEmpty() && !commit.getFirst().command().equals(event.command())) {
            before = end();
        }
        commit.add(event);
        return before;
    }

    /** The last commit, if there was any. */
    Optional<StoredCommit> end() throws BundleFault {
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        StoredEvent first = commit.getFirst();
        var whole = new StoredCommit(
                first.position(), first.at(), first.stream(), first.seq(), first.command(), NODE, commit);
        if (characters(whole) > MAX_CHARACTERS) {
            throw new BundleFault("the events from position " + whole.position() + " to " + whole.lastPosition()
                    + " are of one command and have more than " + MAX_CHARACTERS + " characters");
        }
        commit.clear();
        return Optional.of(whole);
    }

    static int characters(StoredCommit commit) {
        return commit.events().stream()
                .mapToInt(event -> event.sealedEvent().payload().length()
                        + event.sealedMeta().length()
                        + event.texts().stream()
                                .mapToInt(text -> text.text().length())
                                .sum())
                .sum();
    }

    static StoredEvent stored(BundleEvent event) {
        LeafLine leaf = event.leaf();
        return new StoredEvent(
                leaf.position(),
                leaf.at(),
                leaf.stream(),
                leaf.seq(),
                leaf.streamType(),
                leaf.command(),
                leaf.id(),
                new EncodedEvent(new EventType(leaf.type(), leaf.rev()), leaf.payload()),
                leaf.meta(),
                event.texts().stream()
                        .map(text -> new SealedText(text.field(), text.saltBytes(), text.text()))
                        .toList(),
                null);
    }
}
