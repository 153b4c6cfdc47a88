@NullMarked
package io.daicho.tree.checkpoint;

import org.jspecify.annotations.NullMarked;
