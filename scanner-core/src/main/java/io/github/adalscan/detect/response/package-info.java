/** Code that reads answers of Azure AD Graph. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.response;
