/** The literal texts of a tree with what stands around them, for analyses of any language. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.text;
