@NullMarked
package io.daicho.view.measure;

import org.jspecify.annotations.NullMarked;
