package io.daicho.catalogue;

/**
 * What the log calls an event: a name that outlives class names, and the revision of the payload's shape.
 *
 * @param name catalogue name, unique
 * @param rev from 1
 */
public record EventType(String name, int rev) {

    public EventType {
        if (rev < 1) {
            throw new IllegalArgumentException("revision of " + name + " below 1: " + rev);
        }
    }

    @Override
    public String toString() {
        return name + " revision " + rev;
    }
}
