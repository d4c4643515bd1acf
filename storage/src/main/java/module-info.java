import org.jspecify.annotations.NullMarked;

/** Remembers what exists and what is under way; losing it loses no key. */
@NullMarked
@SuppressWarnings("module") // The qualified export names a module that is compiled later.
module org.certwright.storage {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires java.sql;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    exports org.certwright.storage to
            org.certwright.core;
}
