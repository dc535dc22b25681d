/** How far anything is followed, and the count of what was cut off there. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.limit;
