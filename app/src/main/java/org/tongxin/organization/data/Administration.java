package org.tongxin.organization.data;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Unit;

/**
 * What an administrator does to units, roles and accounts; every change is recorded. Every call refuses with {@link AccessDeniedException} who is none.
 */
@Service
public class Administration {

    private final CurrentPerson currentPerson;
    private final CurrentOrganization organization;
    private final RecordedWriting writer;
    private final OrganizationFiles files;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    Administration(
            CurrentPerson currentPerson,
            CurrentOrganization organization,
            RecordedWriting writer,
            OrganizationFiles files,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.currentPerson = currentPerson;
        this.organization = organization;
        this.writer = writer;
        this.files = files;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * Adds a unit or changes the one with its code: name, place in the tree, facts, open or closed.
     *
     * @throws Refused {@code organization.bad.…} when the organisation would not be right
     */
    public void save(Unit unit) {
        requireAdministrator();
        writer.write(Draft.of(unit));
    }

    /** @throws Refused {@code organization.code-taken} */
    public void add(Unit unit) {
        requireAdministrator();
        if (organization.unit(unit.code()).isPresent()) {
            throw new Refused("organization.code-taken", unit.code().value());
        }
        writer.write(Draft.of(unit));
    }

    /** Adds an account or changes its display name, note, roles, and whether it is disabled. */
    public void save(Account account) {
        requireAdministrator();
        writer.write(Draft.of(account));
    }

    /** Adds an account without password or roles. */
    public void add(Account account) {
        requireAdministrator();
        if (organization.account(account.name()).isPresent()) {
            throw new Refused("organization.name-taken", account.name());
        }
        writer.write(Draft.of(account.withRoles(Set.copyOf(account.roles()))));
    }

    /**
     * Gives the account a new random password, which is returned once and kept nowhere; its sessions end, and it has to be changed at the next
     * login.
     */
    @Transactional
    public String resetPassword(String account) {
        requireAdministrator();
        String password = passwords.generate();
        passwords.setFirst(account, password);
        events.publishEvent(new Changed("account", account, "password-reset"));
        return password;
    }

    @Transactional
    public void endSessions(String account) {
        requireAdministrator();
        passwords.endSessions(account);
        events.publishEvent(new Changed("account", account, "sessions-ended"));
    }

    public Preview preview(FileKind kind, byte[] file) {
        requireAdministrator();
        return files.preview(kind, file);
    }

    /**
     * Does what was previewed, all of it or nothing.
     *
     * @throws Refused when it is not right any more, because somebody has changed something meanwhile
     */
    public void apply(Preview preview) {
        requireAdministrator();
        preview.problems().stream().findFirst().ifPresent(problem -> {
            throw problem.reason();
        });
        writer.write(preview.draft());
    }

    public byte[] export(FileKind kind) {
        requireAdministrator();
        return files.export(kind);
    }

    private void requireAdministrator() {
        if (!currentPerson.get().holds(AccountRules.ADMINISTRATOR)) {
            throw new AccessDeniedException("Not an administrator");
        }
    }
}
