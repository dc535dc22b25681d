package io.github.adalscan.model;

/** One step of the way that a value takes: a place and what happens there. */
public record Step(Location location, String message) {}
