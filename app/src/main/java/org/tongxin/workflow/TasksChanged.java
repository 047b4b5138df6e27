package org.tongxin.workflow;

import java.util.Set;

/** Published after commit: the inboxes of these people and groups have changed. */
public record TasksChanged(Set<String> users, Set<String> groups) {}
