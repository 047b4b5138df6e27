package org.tongxin.organization.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.tongxin.TestDatabase;
import org.tongxin.TongxinApplication;

/** An installation that is no demo begins with one account, and its password is said once. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern SAID = Pattern.compile("The first account: administrator, password ([a-z0-9-]{19})");

    @Test
    void anEmptyDatabaseGetsACityAndOneAdministratorOnce(CapturedOutput output) throws Exception {
        JdbcConnectionDetails database = TestDatabase.newDatabase();
        try (ConfigurableApplicationContext application = start(database)) {
            Matcher said = SAID.matcher(output.getOut());
            assertThat(said.find()).isTrue();
            CurrentOrganization organization = application.getBean(CurrentOrganization.class);
            assertThat(organization.accounts()).singleElement().satisfies(account -> {
                assertThat(account.name()).isEqualTo("administrator");
                assertThat(account.firstPassword()).isTrue();
                assertThat(account.person().holds("administrator")).isTrue();
            });
            assertThat(organization.units()).singleElement().extracting("name").isEqualTo("本市");
            // it can log in, and do nothing yet but choose another password
            assertThat(application
                            .getBean(AuthenticationProvider.class)
                            .authenticate(new UsernamePasswordAuthenticationToken("administrator", said.group(1)))
                            .getAuthorities())
                    .isEmpty();

            application
                    .getBean(FirstAdministrator.class)
                    .run(application.getBean(org.springframework.boot.ApplicationArguments.class));
            assertThat(SAID.matcher(output.getOut()).results()).hasSize(1);
            assertThat(organization.accounts()).hasSize(1);
        }
    }

    private static ConfigurableApplicationContext start(JdbcConnectionDetails database) {
        return new SpringApplication(TongxinApplication.class)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--tongxin.encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                        "--camunda.bpm.process-engine-name=first",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0");
    }
}
