package org.tongxin.cases.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.util.StringUtils;

/**
 * Where the key of the private data comes from: {@code tongxin.encryption-key} (TONGXIN_ENCRYPTION_KEY). Only beside the embedded database one is made
 * and kept in a file; a server's data must not hang on a file that a container loses.
 */
@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {

    @Bean
    EncryptionKeys encryptionKeys(
            Environment environment,
            @Value("${tongxin.encryption-key:}") String key,
            @Value("${tongxin.previous-encryption-keys:}") List<String> previous,
            @Value("${tongxin.data-directory}") Path directory) {
        List<String> keys = new ArrayList<>();
        if (StringUtils.hasText(key)) {
            keys.add(key);
        } else if (environment.containsProperty("spring.datasource.url")) {
            throw new EncryptionKeyException("encryption.key-missing");
        } else {
            keys.add(keyFile(directory.resolve("encryption.key")));
        }
        keys.addAll(previous);
        return new EncryptionKeys(keys);
    }

    private static String keyFile(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                write(
                        file,
                        Base64.getEncoder()
                                .encodeToString(KeyGenerators.secureRandom(32).generateKey()));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String key) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "encryption", ".key", ownerOnly(file));
        Files.writeString(draft, key, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(draft, file);
    }

    /** Readable by its owner alone, where the file system knows owners. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
