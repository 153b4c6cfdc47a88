@NullMarked
package io.daicho.tree;

import org.jspecify.annotations.NullMarked;
