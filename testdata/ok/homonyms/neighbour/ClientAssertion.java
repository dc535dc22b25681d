package com.example.neighbour;

/** What a client says about itself. */
record ClientAssertion(String value) {}
