package org.tongxin.cases.data;

/** The application cannot start because the key of the private data is missing or wrong; the message is a key of the message files. */
class EncryptionKeyException extends RuntimeException {

    EncryptionKeyException(String key) {
        super(key);
    }
}
