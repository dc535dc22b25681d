String log = new File(basedir, 'build.log').text
def has = { text -> log.contains(text) }

assert has('No findings.')
