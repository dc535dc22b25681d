/** Analyses of how long applications and tokens are kept. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.life;
