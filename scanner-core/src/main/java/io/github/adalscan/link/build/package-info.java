/** What Maven and Gradle build files of a tree depend on, with properties and parents resolved. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.build;
