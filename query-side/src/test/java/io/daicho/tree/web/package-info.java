@NullMarked
package io.daicho.tree.web;

import org.jspecify.annotations.NullMarked;
