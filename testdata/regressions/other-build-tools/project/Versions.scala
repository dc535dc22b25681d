import sbt._

object Versions {
  val azureAd = "com.microsoft.azure" % "adal4j" % "1.2.0" % "provided" // expect: ADAL0003
}
