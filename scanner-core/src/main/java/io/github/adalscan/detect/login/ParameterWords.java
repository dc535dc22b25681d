package io.github.adalscan.detect.login;

import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Set;

/**
 * What requests for tokens and their answers spell.
 *
 * @param parameters of requests; where one stands, others belong to the same request
 * @param questions those that say that something is asked for
 * @param steps those that only a request of some flow has; settings have the others as well
 * @param grants kinds of grant that libraries take as an argument, right before the parameters
 * @param answers members of an answer, by the names of the service and of libraries
 * @param asking words, in small letters, in the names of types and methods that ask for tokens
 * @param copies folders of a copy of ADAL itself
 */
record ParameterWords(
    Set<String> parameters,
    Set<String> questions,
    Set<String> steps,
    Set<String> grants,
    Set<String> answers,
    Set<String> asking,
    Set<String> copies) {
  static ParameterWords of(Catalogs catalogs) {
    return new ParameterWords(
        catalogs.words("request-parameters", "grant-arguments"),
        catalogs.words("request-questions"),
        catalogs.words("request-steps"),
        catalogs.words("grant-arguments"),
        catalogs.words("answer-members"),
        catalogs.words("asking-words"),
        catalogs.words("adal-folders"));
  }
}
