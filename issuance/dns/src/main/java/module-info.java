import org.jspecify.annotations.NullMarked;

/** Puts and removes exactly one TXT value; says when the world can see it. */
@NullMarked
@SuppressWarnings("module") // The qualified export names a module that is compiled later.
module org.certwright.dns {
    requires static transitive org.jspecify;
    requires transitive org.certwright.model;
    requires org.dnsjava;

    exports org.certwright.dns to
            org.certwright.core;
}
