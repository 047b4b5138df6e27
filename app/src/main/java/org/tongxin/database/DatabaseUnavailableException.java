package org.tongxin.database;

/** The database cannot be used; the message key says why in one sentence, {@link #place} where it was sought. */
class DatabaseUnavailableException extends RuntimeException {

    private final String place;

    DatabaseUnavailableException(String key, String place, Throwable cause) {
        super(key, cause);
        this.place = place;
    }

    String place() {
        return place;
    }
}
