package org.tongxin.modeling.process;

import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A process owner is logged in when a test begins; what the test deploys is taken away at its end, with its cases. */
public final class OwnersTurn implements BeforeEachCallback, AfterEachCallback {

    private @Nullable Newest newest;

    @Override
    public void beforeEach(ExtensionContext test) {
        var beans = SpringExtension.getApplicationContext(test);
        newest = new Newest(beans.getBean(RepositoryService.class), beans.getBean(JdbcClient.class));
        as("process-owner");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            newest().close();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Somebody else is logged in from now on. */
    public static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }

    /** The newest version of a process, as the engine says it. */
    public int version(String process) {
        return newest().version(process);
    }

    private Newest newest() {
        return Objects.requireNonNull(newest);
    }
}
