package io.daicho.projection;

/**
 * Where a page of a union of lists begins.
 *
 * @param list index of the list in the union
 * @param slot place in that list
 */
public record Place(int list, int slot) {

    public static final Place START = new Place(0, 0);

    public Place {
        if (list < 0 || slot < 0) {
            throw new IllegalArgumentException("place before the first: " + list + ", " + slot);
        }
    }
}
