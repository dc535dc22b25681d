require_jar('com.microsoft.azure', 'adal4j', '1.6.0') # expect: ADAL0003
s.requirements << "jar 'com.microsoft.azure:adal4j', '1.6.0'" # expect: ADAL0003
require_jar('com.example', 'adal4j', '1.6.0')
