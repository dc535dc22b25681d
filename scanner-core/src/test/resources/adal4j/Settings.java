package com.example.proxy;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public class Settings {
  Future<AuthenticationResult> ask(ExecutorService pool, String host, int port, Properties config)
      throws Exception {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port));
    AuthenticationContext context = new AuthenticationContext(config.getProperty("authority"), true, pool);
    context.setProxy(proxy);
    context.setCorrelationId(UUID.randomUUID().toString());
    context.setLogPii(true);
    return context.acquireToken(
        config.getProperty("resource") != null ? config.getProperty("resource") : "https://vault.azure.net",
        new ClientCredential(config.getProperty("id"), config.getProperty("secret")),
        null);
  }
}
