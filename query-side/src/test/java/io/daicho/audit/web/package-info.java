@NullMarked
package io.daicho.audit.web;

import org.jspecify.annotations.NullMarked;
