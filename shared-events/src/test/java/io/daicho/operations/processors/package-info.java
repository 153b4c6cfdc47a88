@NullMarked
package io.daicho.operations.processors;

import org.jspecify.annotations.NullMarked;
