package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.OtherPermissions;
import io.github.adalscan.graph.permission.PermissionAdvisor;
import io.github.adalscan.graph.permission.PermissionIds;
import io.github.adalscan.graph.permission.PermissionNames;
import io.github.adalscan.graph.rewrite.GraphTables;
import io.github.adalscan.graph.rewrite.PropertyNames;
import io.github.adalscan.graph.rewrite.RequestRewriter;
import io.github.adalscan.rule.yaml.Bundled;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.YamlNode;

/**
 * The bundled tables of the way from Azure AD Graph to Microsoft Graph, and what works by them.
 * They are read when first asked for: most scans need none of them.
 */
public final class GraphCatalog {
  private static final String FOLDER = Bundled.ROOT + "catalog/graph/";

  private GraphCatalog() {}

  /** Read once, by whoever asks first. */
  private static final class Tables {
    private static final GraphTables TABLES =
        GraphTablesReader.read(yaml("hosts"), yaml("routes"), yaml("properties"));
    private static final PropertyNames NAMES = new PropertyNames(TABLES);
  }

  /** Read once, by whoever asks first. */
  private static final class Permissions {
    private static final PermissionAdvisor ADVISOR =
        new PermissionAdvisor(PermissionReader.read(Bundled.text(FOLDER + "permissions.tsv")));
  }

  /** Read once, by whoever asks first. */
  private static final class Ids {
    private static final PermissionIds IDS =
        PermissionIdReader.read(Bundled.text(FOLDER + "permission-ids.tsv"));
  }

  /** Read once, by whoever asks first. */
  private static final class Names {
    private static final PermissionNames NAMES =
        PermissionNameReader.read(Bundled.text(FOLDER + "permission-names.tsv"));
    private static final OtherPermissions OTHERS =
        OtherPermissionReader.read(Bundled.text(FOLDER + "other-permissions.tsv"));
  }

  /** Read once, by whoever asks first. */
  private static final class Sdk {
    private static final GraphSdk SDK = Fields.of(yaml("sdk")).read(GraphSdk::read);
  }

  /** Made once, by whoever asks first. */
  private static final class Rewriter {
    private static final RequestRewriter REWRITER = new RequestRewriter(tables(), permissions());
  }

  /** How requests of Azure AD Graph become requests of Microsoft Graph. */
  public static GraphTables tables() {
    return Tables.TABLES;
  }

  /** Names of properties in both APIs. */
  public static PropertyNames properties() {
    return Tables.NAMES;
  }

  /** Permissions of Microsoft Graph calls. */
  public static PermissionAdvisor permissions() {
    return Permissions.ADVISOR;
  }

  /** Ids of permissions in both APIs. */
  public static PermissionIds permissionIds() {
    return Ids.IDS;
  }

  /** Names of the permissions of Microsoft Graph. */
  public static PermissionNames permissionNames() {
    return Names.NAMES;
  }

  /** Names that Microsoft Graph does not have. */
  public static OtherPermissions otherPermissions() {
    return Names.OTHERS;
  }

  /** The calls of the Microsoft Graph SDK. */
  public static GraphSdk sdk() {
    return Sdk.SDK;
  }

  /** Turns Azure AD Graph requests into Microsoft Graph ones. */
  public static RequestRewriter rewriter() {
    return Rewriter.REWRITER;
  }

  private static YamlNode yaml(String name) {
    return Bundled.yaml("graph/" + name + ".yaml", FOLDER + name + ".yaml");
  }
}
