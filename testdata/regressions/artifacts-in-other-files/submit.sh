spark-submit --packages com.microsoft.azure:adal4j:1.6.3,org.example:tool:1.0 job.py # expect: ADAL0003
spark-submit --exclude-packages com.microsoft.azure:adal4j job.py
