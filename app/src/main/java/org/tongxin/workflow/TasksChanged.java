package org.tongxin.workflow;

import java.util.Set;
import org.tongxin.common.LivePages;

/** The inboxes of these people and groups have changed; {@link LivePages} tells open pages after commit. */
public record TasksChanged(Set<String> users, Set<String> groups) implements LivePages.PageEvent {}
