/** Azure AD Graph requests of the code, and the Microsoft Graph requests in their spelling. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.request;
