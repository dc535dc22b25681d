assemblyShadeRules := Seq(
  ShadeRule.rename("com.microsoft.aad.adal4j.**" -> "shaded.adal4j.@1").inAll
)
