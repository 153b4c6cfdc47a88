@NullMarked
package io.daicho.fingerprint;

import org.jspecify.annotations.NullMarked;
