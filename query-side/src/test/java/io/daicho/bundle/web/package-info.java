@NullMarked
package io.daicho.bundle.web;

import org.jspecify.annotations.NullMarked;
