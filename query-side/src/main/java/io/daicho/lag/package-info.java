/** How far each projection is behind the log, for those who keep Daicho running. */
@NullMarked
package io.daicho.lag;

import org.jspecify.annotations.NullMarked;
