/**
 * Judgements on requests to the sign-in endpoints of Microsoft Entra ID, by the texts of any
 * language.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.login;
