/** Token requests that client registrations of Spring Security state. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.spring;
