package io.github.adalscan.rule.catalog.api;

/** A host that resembles one of Azure AD Graph and is none. */
public record LookAlike(String host, String what) {}
