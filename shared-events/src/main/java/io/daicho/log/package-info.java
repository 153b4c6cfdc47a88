/**
 * The event log on MongoDB: dense positions in commit order, one atomic document per commit, time that never goes back;
 * and the Axon event store on top of it. It needs unique indexes and single-document atomicity, no transactions.
 */
@NullMarked
package io.daicho.log;

import org.jspecify.annotations.NullMarked;
