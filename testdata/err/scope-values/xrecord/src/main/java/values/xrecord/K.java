package values.xrecord;
record K(String tenant, String scope) {}
