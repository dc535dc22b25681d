exports.login = {
  authority: 'https://login.microsoftonline.com/common',
  client_id: process.env.CLIENT_ID,
};

exports.subscription = {
  changeType: 'created',
  notificationUrl: 'https://fabrikam.com/changed',
  resource: 'me/events',
};

exports.address = exports.login.authority + '/oauth2/token'; // expect: EPT0012
