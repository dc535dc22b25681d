package io.github.adalscan.model;

/**
 * A request of Azure AD Graph in code.
 *
 * @param location of the expression that puts the address together
 * @param replacement what takes its place
 */
public record RequestUse(Location location, Replacement.Request replacement) {}
