@Grab('com.microsoft.azure:adal4j:1.1.3') // expect: ADAL0003
@Grab(group = 'com.microsoft.azure', module = 'adal4j', version = '1.1.3') // expect: ADAL0003
@GrabExclude(group = 'com.microsoft.azure', module = 'adal4j')
def note = "see com.microsoft.azure:adal4j:1.1.3 in the log"
println note
