package io.daicho.view.year;

import org.jspecify.annotations.Nullable;

/**
 * What a department or a city is called.
 *
 * @param ja name in Japanese
 * @param en name in English, null for departments
 */
record NamesRow(String ja, @Nullable String en) {}
