package org.tongxin.modeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The libraries of Camunda Modeler in {@code src/test/modeler}, installed when they are not there. Without npm a test is skipped loudly, on CI it fails. */
final class Npm {

    static final Path FOLDER = (Files.exists(Path.of("src/test/modeler"))
                    ? Path.of("src/test/modeler")
                    : Path.of("app/src/test/modeler"))
            .toAbsolutePath();

    private static final Path INSTALLED = FOLDER.resolve("node_modules/.package-lock.json");
    private static final long MINUTES = 5;

    private Npm() {}

    /** What a command has written, and how it ended. */
    record Answer(int code, String text) {}

    /** The file of a package. */
    static synchronized Path file(String name) {
        install();
        return FOLDER.resolve("node_modules").resolve(name);
    }

    /** Runs a script of the folder. */
    static Answer node(String... arguments) {
        install();
        return run("node", arguments);
    }

    private static synchronized void install() {
        if (!current()) {
            Answer answer = run(windows() ? "npm.cmd" : "npm", "ci");
            if (answer.code() != 0) {
                throw missing(answer.text(), null);
            }
        }
    }

    private static boolean current() {
        try {
            return Files.exists(INSTALLED)
                    && Files.getLastModifiedTime(INSTALLED)
                                    .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
                            >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer run(String command, String... arguments) {
        try {
            Path output = Files.createTempFile("npm", ".txt");
            Process process = new ProcessBuilder(Stream.concat(Stream.of(command), Stream.of(arguments))
                            .toList())
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Answer(process.isAlive() ? -1 : process.exitValue(), text);
        } catch (IOException e) {
            throw missing(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException missing(String why, Exception cause) {
        String text = "NO NODE OR NPM: install them (20 or newer); the models were not opened as Camunda Modeler does. "
                + why;
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return new IllegalStateException(text, cause);
        }
        System.err.println(text);
        return new TestAbortedException(text, cause);
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
