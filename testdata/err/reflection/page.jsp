<%@ page import="java.util.List, com.microsoft.aad.adal4j.UserInfo" %> <%-- expect: ADAL0005 --%>
<% com.microsoft.aad.adal4j.UserInfo user = null; %> <%-- expect: ADAL0005 --%>
<p>Hello</p>
