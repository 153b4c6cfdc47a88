package io.daicho.catalogue;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one revision of an event as the next: a function on the JSON tree, never on classes, which may be gone.
 *
 * @param from the revision it understands; it answers {@code from.rev() + 1}
 * @param change may change the tree it is given and return it
 */
public record Upcaster(EventType from, UnaryOperator<ObjectNode> change) {}
