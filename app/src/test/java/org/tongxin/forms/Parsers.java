package org.tongxin.forms;

/** Opens the parser of forms to tests that run without an application. */
public final class Parsers {

    private Parsers() {}

    public static FormParser forms() {
        return FormKit.PARSER;
    }
}
