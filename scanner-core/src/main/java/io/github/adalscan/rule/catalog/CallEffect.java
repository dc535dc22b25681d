package io.github.adalscan.rule.catalog;

/** What a call of a well-known method does to elements or texts. */
public enum CallEffect {
  /** Makes a collection of its arguments: {@code List.of(a, b)}. */
  MAKES,
  /** Makes a collection of the elements of its argument: {@code List.copyOf(list)}. */
  COPIES,
  /** Gives the elements of its argument: {@code Collections.unmodifiableList(list)}. */
  VIEWS,
  /** Gives its argument: {@code Objects.requireNonNull(list)}. */
  PASSES,
  /** Gives the elements of all its arguments: {@code Stream.concat(a, b)}. */
  UNITES,
  /** Gives every constant of an enum: {@code EnumSet.allOf(Name.class)}. */
  CONSTANTS,
  /** Holds its argument, if there is one: {@code Optional.ofNullable(a)}. */
  HOLDS,
  /** Gives the same elements: {@code list.stream()}. */
  KEEPS,
  /** Gives the same elements as a collection or an array: {@code stream.toList()}. */
  GATHERS,
  /** Gives the elements that a condition takes: {@code stream.filter(condition)}. */
  FILTERS,
  /** Gives the elements at certain places: {@code stream.limit(3)}. */
  CUTS,
  /** Gives what a builder was given: {@code Stream.builder().add(a).build()}. */
  BUILDS,
  /** Adds its argument: {@code list.add(a)}. */
  ADDS,
  /** Adds the elements of its argument: {@code list.addAll(others)}. */
  ADDS_ALL,
  /** Gives what a function makes of each element: {@code stream.map(function)}. */
  MAPS,
  /** Gives the elements of what a function makes of each: {@code stream.flatMap(function)}. */
  FLATTENS,
  /** Hands each element to a function: {@code list.forEach(function)}. */
  VISITS,
  /** Looks at the elements only: {@code list.size()}. */
  READS,
  /** Gives what is held, or one element: {@code optional.get()}. */
  TAKES,
  /** Gives the parts of a text: {@code text.split(",")}. */
  SPLITS,
  /** Makes one text of elements, with its last argument between them. */
  DELIMITS,
  /** Gives a text without the blanks at its ends: {@code text.trim()}. */
  TRIMS,
  /** Gives what it is called on as a text: {@code object.toString()}. */
  SPELLS,
  /** Stands for the same text: {@code builder.toUriString()}. */
  SAME_TEXT,
  /** Fills in the variables of an address: {@code builder.buildAndExpand(id)}. */
  EXPANDS,
  /** Stands for the text that it is given first: {@code URI.create(text)}. */
  SAME_AS_ARGUMENT,
  /** Gives its receiver or first argument, else the last: {@code optional.orElse(text)}. */
  DEFAULTS,
  /** Gives what was put into the same holder: {@code reference.get()}. */
  TAKES_KEPT,
  /** Puts its last argument into a holder: {@code reference.set(a)}. */
  PUTS,
  /** Runs the function that it is called on: {@code supplier.get()}. */
  SUPPLIES
}
