@NullMarked
package io.daicho.history.web;

import org.jspecify.annotations.NullMarked;
