/** Pages of measures: the list and the search, the record, its history step by step, what changed and who changed it. */
@NullMarked
package io.daicho.pages.measure;

import org.jspecify.annotations.NullMarked;
