package io.daicho.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** The 32 random bytes of RFC 8032 §5.1.5 and the JDK's keys for them. */
final class Ed25519PrivateKey {

    private final byte[] seed;
    private final KeyPair keys;

    private Ed25519PrivateKey(byte[] seed, KeyPair keys) {
        this.seed = seed;
        this.keys = keys;
    }

    static Ed25519PrivateKey generate() {
        byte[] seed = new byte[Ed25519PublicKey.BYTES];
        new SecureRandom().nextBytes(seed);
        return of(seed);
    }

    static Ed25519PrivateKey of(byte[] seed) {
        if (seed.length != Ed25519PublicKey.BYTES) {
            throw new IllegalArgumentException("an Ed25519 private key has 32 bytes, not " + seed.length);
        }
        byte[] own = seed.clone();
        KeyPair keys = keysOf(own);
        byte[] taken = ((EdECPrivateKey) keys.getPrivate()).getBytes().orElseThrow();
        if (!Arrays.equals(taken, own)) {
            throw new IllegalStateException("the platform's key generator did not take the private key given");
        }
        return new Ed25519PrivateKey(own, keys);
    }

    /** The JDK has no way from a private key to its public one but to generate the pair from these very bytes. */
    private static KeyPair keysOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    byte[] seed() {
        return seed.clone();
    }

    Ed25519PublicKey publicKey() {
        return Ed25519PublicKey.of(keys.getPublic());
    }

    byte[] sign(byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(keys.getPrivate());
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that the platform made itself", e);
        }
    }

    /** "Random" bytes that are given. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
