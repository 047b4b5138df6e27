package org.tongxin.common;

/**
 * What a person asked for cannot be done, for a reason that is the person's to know and not a fault of the program. Carries
 * a key of the message files, so that everybody reads it in their own language. Never carries private data.
 */
public class Refused extends RuntimeException {

    private final String key;
    private final Object[] arguments;

    public Refused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
