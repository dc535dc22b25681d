name := "reports"

libraryDependencies ++= Seq(
  "com.microsoft.azure" % "adal4j" % "1.6.3", // expect: ADAL0003
  ("com.microsoft.azure" % "adal4j" % adalVersion) // expect: ADAL0003
    .exclude("commons-codec", "commons-codec"),
  "com.microsoft.azure" % "msal4j" % "1.13.0",
  "com.example" %% "adal4j" % "1.0.0"
)
