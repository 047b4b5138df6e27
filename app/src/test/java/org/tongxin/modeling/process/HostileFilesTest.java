package org.tongxin.modeling.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** Files that somebody made to do harm, or broke: each is refused by itself, soon, and read no further. */
class HostileFilesTest {

    private static final List<String> KINDS = List.of("bad.bpmn", "bad.dmn", "bad.form");

    @Test
    void externalEntitiesAreNeverFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        for (String declaration : List.of(
                "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;",
                "<!ENTITY x SYSTEM \"http://127.0.0.1:1/x\">")) {
            String xml = "<?xml version=\"1.0\"?><!DOCTYPE d [" + declaration + "]><definitions>&x;</definitions>";
            assertRefused(xml.getBytes(UTF_8), "geheim");
        }
    }

    @Test
    void entitiesDoNotMultiply() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        assertRefused((laughs + "]><definitions>&l29;</definitions>").getBytes(UTF_8), "haha");
    }

    @Test
    void bigFilesAreNotRead() {
        byte[] big = ("<definitions>" + " ".repeat(5_000_000) + "</definitions>").getBytes(UTF_8);
        for (String kind : KINDS) {
            assertThat(Models.check(Map.of(kind, big)).all())
                    .extracting(Finding::rule)
                    .containsExactly("file-size");
        }
    }

    @Test
    void neitherAreTooManyElements() {
        byte[] many = ("<definitions>" + "<a/>".repeat(100_000) + "</definitions>").getBytes(UTF_8);
        assertThat(Models.check(Map.of("bad.bpmn", many)).all())
                .extracting(Finding::rule)
                .containsExactly("file-size");
    }

    @Test
    void deepFilesAreNotRead() {
        assertRefused(("<a>".repeat(10_000) + "</a>".repeat(10_000)).getBytes(UTF_8), "StackOverflow");
        byte[] deep = ("{\"type\":\"default\",\"id\":\"bad\",\"components\":["
                        + "{\"type\":\"group\",\"id\":\"g\",\"components\":[".repeat(10_000)
                        + "]}".repeat(10_000) + "]}")
                .getBytes(UTF_8);
        assertThat(Models.check(Map.of("bad.form", deep)).all())
                .extracting(Finding::rule)
                .containsExactly("form-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not xml",
                "<",
                "<definitions",
                "<definitions></other>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/WRONG\"/>",
                "<bpmn:definitions/>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>",
                "<html><script>alert(1)</script></html>",
                "{}",
                "[]",
                "null",
                "\u0000\u0001\u0002",
                "{\"components\": 1}",
                "{\"id\": \"../../bad\", \"components\": [], \"schemaVersion\": 16}",
                "{\"id\": \"bad\", \"components\": [{\"type\": \"iframe\", \"url\": \"javascript:alert(1)\"}]}",
                "{\"id\": \"bad\", \"components\": [{\"type\": \"textfield\", \"key\": \"__proto__\"}]}",
                "{\"id\": \"bad\", \"schemaVersion\": 999, \"components\": []}"
            })
    void whatIsNoModelIsNotRead(String content) {
        assertRefused(content.getBytes(UTF_8), "Exception");
    }

    @Test
    void bytesOfAnotherCharacterSetAreNotRead() {
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80}, "Exception");
        assertRefused("<?xml version=\"1.0\" encoding=\"no-such\"?><a/>".getBytes(UTF_8), "Exception");
    }

    @Test
    void aBadFileDoesNotHideWhatIsWrongWithTheOthers() throws IOException {
        Map<String, byte[]> files = RuleCheckerTest.base();
        files.put("bad.bpmn", "<".getBytes(UTF_8));
        files.put("other.txt", new byte[0]);
        assertThat(Models.check(files).all())
                .extracting(Finding::rule)
                .contains("file-xml", "file-type", "limit-unknown");
    }

    private static void assertRefused(byte[] content, String never) {
        Stream.concat(KINDS.stream(), Stream.of("limits.dmn")).forEach(kind -> {
            Findings findings = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> Models.check(Map.of(kind, content)));
            assertThat(findings.all()).as(kind).isNotEmpty();
            assertThat(findings.all().toString()).doesNotContain(never);
        });
    }
}
