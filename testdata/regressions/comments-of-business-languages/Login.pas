unit Login;
{ https://graph.windows.net/contoso/users } // expect: AADG0002
(* https://graph.windows.net/contoso/groups *) // expect: AADG0002
// https://graph.windows.net/contoso/devices // expect: AADG0002
const
  Directory = 'https://graph.windows.net/contoso/users'; // expect: AADG0001
