/** The read model per department: its projection, its rows and the questions it answers. */
@NullMarked
package io.daicho.view.department;

import org.jspecify.annotations.NullMarked;
