@NullMarked
package io.daicho.report.format;

import org.jspecify.annotations.NullMarked;
