/** Kotlin, Groovy and Scala, server pages, and Java that does not parse. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.text.jvm;
