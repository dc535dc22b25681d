/** Dependencies as texts name them: coordinates, installs, locked packages, bundles. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.text.build;
