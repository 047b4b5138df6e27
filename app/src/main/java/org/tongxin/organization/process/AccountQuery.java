package org.tongxin.organization.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.tongxin.organization.Person;

/** Accounts as the engine's users: the id is the account's name, the first name is the name shown; there is no e-mail. */
class AccountQuery extends UserQueryImpl {

    private final transient AccountDirectory directory;

    AccountQuery(AccountDirectory directory, CommandExecutor executor) {
        super(executor);
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        return Answers.page(found(), this, AccountQuery::property);
    }

    private Stream<User> found() {
        if (procDefId != null) {
            throw new UnsupportedOperationException(
                    "potentialStarter: who may start a process is not a matter of the engine's");
        }
        return (groupId == null ? directory.people() : directory.members(groupId))
                .filter(person ->
                        tenantId == null && Answers.is(id).and(Answers.in(ids)).test(person.name()))
                .filter(person ->
                        Answers.is(firstName).and(Answers.like(firstNameLike)).test(person.displayName()))
                .filter(person ->
                        Answers.is(lastName).and(Answers.like(lastNameLike)).test(""))
                .filter(person -> Answers.is(email).and(Answers.like(emailLike)).test(""))
                .map(AccountQuery::user);
    }

    static User user(Person person) {
        UserEntity user = new UserEntity(person.name());
        user.setFirstName(person.displayName());
        user.setLastName("");
        return user;
    }

    private static String property(User user, String column) {
        return switch (column) {
            case "ID_" -> user.getId();
            case "FIRST_" -> user.getFirstName();
            default -> "";
        };
    }
}
