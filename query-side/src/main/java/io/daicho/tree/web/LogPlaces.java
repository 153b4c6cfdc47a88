package io.daicho.tree.web;

import io.daicho.projection.Place;

/** Positions as the places where pages begin: a place has two numbers of nine digits. */
final class LogPlaces {

    private static final long DIGITS = 1_000_000_000L;

    private LogPlaces() {}

    static Place of(long number) {
        return new Place((int) (number / DIGITS), (int) (number % DIGITS));
    }

    static long number(Place place) {
        return place.list() * DIGITS + place.slot();
    }
}
