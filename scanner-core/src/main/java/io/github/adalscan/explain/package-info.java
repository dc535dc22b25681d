/** Answers what an error, a request, a permission or a member of ADAL4J means and what to do. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.explain;
