/** Who changed the ledger: a read model per actor. */
@NullMarked
package io.daicho.view.actor;

import org.jspecify.annotations.NullMarked;
