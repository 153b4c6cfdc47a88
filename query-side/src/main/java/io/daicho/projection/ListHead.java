package io.daicho.projection;

/**
 * The head of a list.
 *
 * @param size members now
 * @param slots places ever used, holes included
 * @param hole the place freed last, to be used next, or −1
 */
record ListHead(int size, int slots, int hole) {

    static final int NO_HOLE = -1;
    static final ListHead EMPTY = new ListHead(0, 0, NO_HOLE);
}
