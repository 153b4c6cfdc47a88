@NullMarked
package io.daicho.importing;

import org.jspecify.annotations.NullMarked;
