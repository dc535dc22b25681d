excludeDependencies += "com.microsoft.azure" % "adal4j"
excludeDependencies ++= Seq(
  "com.example" % "tool",
  "com.microsoft.azure" % "adal4j"
)
libraryDependencies ++= Seq(
  "com.example" % "tool" % "1.0",
  "com.microsoft.azure" % "adal4j" % "1.6.7" // expect: ADAL0003
)
