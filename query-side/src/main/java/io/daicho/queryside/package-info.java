/** The query side as an application: what runs, and how it is wired. */
@NullMarked
package io.daicho.queryside;

import org.jspecify.annotations.NullMarked;
