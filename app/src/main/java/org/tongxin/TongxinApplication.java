package org.tongxin;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.MapPropertySource;

/**
 * Tongxin 同心: every resident's request is taken up by somebody in time. With the arguments {@code import FILE [--unit=CODE]} it files the
 * requests of a CSV and ends, see {@link org.tongxin.intake}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TongxinApplication {

    /** A command opens no port and runs no jobs: the application may be running beside it, on the same database. */
    private static final Map<String, Object> COMMAND = Map.of(
            "server.port", -1,
            "camunda.bpm.job-execution.enabled", false,
            "spring.main.log-startup-info", false,
            "tongxin.send-notices", false);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(TongxinApplication.class);
        if (args.length == 0 || !args[0].equals("import")) {
            application.run(args);
            return;
        }
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", COMMAND)));
        System.exit(SpringApplication.exit(application.run(args)));
    }
}
