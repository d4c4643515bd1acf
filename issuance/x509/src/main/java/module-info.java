import org.jspecify.annotations.NullMarked;

/** Turns keys and requests into certificates and files; no network, no disk. The only module that knows ASN.1. */
@NullMarked
module org.certwright.x509 {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;

    exports org.certwright.x509;
}
