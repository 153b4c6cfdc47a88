@NullMarked
package io.daicho.queryside.web;

import org.jspecify.annotations.NullMarked;
