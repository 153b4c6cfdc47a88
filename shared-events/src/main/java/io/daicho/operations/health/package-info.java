/** Whether a process can do its work, told without keeping anybody waiting. */
@NullMarked
package io.daicho.operations.health;

import org.jspecify.annotations.NullMarked;
