/** Stored names and revisions of events, their JSON, and the upcasters that read old revisions. */
@NullMarked
package io.daicho.catalogue;

import org.jspecify.annotations.NullMarked;
