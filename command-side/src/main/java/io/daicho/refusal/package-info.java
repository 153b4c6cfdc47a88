/** Why a command is refused: said by the domain, shown by whoever sent it. Knows no framework. */
@NullMarked
package io.daicho.refusal;

import org.jspecify.annotations.NullMarked;
