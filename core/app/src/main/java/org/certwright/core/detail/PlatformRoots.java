package org.certwright.core.detail;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The roots that this program's Java trusts; read when first asked for, which costs some 50 ms. */
public final class PlatformRoots {
    private final ReentrantLock reading = new ReentrantLock();
    private Optional<List<X509Certificate>> roots = Optional.empty();

    public List<X509Certificate> all() {
        reading.lock();
        try {
            if (roots.isEmpty()) {
                roots = Optional.of(read());
            }
            return roots.get();
        } finally {
            reading.unlock();
        }
    }

    private static List<X509Certificate> read() {
        try {
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            return List.of(((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no roots", broken);
        }
    }
}
