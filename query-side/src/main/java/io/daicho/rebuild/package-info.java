/** Rebuilds of read models beside the ones that answer, and the certificate without which none takes their place. */
@NullMarked
package io.daicho.rebuild;

import org.jspecify.annotations.NullMarked;
