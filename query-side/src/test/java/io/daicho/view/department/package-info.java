@NullMarked
package io.daicho.view.department;

import org.jspecify.annotations.NullMarked;
