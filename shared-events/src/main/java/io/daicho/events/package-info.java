@NullMarked
package io.daicho.events;

import org.jspecify.annotations.NullMarked;
