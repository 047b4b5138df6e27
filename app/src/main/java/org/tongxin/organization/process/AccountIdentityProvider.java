package org.tongxin.organization.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's view of accounts and roles: it reads, and changes nothing. */
class AccountIdentityProvider implements ReadOnlyIdentityProvider {

    private final AccountDirectory directory;

    AccountIdentityProvider(AccountDirectory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable User findUserById(String id) {
        return directory.person(id).map(AccountQuery::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new AccountQuery(directory, executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return createUserQuery();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException(
                "Native user queries are not supported: users are not in the engine's tables");
    }

    @Override
    public boolean checkPassword(String id, String password) {
        return id != null && password != null && directory.checkPassword(id, password);
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return directory.group(id).orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new RoleQuery(directory, executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return createGroupQuery();
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return createTenantQuery();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
}
