String log = new File(basedir, 'build.log').text
def has = { text -> log.contains(text) }

assert has('accepted.json: 2 accepted')
assert has('0 new, 2 known, 0 fixed')
assert has('added/it/Added.java:3:8: error ADAL0001')
assert has('2 new, 2 known, 0 fixed')
assert has('accepted.json: 2 left, was 2')
assert !new File(basedir, 'accepted.json').text.contains('Added.java')
