package org.tongxin.modeling.process;

import java.util.Locale;

/** A file that no rule can be asked about. */
class Unreadable extends RuntimeException {

    private final Why why;

    enum Why {
        /** A document type or entities: nothing that the Modeler writes has them. */
        DOCTYPE,
        /** Too big, too deep or too many elements. */
        SIZE,
        /** Not well-formed; the detail is the line. */
        XML,
        /** Well-formed, but no diagram or table; the detail is what the reader says. */
        SCHEMA;

        String rule() {
            return "file-" + name().toLowerCase(Locale.ROOT);
        }
    }

    Unreadable(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    void tell(Report report) {
        report.file(why.rule(), String.valueOf(getMessage()));
    }
}
