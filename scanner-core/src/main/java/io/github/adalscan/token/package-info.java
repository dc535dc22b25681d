/** Token requests and API calls of a project, and which token reaches which call. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token;
