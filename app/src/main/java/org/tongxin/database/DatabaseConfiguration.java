package org.tongxin.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.tongxin.common.DemoMode;

/** Without {@code spring.datasource.url} (SPRING_DATASOURCE_URL) the database is our own, in {@code tongxin.data-directory}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The embedded database gets the demo city unless {@code tongxin.demo} (TONGXIN_DEMO) says otherwise, a server only when it says so. */
    @Bean
    DemoMode demoMode(Environment environment) {
        boolean embedded = !environment.containsProperty("spring.datasource.url");
        return new DemoMode(environment.getProperty("tongxin.demo", Boolean.class, embedded));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(EmbeddedPostgres.class)
    static class Embedded {

        @Bean
        @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "\u0000never")
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        EmbeddedDatabase embeddedDatabase(@Value("${tongxin.data-directory}") Path directory) {
            return new EmbeddedDatabase(directory);
        }
    }
}
