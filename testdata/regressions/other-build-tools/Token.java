///usr/bin/env jbang "$0" "$@" ; exit $?
// expect-next: ADAL0003
//DEPS com.microsoft.azure:adal4j:1.6.7
// expect-next: ADAL0003
//DEPS info.picocli:picocli:4.7.5 com.microsoft.azure:adal4j:1.6.6
// DEPS com.microsoft.azure:adal4j:1.6.5
//DEPS com.example:adal4j:1.6.5
class Token {}
