package io.github.adalscan.triage.change;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit knows of the machine: no settings of the user or the system, so that it looks for no
 * git program, and a fixed time stamp resolution, so that it writes no probe files to measure it.
 */
final class QuietSystem extends SystemReader.Delegate {
  private final StoredConfig settings = new Settings();

  QuietSystem(SystemReader real) {
    super(real);
  }

  @Override
  public StoredConfig getUserConfig() {
    return settings;
  }

  @Override
  public StoredConfig getJGitConfig() {
    return settings;
  }

  @Override
  public StoredConfig getSystemConfig() {
    return settings;
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  /** Answers for every file system, since the names of their sections cannot be foretold. */
  private static final class Settings extends StoredConfig {
    @Override
    public String getString(String section, String subsection, String name) {
      if (section.equals("filesystem") && name.equalsIgnoreCase("timestampResolution")) {
        return "2 seconds";
      }
      return section.equals("filesystem") && name.equalsIgnoreCase("minRacyThreshold")
          ? "2 seconds"
          : super.getString(section, subsection, name);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }
  }

  /** Settings without a file. */
  private static final class NoFile extends FileBasedConfig {
    NoFile(Config parent, FS fs) {
      super(parent, new java.io.File(""), fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
