package values.xifaceimpl;
interface ScopeProvider { String scope(); }
