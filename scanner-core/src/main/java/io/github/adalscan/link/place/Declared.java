package io.github.adalscan.link.place;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;

/** A type of the tree and the file that declares it. */
public record Declared(FileFacts file, TypeFacts type) {
  /** A field of a type of the tree. */
  public record Field(Declared owner, FieldFacts field) {
    public Location location() {
      return owner.at(field.region());
    }
  }

  /** A method of a type of the tree. */
  public record Method(Declared owner, MethodFacts method) {
    public Location location() {
      return owner.at(method.region());
    }

    /**
     * Where a parameter begins: an empty region, which differs from that of a record's component
     * that the parameter fills.
     */
    public Location parameter(int index) {
      Region region = method.variables().get(index).region();
      return owner.at(
          Region.onLine(region.startLine(), region.startColumn(), region.startColumn()));
    }

    /** The place behind all of its events. */
    public Place whole() {
      return at(Place.NO_EVENT);
    }

    /** The place of its event number {@code event}. */
    public Place at(int event) {
      return new Place(owner, java.util.Optional.of(method), event);
    }
  }

  /** A region of the file that declares the type. */
  public Location at(Region region) {
    return new Location(file.path(), region);
  }

  /** Of the name alone: the facts of a whole file are too many to go through each time. */
  @Override
  public int hashCode() {
    return type.name().hashCode();
  }
}
