package io.daicho.projection;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The plainest store of dead letters. */
final class LettersInMap implements DeadLetterStore {

    private final TreeMap<Long, DeadLetter> letters = new TreeMap<>();
    private final int capacity;

    LettersInMap(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public List<DeadLetter> all() {
        return List.copyOf(letters.values());
    }

    @Override
    public void write(Collection<DeadLetter> written) {
        written.forEach(letter -> letters.put(letter.position(), letter));
    }

    @Override
    public void remove(Collection<Long> positions) {
        positions.forEach(letters::remove);
    }
}
