package io.github.adalscan.engine;

/** Is told how far a scan is; may be called from any thread. */
public interface ScanListener {
  /** Does nothing. */
  ScanListener NONE = new ScanListener() {};

  /**
   * Tells the progress.
   *
   * @param filesSeen files searched so far
   * @param candidates files read so far
   */
  default void progress(long filesSeen, long candidates) {}
}
