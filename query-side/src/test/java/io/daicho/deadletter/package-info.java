@NullMarked
package io.daicho.deadletter;

import org.jspecify.annotations.NullMarked;
