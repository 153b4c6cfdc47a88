/** Erasing texts by law: which recorded texts an erasure takes away. Knows no framework. */
@NullMarked
package io.daicho.erasure;

import org.jspecify.annotations.NullMarked;
