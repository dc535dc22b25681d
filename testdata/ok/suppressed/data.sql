-- adalscan:ignore AADG0001 -- a mock answers it
INSERT INTO t VALUES ('https://graph.windows.net/');
