package io.github.adalscan.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build.
 *
 * @param tree where the build was started
 * @param root the folder of {@code .mvn}, else the tree itself
 * @param projects all modules that are built, in order
 */
record Modules(Path tree, Path root, List<MavenProject> projects) {
  Modules {
    projects = List.copyOf(projects);
  }

  static Modules of(MavenSession session) {
    Path tree = Path.of(session.getExecutionRootDirectory());
    Path root =
        Optional.ofNullable(session.getRequest().getMultiModuleProjectDirectory())
            .map(File::toPath)
            .orElse(tree);
    return new Modules(tree, root, session.getProjects());
  }

  /**
   * Whether the goal runs with this module. A goal that the pom binds is inherited by all modules:
   * it runs with the root, or with the first module that has the plugin where the root is left out.
   */
  boolean isScannedAt(MavenProject project, MojoExecution execution) {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return true;
    }
    String plugin = Plugin.constructKey(execution.getGroupId(), execution.getArtifactId());
    List<MavenProject> with =
        projects.stream().filter(module -> module.getPlugin(plugin) != null).toList();
    MavenProject chosen =
        with.stream()
            .filter(MavenProject::isExecutionRoot)
            .findFirst()
            .orElse(with.isEmpty() ? project : with.get(0));
    return chosen.equals(project);
  }
}
