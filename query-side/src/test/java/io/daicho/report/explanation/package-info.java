@NullMarked
package io.daicho.report.explanation;

import org.jspecify.annotations.NullMarked;
