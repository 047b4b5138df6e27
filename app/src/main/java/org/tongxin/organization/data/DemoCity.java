package org.tongxin.organization.data;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.DemoMode;
import org.tongxin.organization.Accounts;

/** Writes the demo city into an empty database, in the demo only. */
@Component
@Order(10)
class DemoCity implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);

    private final DemoMode demo;
    private final CurrentOrganization organization;
    private final OrganizationFiles files;
    private final OrganizationWriter writer;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;

    DemoCity(
            DemoMode demo,
            CurrentOrganization organization,
            OrganizationFiles files,
            OrganizationWriter writer,
            PasswordEncoder encoder,
            JdbcClient jdbc) {
        this.demo = demo;
        this.organization = organization;
        this.files = files;
        this.writer = writer;
        this.encoder = encoder;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!demo.enabled() || !organization.accounts().isEmpty()) {
            return;
        }
        load(FileKind.UNITS, "units.csv");
        Draft people = load(FileKind.ACCOUNTS, "accounts.csv");
        load(FileKind.ACCOUNTS, "volunteers.csv");
        load(FileKind.ROLES, "roles.csv");
        List<String> names = people.accounts().stream().map(Account::name).toList();
        jdbc.sql("update account set password = :hash where name in (:names)")
                .param("hash", encoder.encode(Accounts.DEMO_PASSWORD))
                .param("names", names)
                .update();
        log.info("Demo city written: {} accounts that can log in", names.size());
    }

    private Draft load(FileKind kind, String file) throws IOException {
        Preview preview = files.preview(kind, new ClassPathResource("demo/" + file).getContentAsByteArray());
        if (!preview.importable()) {
            throw new IllegalStateException(file + ": " + preview.problems());
        }
        writer.write(preview.draft());
        return preview.draft();
    }
}
