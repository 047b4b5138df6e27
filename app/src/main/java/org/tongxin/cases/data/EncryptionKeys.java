package org.tongxin.cases.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** AES-256-GCM with the current key; earlier keys still read what they wrote. A key's id is the beginning of its digest. */
class EncryptionKeys {

    private static final int KEY_BYTES = 32;

    private final Map<String, BytesEncryptor> encryptors = new LinkedHashMap<>();
    private final Map<String, byte[]> fingerprintKeys = new LinkedHashMap<>();
    private final String current;

    /** Keys are 32 bytes in Base64, the current one first. */
    EncryptionKeys(List<String> keys) {
        keys.forEach(this::add);
        this.current = encryptors.keySet().iterator().next();
    }

    String current() {
        return current;
    }

    boolean knows(String keyId) {
        return encryptors.containsKey(keyId);
    }

    byte[] encrypt(byte[] plain) {
        return encryptor(current).encrypt(plain);
    }

    byte[] decrypt(String keyId, byte[] content) {
        return encryptor(keyId).decrypt(content);
    }

    /** A digest under each key, the current one first, each after its key's id. */
    List<String> fingerprints(byte[] plain) {
        return fingerprintKeys.entrySet().stream()
                .map(key -> key.getKey() + ":" + HexFormat.of().formatHex(digest(key.getValue(), plain)))
                .toList();
    }

    private BytesEncryptor encryptor(String keyId) {
        BytesEncryptor encryptor = encryptors.get(keyId);
        if (encryptor == null) {
            throw new IllegalStateException("There is no encryption key " + keyId);
        }
        return encryptor;
    }

    private void add(String key) {
        byte[] bytes = decode(key);
        // Not the key itself: what finds equal texts must not be what reads them
        fingerprintKeys.put(id(bytes), digest(bytes, "fingerprint".getBytes(StandardCharsets.US_ASCII)));
        encryptors.put(
                id(bytes),
                new AesBytesEncryptor(
                        new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM));
    }

    private static byte[] decode(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, without the key
        }
        throw new EncryptionKeyException("encryption.key-malformed");
    }

    private static byte[] digest(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
