package org.tongxin.deadline;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.organization.data.CurrentOrganization;

/** Two people of a city of their own: who may change the calendar, and who may not. */
public final class CalendarAdministrator {

    private CalendarAdministrator() {}

    /** Logs the administrator {@code calendar-admin} in. */
    public static void login(AutowireCapableBeanFactory beans) {
        as(beans, "calendar-admin");
    }

    /** Logs {@code calendar-supervisor} in, who holds another role. */
    public static void loginAsSomebodyElse(AutowireCapableBeanFactory beans) {
        as(beans, "calendar-supervisor");
    }

    public static void logout() {
        SecurityContextHolder.clearContext();
    }

    private static void as(AutowireCapableBeanFactory beans, String name) {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        for (String insert : new String[] {
            "insert into unit (code, name, type, parent) values ('cal-c01', '日历市', 'city', null), ('cal-d01', '日历区', 'district', 'cal-c01'), ('cal-s01', '日历街道', 'street', 'cal-d01') on conflict do nothing",
            "insert into account (name, display_name) values ('calendar-admin', '日历管理员'), ('calendar-supervisor', '日历督办员') on conflict do nothing",
            "insert into role_holding (account, role, unit) values ('calendar-admin', 'administrator', 'cal-c01'), ('calendar-supervisor', 'supervisor', 'cal-c01') on conflict do nothing",
            "update organization_version set version = version + 1"
        }) {
            jdbc.sql(insert).update();
        }
        beans.getBean(CurrentOrganization.class).refresh();
        var authentication = new TestingAuthenticationToken(name, null, "ROLE_administrator");
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
