@NullMarked
package io.daicho.catalogue;

import org.jspecify.annotations.NullMarked;
