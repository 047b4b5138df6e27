package org.tongxin.modeling.process;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tongxin.common.Messages;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.ModelRefused;

/**
 * A refused deployment over REST, in the form in which the engine tells that it could not read a diagram: the Modeler knows it by how the message begins and shows the
 * message in its log; other tools read file and element from the details.
 */
class ModelRefusedMapper implements ExceptionMapper<ModelRefused> {

    private static final String UNREADABLE = "ENGINE-09005 Could not parse BPMN process. Errors:\n";

    private final Messages messages;

    ModelRefusedMapper(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Response toResponse(ModelRefused refused) {
        Map<String, Object> files = new LinkedHashMap<>();
        refused.findings().all().stream()
                .map(Finding::file)
                .distinct()
                .forEach(file -> files.put(
                        file,
                        Map.of(
                                "errors",
                                refused.findings().of(file).stream()
                                        .map(this::error)
                                        .toList(),
                                "warnings",
                                List.of())));
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of(
                        "type", "ParseException", "message", UNREADABLE + refused.getMessage(), "details", files))
                .build();
    }

    private Map<String, Object> error(Finding finding) {
        List<String> elements =
                Stream.of(finding.element()).filter(id -> !id.isEmpty()).toList();
        return Map.of(
                "message",
                finding.line(messages, Locale.SIMPLIFIED_CHINESE) + " / " + finding.line(messages, Locale.ENGLISH),
                "line",
                0,
                "column",
                0,
                "mainElementId",
                finding.element(),
                "elementIds",
                elements);
    }
}
