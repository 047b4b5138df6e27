package org.tongxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagramNamesTest {

    private static final Map<String, String> ENGLISH = Map.of("接待&答复", "Receive & \"answer\"", "开始", "Begin");

    private static String in(String xml) {
        return DiagramNames.in(xml, name -> ENGLISH.getOrDefault(name, name));
    }

    @Test
    void namesAreSaidInTheReadersLanguageAndStayXml() {
        assertThat(in("<bpmn:task id=\"接待&amp;答复\" name=\"接待&amp;答复\" />"))
                .isEqualTo("<bpmn:task id=\"接待&amp;答复\" name=\"Receive &amp; &quot;answer&quot;\" />");
    }

    @Test
    void whatHasNoOtherNameStaysAsItIs() {
        String xml = "<bpmn:task name=\"回访&#10;居民\" /><bpmn:task name=\"\" />";
        assertThat(in(xml)).isEqualTo(xml);
    }
}
