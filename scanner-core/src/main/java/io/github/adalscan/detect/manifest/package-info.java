/** Judgements on the permissions that applications ask for in manifests, templates and code. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.manifest;
