package com.example.broken;

import com.microsoft.aad.adal4j.UserInfo; // expect: ADAL0001

class Bom {
  UserInfo user;
}
