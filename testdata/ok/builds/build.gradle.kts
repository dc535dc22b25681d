plugins { java }

dependencies {
    implementation("com.microsoft.azure:azure-storage:8.6.6") {
        exclude(group = "com.microsoft.azure", module = "adal4j")
    }
    implementation("com.microsoft.azure:msal4j:1.16.0")
}

configurations.all {
    exclude(group = "com.microsoft.azure", module = "adal4j")
}
