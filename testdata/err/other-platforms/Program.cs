using Microsoft.IdentityModel.Clients.ActiveDirectory; // expect: ADAL0101
using Microsoft.Azure.ActiveDirectory.GraphClient; // expect: AADG0008

class Program { const string Graph = "https://graph.windows.net"; } // expect: AADG0001
