@NullMarked
package io.daicho.report;

import org.jspecify.annotations.NullMarked;
