/** Token requests that client registrations of Spring Security, Quarkus and Micronaut state. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.registration;
