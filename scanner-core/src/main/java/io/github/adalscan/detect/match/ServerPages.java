package io.github.adalscan.detect.match;

/** Server pages: what they import is configuration of a page, not Java source. */
final class ServerPages {
  private ServerPages() {}

  static boolean isPage(String path) {
    return path.endsWith(".jsp") || path.endsWith(".jspx") || path.endsWith(".tag");
  }
}
