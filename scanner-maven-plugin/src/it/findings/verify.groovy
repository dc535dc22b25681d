String log = new File(basedir, 'build.log').text
def has = { text -> log.contains(text) }

assert has('Login.java:3:8: error ADAL0001')
assert has('adalscan found what fails the build: 2 errors, ')
assert has("--fail-on") && has("'sometimes'")
assert has('adalscan is skipped (adalscan.skip).')
assert has('\n::error ')
assert new File(basedir, 'target/out/one.sarif').text.contains('"ADAL0001"')
