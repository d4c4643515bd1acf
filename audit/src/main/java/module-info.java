import org.jspecify.annotations.NullMarked;

/** Remembers what was done, in order, and can prove that nothing was changed or removed. */
@NullMarked
@SuppressWarnings("module") // The qualified export names a module that is compiled later.
module org.certwright.audit {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;

    exports org.certwright.audit to
            org.certwright.core;
}
