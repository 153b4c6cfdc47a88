/** The ledger as a bundle over HTTP. The bundle itself is the log's and the proofs' (io.daicho.bundle). */
@NullMarked
package io.daicho.bundle.web;

import org.jspecify.annotations.NullMarked;
