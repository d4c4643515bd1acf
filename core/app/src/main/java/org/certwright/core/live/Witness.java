package org.certwright.core.live;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Writes down the certificates of a handshake and lets it go on, whoever they are from: a certificate that nobody trusts is
 * to be seen and told, too. Whether it is to be trusted is judged afterwards ({@link Trust}). No connection that this lets
 * through carries anything.
 */
final class Witness extends X509ExtendedTrustManager {
    private volatile List<X509Certificate> chain = List.of();

    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no TLS", broken);
        }
    }

    /** As it came; empty while none came. */
    List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type) {
        chain = List.of(sent);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) {
        chain = List.of(sent);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
        chain = List.of(sent);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type) {
        throw new IllegalStateException("nobody is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket) {
        throw new IllegalStateException("nobody is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
        throw new IllegalStateException("nobody is served here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
