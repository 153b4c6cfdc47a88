package io.daicho.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The 32 bytes of RFC 8032 §5.1.5 and the JDK's key for them. Immutable; equal by value. */
public final class Ed25519PublicKey {

    /** Length in bytes. */
    public static final int BYTES = 32;

    static final int SIGNATURE_BYTES = 64;

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo, RFC 8410 §4. */
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] bytes;
    private final PublicKey key;

    private Ed25519PublicKey(byte[] bytes, PublicKey key) {
        this.bytes = bytes;
        this.key = key;
    }

    /** @throws IllegalArgumentException unless the bytes are the 32 of a point on the curve */
    public static Ed25519PublicKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + bytes.length);
        }
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(DER_PREFIX, bytes)));
            verification(key);
            return new Ed25519PublicKey(bytes.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "not an Ed25519 public key: " + HexFormat.of().formatHex(bytes), e);
        }
    }

    static Ed25519PublicKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return of(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
    }

    /** Whether these are the 64 bytes that the private key's owner made for this message. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verification = verification(key);
            verification.update(message);
            return verification.verify(signature);
        } catch (SignatureException e) {
            // its first half is no point or its second no number below the order of the group
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was usable when it was made", e);
        }
    }

    private static Signature verification(PublicKey key) throws GeneralSecurityException {
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(key);
        return verification;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519PublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
