@NullMarked
package io.daicho.audit;

import org.jspecify.annotations.NullMarked;
