import org.jspecify.annotations.NullMarked;

/** Keeps bytes under a reference, sealed; gives them back only as a Secret. */
@NullMarked
@SuppressWarnings("module") // The qualified export names a module that is compiled later.
module org.certwright.secrets {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires java.sql;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    exports org.certwright.secrets to
            org.certwright.core;
}
