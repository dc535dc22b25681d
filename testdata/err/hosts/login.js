const resource = "https://graph.windows.net"; // expect: AADG0001
const url = `https://graph.windows.net/${tenant}/me`; // expect: AADG0001
