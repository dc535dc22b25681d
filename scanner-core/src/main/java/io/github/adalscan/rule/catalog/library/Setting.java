package io.github.adalscan.rule.catalog.library;

/**
 * A call on the builder of an {@link Application} that takes over what a member sets.
 *
 * @param call template without leading dot, for example {@code proxy({proxy})}
 * @param unless the source text of the argument with which the call can be left out; {@code null}
 *     as text always can
 */
public record Setting(String call, String unless) {}
