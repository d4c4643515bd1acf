package org.certwright.acme;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Decides as the JDK does whether the other end is the CA, and remembers why when it is not. */
final class CaTrust extends X509ExtendedTrustManager {
    /** Why a server was not believed. */
    enum Reason {
        UNKNOWN_ISSUER,
        EXPIRED,
        NOT_YET_VALID,
        WRONG_HOST
    }

    /** A server was not believed. */
    static final class Distrusted extends CertificateException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;
        private final X509Certificate certificate;

        Distrusted(Reason reason, X509Certificate certificate, CertificateException cause) {
            super(reason.name(), cause);
            this.reason = reason;
            this.certificate = certificate;
        }

        Reason reason() {
            return reason;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private final X509ExtendedTrustManager jdk;

    private CaTrust(X509ExtendedTrustManager jdk) {
        this.jdk = jdk;
    }

    /** A context that believes {@code anchors} only, or the platform's when there are none. */
    static SSLContext context(List<X509Certificate> anchors) {
        try {
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(anchors.isEmpty() ? null : store(anchors));
            var context = SSLContext.getInstance("TLS");
            var jdk = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
            context.init(null, new TrustManager[] {new CaTrust(jdk)}, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("this JDK has no TLS", broken);
        }
    }

    private static KeyStore store(List<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var anchor : anchors) {
            store.setCertificateEntry(String.valueOf(store.size()), anchor);
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        explained(chain, () -> jdk.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        explained(chain, () -> jdk.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        explained(chain, () -> jdk.checkServerTrusted(chain, type));
    }

    private static void explained(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
            chain[0].checkValidity(); // PKIX skips it for a server whose certificate is itself an anchor (RFC 5280
            // §6.1.1).
        } catch (CertificateException distrusted) {
            throw new Distrusted(reason(distrusted), chain[0], distrusted);
        }
    }

    /** The JDK tells a broken path by its cause; a name that does not match has none. */
    private static Reason reason(CertificateException distrusted) {
        for (@Nullable Throwable cause = distrusted; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return Reason.EXPIRED;
            }
            if (cause instanceof CertificateNotYetValidException) {
                return Reason.NOT_YET_VALID;
            }
            if (cause instanceof CertPathBuilderException) {
                return Reason.UNKNOWN_ISSUER;
            }
        }
        return distrusted.getCause() == null ? Reason.WRONG_HOST : Reason.UNKNOWN_ISSUER;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        jdk.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        jdk.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        jdk.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return jdk.getAcceptedIssuers();
    }
}
