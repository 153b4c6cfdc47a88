/** Departments: the commands on them, and the aggregate that decides. */
@NullMarked
package io.daicho.department;

import org.jspecify.annotations.NullMarked;
