package io.github.adalscan.report.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Digests by which reports name things alike in every run, as hexadecimal text. */
public final class Hashes {
  private static final int UUID_BYTES = 16;

  private Hashes() {}

  /** The SHA-256 digest in 64 small hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256", bytes));
  }

  /** The SHA-256 digest of a text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A UUID of version 5 in the namespace of addresses. */
  public static String uuid(String name) {
    byte[] space = HexFormat.of().parseHex("6ba7b8119dad11d180b400c04fd430c8");
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(space, space.length + text.length);
    System.arraycopy(text, 0, all, space.length, text.length);
    byte[] digest = digest("SHA-1", all);
    digest[6] = (byte) ((digest[6] & 0x0F) | 0x50);
    digest[8] = (byte) ((digest[8] & 0x3F) | 0x80);
    String hex = HexFormat.of().formatHex(digest, 0, UUID_BYTES);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-"
        + hex.substring(12, 16)
        + "-"
        + hex.substring(16, 20)
        + "-"
        + hex.substring(20);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has " + algorithm, impossible);
    }
  }
}
