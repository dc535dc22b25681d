package io.github.adalscan.extract.java;

import java.util.Set;

/**
 * A type around the place that is being read.
 *
 * @param name fully qualified
 * @param hasSupertypes true when members may be inherited from a named supertype
 * @param fields names of the fields declared in it
 * @param methods names of the methods declared in it
 * @param typeParameters names of its type parameters
 * @param localTypes simple names of its member types
 */
record EnclosingType(
    String name,
    boolean hasSupertypes,
    Set<String> fields,
    Set<String> methods,
    Set<String> typeParameters,
    Set<String> localTypes) {}
