@NullMarked
package io.daicho.standalone;

import org.jspecify.annotations.NullMarked;
