List<String> lines = new File(basedir, 'build.log').readLines()
def count = { start -> lines.count { it.startsWith(start) } }

assert count('[INFO] one/src/main/java/it/One.java:3:8: error ADAL0001') == 2
assert count('[INFO] two/src/main/java/it/Two.java:3:8: error ADAL0001') == 2
assert lines.count { it.contains(' files seen ') } == 2
