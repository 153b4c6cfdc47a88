@NullMarked
package io.daicho.history;

import org.jspecify.annotations.NullMarked;
