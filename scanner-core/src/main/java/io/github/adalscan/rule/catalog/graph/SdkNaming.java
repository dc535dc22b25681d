package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Set;

/**
 * How the generator of the Microsoft Graph SDK names calls that are no plain segment of a path.
 *
 * @param url a call whose argument is the whole address
 * @param request a call whose argument is the path
 * @param key before the name of a key
 * @param id behind a collection of version 5 whose element is meant
 * @param parameter before each parameter of a function
 * @param path before the path of an item
 * @param cast before a type that is cast to
 * @param casted between a collection of version 5 and a type that is cast to
 * @param root before functions and actions that spell their namespace
 * @param types what types, functions and actions have before their names in a path
 * @param reserved before words of Java, in version 5
 * @param escaped behind words of Java, in version 6
 * @param bodies how types of objects end that are sent, and name no key
 * @param sites the collection whose root is no key
 * @param site how that root is spelt
 */
public record SdkNaming(
    String url,
    String request,
    String key,
    String id,
    String parameter,
    String path,
    String cast,
    String casted,
    String root,
    String types,
    String reserved,
    String escaped,
    Set<String> bodies,
    String sites,
    String site) {
  public SdkNaming {
    bodies = Set.copyOf(bodies);
  }

  static SdkNaming read(Fields fields) {
    return new SdkNaming(
        fields.text("url"),
        fields.text("request"),
        fields.text("key"),
        fields.text("id"),
        fields.text("parameter"),
        fields.text("path"),
        fields.text("cast"),
        fields.text("casted"),
        fields.text("root"),
        fields.text("types"),
        fields.text("reserved"),
        fields.text("escaped"),
        Set.copyOf(fields.texts("bodies")),
        fields.text("sites"),
        fields.text("site"));
  }
}
