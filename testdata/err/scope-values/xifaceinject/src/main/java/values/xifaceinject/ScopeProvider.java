package values.xifaceinject;
interface ScopeProvider { String scope(); }
