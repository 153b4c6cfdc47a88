/** Wires the log into a Spring Boot application that has Axon Framework. */
@NullMarked
package io.daicho.log.boot;

import org.jspecify.annotations.NullMarked;
