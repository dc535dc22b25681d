<%@ page contentType="text/html;charset=UTF-8" %>
<%@ page import="com.microsoft.aad.adal4j.AuthenticationResult" %> <%-- expect: ADAL0005 --%>
<%@ page import="com.fabrikam.portal.SignInFilter" %>
<!DOCTYPE html>
<html>
<head><title>Profile</title></head>
<body>
<%
  AuthenticationResult result = (AuthenticationResult) session.getAttribute(SignInFilter.PRINCIPAL);
%>
<p>Signed in as <%= result.getUserInfo().getDisplayableId() %>.</p>
</body>
</html>
