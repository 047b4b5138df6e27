package org.tongxin.cases.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class EncryptionKeysTest {

    private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final byte[] PLAIN = "张三 13812345678".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void whatWasEncryptedIsReadWithTheSameKeyOnlyAndNoBitCanBeChanged() {
        EncryptionKeys keys = new EncryptionKeys(List.of(ONE));
        byte[] content = keys.encrypt(PLAIN);

        assertThat(keys.decrypt(keys.current(), content)).isEqualTo(PLAIN);
        assertThat(keys.encrypt(PLAIN)).as("never twice the same").isNotEqualTo(content);
        EncryptionKeys other = new EncryptionKeys(List.of(OTHER));
        assertThatThrownBy(() -> other.decrypt(keys.current(), content)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.decrypt(other.current(), content)).isInstanceOf(IllegalStateException.class);
        content[content.length - 1] ^= 1;
        assertThatThrownBy(() -> keys.decrypt(keys.current(), content)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEarlierKeyStillReads() {
        EncryptionKeys before = new EncryptionKeys(List.of(ONE));
        byte[] content = before.encrypt(PLAIN);

        EncryptionKeys after = new EncryptionKeys(List.of(OTHER, ONE));

        assertThat(after.current()).isNotEqualTo(before.current());
        assertThat(after.decrypt(before.current(), content)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "AAAA", "not base64 at all!"})
    void aMalformedKeyIsRefusedWithoutBeingRepeated(String key) {
        assertThatThrownBy(() -> new EncryptionKeys(List.of(key)))
                .isInstanceOf(EncryptionKeyException.class)
                .hasMessage("encryption.key-malformed");
    }

    @Test
    void besideTheEmbeddedDatabaseAKeyIsMadeOnceAndKeptForItsOwner() throws Exception {
        EncryptionConfiguration configuration = new EncryptionConfiguration();
        Path data = directory.resolve("data");

        String first = configuration
                .encryptionKeys(new MockEnvironment(), "", List.of(), data)
                .current();
        String second = configuration
                .encryptionKeys(new MockEnvironment(), " ", List.of(), data)
                .current();

        assertThat(second).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("encryption.key"))))
                .isEqualTo("rw-------");
        assertThat(data).isDirectoryContaining(file -> file.endsWith("encryption.key"));
    }

    @Test
    void withAServerAndNoKeyTheStartFailsInOneSentenceOfEachLanguage() {
        MockEnvironment server =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/tongxin");
        EncryptionConfiguration configuration = new EncryptionConfiguration();

        assertThatThrownBy(() -> configuration.encryptionKeys(server, "", List.of(), directory))
                .isInstanceOf(EncryptionKeyException.class);
        FailureAnalysis analysis =
                new EncryptionKeyFailureAnalyzer().analyze(new EncryptionKeyException("encryption.key-missing"));
        assertThat(analysis.getDescription()).contains("必须设置加密密钥", "an encryption key has to be set");
        assertThat(configuration
                        .encryptionKeys(server, ONE, List.of(), directory)
                        .current())
                .isNotEmpty();
    }
}
