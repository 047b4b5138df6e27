package org.tongxin.modeling.process;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.Findings;

/** Every one of the hostile deployments is refused, soon, with a rule that says why. */
class HostileModelsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @MethodSource("org.tongxin.modeling.process.HostileModels#all")
    void isRefusedWithTheReason(HostileModels.Attack attack) {
        Findings findings =
                Assertions.assertTimeoutPreemptively(SOON, () -> Models.check(attack.files(), RuleCheckerTest.LIMITS));
        assertThat(findings.all()).extracting(Finding::rule).containsAnyElementsOf(attack.rules());
    }

    @Test
    void nothingIsFetchedThatAFileNames() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            Map<String, byte[]> files = RuleCheckerTest.base();
            String diagram = new String(files.get("visits.bpmn"), UTF_8)
                    .replace(
                            "<bpmn:definitions ",
                            "<?xml-stylesheet href=\"" + address + "x.xsl\" type=\"text/xsl\"?><bpmn:definitions "
                                    + "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL " + address
                                    + "x.xsd\" ");
            files.put("visits.bpmn", diagram.getBytes(UTF_8));
            Models.check(files, RuleCheckerTest.LIMITS);
            Assertions.assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    /** What the Modeler never writes, but other editors may. */
    @Test
    void anotherEncodingIsNoAttack() throws IOException {
        Map<String, byte[]> files = RuleCheckerTest.base();
        String diagram = new String(files.get("visits.bpmn"), UTF_8);
        files.put("visits.bpmn", diagram.replace("UTF-8", "UTF-16").getBytes(UTF_16));
        assertThat(Models.check(files, RuleCheckerTest.LIMITS).all()).isEmpty();
        files.put("visits.bpmn", ("\ufeff" + diagram).getBytes(UTF_8));
        assertThat(Models.check(files, RuleCheckerTest.LIMITS).all()).isEmpty();
    }

    @Test
    void namesOfAttacksAreUnique() {
        assertThat(HostileModels.all().map(HostileModels.Attack::name).toList())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }
}
