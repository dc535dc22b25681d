/**
 * Token requests that code sends itself, as forms over HTTP, and the tokens read from their
 * answers.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.form;
