(defproject reports "1.0"
  ; [com.microsoft.azure/adal4j "1.6.0"] is gone
  :dependencies [[com.microsoft.azure/adal4j "1.6.7"] ; expect: ADAL0003
                 [com.microsoft.azure/adal4j-tools "1.0.0"]
                 [com.example/adal4j "1.6.7"]])
