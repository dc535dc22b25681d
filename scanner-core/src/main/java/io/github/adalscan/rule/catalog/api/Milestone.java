package io.github.adalscan.rule.catalog.api;

/**
 * A dated event.
 *
 * @param subject {@code adal} or {@code aad-graph}
 * @param date ISO year, month or day
 * @param event a clause without final period
 * @param source an https address
 */
public record Milestone(String subject, String date, String event, String source) {}
