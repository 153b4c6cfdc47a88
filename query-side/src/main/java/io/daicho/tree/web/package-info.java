/** The log, its proofs and its checkpoints over HTTP. */
@NullMarked
package io.daicho.tree.web;

import org.jspecify.annotations.NullMarked;
