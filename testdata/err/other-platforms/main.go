package main

import (
	"github.com/Azure/go-autorest/autorest/adal" // expect: ADAL0106
)
