/** The directory of department names, current and former: a small collection that follows the log. */
@NullMarked
package io.daicho.department.naming;

import org.jspecify.annotations.NullMarked;
