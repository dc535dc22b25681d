/**
 * What a value can be: texts, objects with their making, what collections hold. These answer each
 * other (a text is an argument of a call on an object that a collection holds), so they stay
 * together.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.value;
