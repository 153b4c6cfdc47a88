package io.daicho.tree.web;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Verification as anybody may write it, with what every JDK has and nothing of Daicho. */
final class StraightLine {

    private StraightLine() {}

    /** Whether a line is the leaf of that index in the log whose checkpoint somebody with the verifier key has signed. */
    static boolean verifies(String line, long index, List<String> hashes, String note, String vkey) throws Exception {
        String[] parts = note.split("\n\n");
        String[] text = parts[0].split("\n");
        byte[] node = sha256(new byte[] {0}, line.getBytes(StandardCharsets.UTF_8));
        long left = index;
        long last = Long.parseLong(text[1]) - 1;
        if (left < 0 || left > last) {
            return false;
        }
        for (String hash : hashes) {
            if (last == 0) {
                return false;
            }
            for (; left == last && left % 2 == 0; left /= 2) {
                last /= 2;
            }
            byte[] sibling = Base64.getDecoder().decode(hash);
            node = left % 2 == 1 ? sha256(new byte[] {1}, sibling, node) : sha256(new byte[] {1}, node, sibling);
            left /= 2;
            last /= 2;
        }
        return last == 0
                && Base64.getEncoder().encodeToString(node).equals(text[2])
                && signed(parts[0] + "\n", parts[1], vkey);
    }

    static boolean signed(String text, String lines, String vkey) throws Exception {
        String[] key = vkey.split("\\+", 3);
        byte[] raw = Base64.getDecoder().decode(key[2]);
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw, 1, 33));
        Signature ed25519 = Signature.getInstance("Ed25519");
        for (String line : lines.split("\n")) {
            byte[] signature = Base64.getDecoder().decode(line.split(" ")[2]);
            if (line.startsWith("— " + key[0] + " ")
                    && HexFormat.of().formatHex(signature, 0, 4).equals(key[1])) {
                ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
                ed25519.update(text.getBytes(StandardCharsets.UTF_8));
                return ed25519.verify(Arrays.copyOfRange(signature, 4, signature.length));
            }
        }
        return false;
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
