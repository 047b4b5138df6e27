package org.tongxin.organization.data;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.DemoMode;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Outside the demo, an empty database gets a city and one administrator, so that one can begin; that password has to be changed at the first login. */
@Component
@Order(10)
class FirstAdministrator implements ApplicationRunner {

    private static final UnitCode CITY = new UnitCode("city");

    private final DemoMode demo;
    private final CurrentOrganization organization;
    private final OrganizationWriter writer;
    private final Passwords passwords;
    private final @Nullable String chosen;

    FirstAdministrator(
            DemoMode demo,
            CurrentOrganization organization,
            OrganizationWriter writer,
            Passwords passwords,
            @Value("${tongxin.administrator-password:#{null}}") @Nullable String chosen) {
        this.demo = demo;
        this.organization = organization;
        this.writer = writer;
        this.passwords = passwords;
        this.chosen = chosen;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demo.enabled() || !organization.accounts().isEmpty()) {
            return;
        }
        String name = AccountRules.ADMINISTRATOR;
        Unit city = new Unit(CITY, "本市", UnitType.CITY, null, null, 0, null, null, false, null, null, false);
        Account account = new Account(name, "系统管理员", null, false, false, false, 0, Set.of(new RoleAt(name, CITY)));
        writer.write(new Draft(List.of(city), List.of(account)));
        String password = chosen == null ? passwords.generate() : chosen;
        passwords.setFirst(name, password);
        if (chosen == null) {
            // Not through the log: the password must not get into its files.
            System.out.printf("%n  The first account: %s, password %s (shown this once)%n%n", name, password);
        }
    }
}
