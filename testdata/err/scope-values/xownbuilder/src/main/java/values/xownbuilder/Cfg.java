package values.xownbuilder;
class Cfg { private String scope; static Cfg builder() { return new Cfg(); } Cfg scope(String s) { this.scope = s; return this; } Cfg build() { return this; } String getScope() { return scope; } }
