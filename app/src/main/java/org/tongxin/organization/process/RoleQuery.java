package org.tongxin.organization.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** Roles at units as the engine's groups; asked without an id or a user, those that somebody holds. */
class RoleQuery extends GroupQueryImpl {

    private final transient AccountDirectory directory;

    RoleQuery(AccountDirectory directory, CommandExecutor executor) {
        super(executor);
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        return Answers.page(found(), this, RoleQuery::property);
    }

    private Stream<Group> found() {
        return candidates()
                .filter(group ->
                        tenantId == null && Answers.is(id).and(Answers.in(ids)).test(group.getId()))
                .filter(group -> Answers.is(name).and(Answers.like(nameLike)).test(group.getName()))
                .filter(group -> Answers.is(type).test(group.getType()));
    }

    private Stream<Group> candidates() {
        if (userId != null) {
            return directory.groupsOf(userId);
        }
        if (id != null) {
            return directory.group(id).stream();
        }
        return ids == null
                ? directory.groups()
                : Arrays.stream(ids).distinct().flatMap(one -> directory.group(one).stream());
    }

    private static String property(Group group, String column) {
        return switch (column) {
            case "ID_" -> group.getId();
            case "NAME_" -> group.getName();
            default -> group.getType();
        };
    }
}
