@NullMarked
package io.daicho.pages;

import org.jspecify.annotations.NullMarked;
