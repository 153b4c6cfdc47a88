/** The embedded server: MongoDB's wire protocol over one file, durable before it answers. */
@NullMarked
package io.daicho.standalone.embedded;

import org.jspecify.annotations.NullMarked;
