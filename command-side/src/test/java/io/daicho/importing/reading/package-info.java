@NullMarked
package io.daicho.importing.reading;

import org.jspecify.annotations.NullMarked;
