@NullMarked
package io.daicho.view;

import org.jspecify.annotations.NullMarked;
