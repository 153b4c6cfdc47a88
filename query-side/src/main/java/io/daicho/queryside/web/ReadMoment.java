package io.daicho.queryside.web;

/**
 * The moment a request is answered for.
 *
 * @param position the position
 * @param pinned whether the request chose it, so that the answer must never change
 * @param paged whether the request goes on with a list, whose first page is the resource
 * @param newest the newest position that could be answered for
 * @param leftOutFrom position of the first event that a read model had to leave out, 0 if none
 */
record ReadMoment(long position, boolean pinned, boolean paged, long newest, long leftOutFrom) {

    /** Whether the answer has all events up to its position. */
    boolean isComplete() {
        return leftOutFrom == 0 || position < leftOutFrom;
    }
}
