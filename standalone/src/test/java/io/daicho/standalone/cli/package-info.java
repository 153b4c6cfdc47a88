@NullMarked
package io.daicho.standalone.cli;

import org.jspecify.annotations.NullMarked;
