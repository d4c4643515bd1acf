import org.jspecify.annotations.NullMarked;

/** Turns a CSR into a public certificate, one resumable step at a time; proving control of names is its caller's. */
@NullMarked
@SuppressWarnings("module") // The qualified export names a module that is compiled later.
module org.certwright.acme {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires java.net.http;
    requires org.shredzone.acme4j;
    requires org.slf4j;

    exports org.certwright.acme to
            org.certwright.core;
}
