import org.jspecify.annotations.NullMarked;

/** Carries a certificate to one kind of place and says what it changed there. */
@NullMarked
@SuppressWarnings("module") // The qualified export names a module that is compiled later.
module org.certwright.targets {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires org.certwright.x509;

    exports org.certwright.targets.export to
            org.certwright.core;
}
