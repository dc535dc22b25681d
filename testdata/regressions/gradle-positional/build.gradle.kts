// Kotlin scripts may give group, name and version as arguments.
dependencies {
    implementation("com.microsoft.azure", "adal4j", "1.6.7") // expect: ADAL0003
    implementation("com.microsoft.azure", "adal4j") // expect: ADAL0003
    implementation("com.microsoft.azure", "msal4j", "1.16.0")
    exclude("com.microsoft.azure", "adal4j")
}
