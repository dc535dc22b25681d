import mill._, scalalib._

object app extends ScalaModule {
  def ivyDeps = Agg(ivy"com.microsoft.azure:adal4j:1.6.3") // expect: ADAL0003
}
