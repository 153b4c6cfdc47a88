@NullMarked
package io.daicho.standalone.embedded;

import org.jspecify.annotations.NullMarked;
