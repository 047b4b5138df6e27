package org.tongxin.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.tongxin.common.Messages;

/** Says in the form of the engine's own errors, which the Modeler shows in its log, why something cannot be done there. */
class EngineRestDenied implements AccessDeniedHandler {

    private static final String KEY = "engine-rest.denied";

    private final Messages messages;

    EngineRestDenied(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String text = messages.get(Locale.SIMPLIFIED_CHINESE, KEY) + " " + messages.get(Locale.ENGLISH, KEY);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        new ObjectMapper().writeValue(response.getWriter(), Map.of("type", "AuthorizationException", "message", text));
    }
}
