const AuthenticationContext = require("adal-node").AuthenticationContext; // expect: ADAL0102
