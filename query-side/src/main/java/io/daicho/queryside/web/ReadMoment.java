package io.daicho.queryside.web;

/**
 * The moment a request is answered for.
 *
 * @param position the position
 * @param pinned whether the request chose it, so that the answer must never change
 * @param paged whether the request goes on with a list, whose first page is the resource
 * @param newest the newest position that could be answered for
 */
record ReadMoment(long position, boolean pinned, boolean paged, long newest) {}
