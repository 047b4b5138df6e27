package org.tongxin.cases.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Sealing;

/** The length of the key's id, the id, and what was encrypted with that key. */
@Component
class KeySealing implements Sealing {

    private final EncryptionKeys keys;

    KeySealing(EncryptionKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(byte[] plain) {
        byte[] id = keys.current().getBytes(StandardCharsets.US_ASCII);
        byte[] content = keys.encrypt(plain);
        return ByteBuffer.allocate(1 + id.length + content.length)
                .put((byte) id.length)
                .put(id)
                .put(content)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] id = new byte[buffer.get()];
        buffer.get(id);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        return keys.decrypt(new String(id, StandardCharsets.US_ASCII), content);
    }

    @Override
    public List<String> fingerprints(String text) {
        return keys.fingerprints(text.getBytes(StandardCharsets.UTF_8));
    }
}
