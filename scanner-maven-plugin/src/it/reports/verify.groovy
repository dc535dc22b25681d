import groovy.json.JsonSlurper

def sarif = new JsonSlurper().parse(new File(basedir, 'target/adalscan.sarif'))
def json = new JsonSlurper().parse(new File(basedir, 'target/adalscan.json'))
def chosen = new JsonSlurper().parse(new File(basedir, 'out/deep/a.sarif'))

assert sarif.version == '2.1.0'
assert sarif.runs[0].results.size() == json.findings.size()
assert sarif.runs[0].results.size() > chosen.runs[0].results.size()
assert chosen.runs[0].results*.ruleId.unique() == ['ADAL0001']
assert new File(basedir, 'out/a.md').text.contains('ADAL0001')
assert new File(basedir, 'target/adalscan.sarif').text.contains('src/main/java/it/Login.java"')
