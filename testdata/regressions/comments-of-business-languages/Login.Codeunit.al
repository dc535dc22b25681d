codeunit 50100 Login
{
    var
        // https://login.microsoftonline.com/contoso/oauth2/token
        "Token Url": Label 'https://login.microsoftonline.com/contoso/oauth2/token'; // expect: EPT0012
        Hint: Label 'It''s at https://graph.windows.net/contoso/users'; // expect: AADG0001
}
