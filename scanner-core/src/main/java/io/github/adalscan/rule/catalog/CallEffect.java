package io.github.adalscan.rule.catalog;

/** What a call of a well-known method does to elements, texts or addresses. */
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
  /** Holds what its first argument computes: {@code CompletableFuture.supplyAsync(supplier)}. */
  HOLDS_RESULT,
  /** Gives the same elements: {@code list.stream()}. */
  KEEPS,
  /** Gives the same elements as a collection or an array: {@code stream.toList()}. */
  GATHERS,
  /** Gives the elements that a condition takes: {@code stream.filter(condition)}. */
  FILTERS,
  /** Gives the elements at certain places: {@code stream.limit(3)}. */
  CUTS,
  /** Takes some elements out: {@code list.removeIf(condition)}. */
  DROPS,
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
  /** Gives what a map holds under its first argument: {@code map.get(key)}. */
  LOOKS_UP,
  /** Puts its last argument under its first one: {@code map.put(key, a)}. */
  PAIRS,
  /**
   * Puts its last argument in place of what is under its first one: {@code map.replace(key, a)}.
   */
  REPLACES,
  /** Keeps its second argument under its first one for other code: {@code setAttribute(key, a)}. */
  KEEPS_NAMED,
  /** Gives what other code keeps under its argument: {@code getAttribute(key)}. */
  TAKES_NAMED,
  /** Runs the function that it is called on: {@code supplier.get()}. */
  SUPPLIES,
  /** Gives constants of an enum, all or those that it names: {@code Name.values()}. */
  SELECTS_CONSTANTS,
  /** Makes an object of the type whose class it is given: {@code retrofit.create(Api.class)}. */
  IMPLEMENTS,
  /** Makes a text in which its arguments stand: {@code String.format("Bearer %s", token)}. */
  FORMATS,
  /** True for a text that is empty or blank. */
  TESTS_EMPTY,
  /** True for a text that holds something. */
  TESTS_FILLED,
  /** Tells whether something is there at all: {@code Objects.nonNull(a)}. */
  TESTS_NULL,
  /** Gives a text without its second argument at the end. */
  DROPS_END,
  /** Gives a text without its second argument at the start. */
  DROPS_START,
  /** Gives a text without the characters of its second argument at the end. */
  DROPS_END_CHARACTERS,
  /** Gives a text that ends with its second argument. */
  ENSURES_END,
  /** Gives a text that starts with its second argument. */
  ENSURES_START,
  /** Gives what stands before the first place of its second argument in a text. */
  BEFORE_FIRST,
  /** Gives what stands before the last place of its second argument in a text. */
  BEFORE_LAST,
  /** Gives what stands behind the first place of its second argument in a text. */
  AFTER_FIRST,
  /** Gives what stands behind the last place of its second argument in a text. */
  AFTER_LAST,
  /** Gives the parts of its argument between commas. */
  SPLITS_AT_COMMAS,
  /** Gives the parts of its first argument between any characters of the second. */
  SPLITS_AT_ANY,
  /** The same without blanks around the parts. */
  TOKENIZES,
  /** Gives the parts of its argument between what it is called on finds. */
  SPLITS_ARGUMENT,
  /** Gives an address that begins with its argument, whatever it is called on. */
  BEGINS_ADDRESS,
  /** Sets the scheme of an address. */
  SETS_SCHEME,
  /** Sets the host of an address. */
  SETS_HOST,
  /** Adds to the path of an address. */
  ADDS_PATH,
  /** Sets the path of an address, in place of the one that it had. */
  SETS_PATH,
  /** Adds a parameter to the query of an address. */
  ADDS_QUERY,
  /** The same right behind a step of the path; elsewhere it means something else. */
  ADDS_QUERY_TO_PATH,
  /** Begins a request of a client, whose settings it leaves: {@code client.newCall(request)}. */
  BEGINS_REQUEST,
  /** Gives the scheme of the address that it is called on. */
  READS_SCHEME,
  /** Gives the host of the address that it is called on. */
  READS_HOST,
  /** Gives the path of the address that it is called on. */
  READS_PATH,
  /** Gives what the configuration holds under a key: {@code environment.getProperty(key)}. */
  READS_SETTING,
  /** Gives what a map keeps, or what a function makes: {@code map.computeIfAbsent(key, f)}. */
  COMPUTES,
  /** Gives a function what it is made on, and what stands before the function, one each. */
  JOINS_RESULTS
}
