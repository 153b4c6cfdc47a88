/** Several command and query sides on one database, killed and disturbed: what they promise together. */
@NullMarked
package io.daicho.standalone.cluster;

import org.jspecify.annotations.NullMarked;
