package io.daicho.lag;

import java.time.Duration;

/**
 * How far a projection is behind the log.
 *
 * @param position up to which its rows reach
 * @param positions how many events of the log are not in its rows yet
 * @param leftOutFrom position of the first event that its rows lack because it could not be handled or was skipped, 0 if
 *     none
 * @param time how long the first of these has been in the log; zero where there is none
 */
public record ProjectionLag(String projection, long position, long positions, long leftOutFrom, Duration time) {}
