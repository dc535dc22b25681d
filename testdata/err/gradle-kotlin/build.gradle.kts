val adalVersion = "1.6.7"

dependencies {
    implementation("com.microsoft.azure:adal4j:$adalVersion") // expect: ADAL0003
    implementation(group = "com.microsoft.azure", name = "adal4j", version = "1.6.7") // expect: ADAL0003
    implementation("com.microsoft.azure", "adal4j", adalVersion) // expect: ADAL0003
    testImplementation("com.azure.resourcemanager:azure-resourcemanager-authorization:2.1.0") // expect: AADG0004
}
