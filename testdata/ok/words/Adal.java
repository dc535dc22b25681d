package com.adal;

import com.adal.model.Adal;
import java.util.Map;

/** Adal is a name; so is ADAL, the adaptive linear algebra package. */
final class AdalService {
  private final Map<String, Adal> adal = Map.of("adal", new Adal("ADAL"));
  private static final String PATH = "/adal/adal4j-guide";
  private static final String TITLE = "How we left com.microsoft.azure behind";

  Adal adal(String name) {
    return adal.get(name);
  }
}
