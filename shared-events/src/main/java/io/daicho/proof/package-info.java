/**
 * What makes the ledger verifiable, on the JDK alone: the bytes that are hashed, the Merkle tree of RFC 6962 and RFC 9162
 * over them, its proofs, and the signed checkpoints of C2SP.
 */
@NullMarked
package io.daicho.proof;

import org.jspecify.annotations.NullMarked;
