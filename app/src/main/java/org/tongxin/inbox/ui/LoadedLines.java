package org.tongxin.inbox.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxPage;

/** The lines that somebody has scrolled to so far: each page is read from where the one before ended, never by counting lines. */
class LoadedLines {

    static final int PAGE = 50;

    /** Reads one page. */
    interface Source {
        InboxPage page(InboxPage.@Nullable Position after, int limit);
    }

    private final Source source;
    private final List<InboxEntry> lines = new ArrayList<>();
    private InboxPage.@Nullable Position next;
    private boolean complete;

    LoadedLines(Source source) {
        this.source = source;
    }

    CallbackDataProvider<InboxEntry, Void> provider() {
        return new CallbackDataProvider<>(this::fetch, query -> lines.size(), InboxEntry::id);
    }

    /** The same lines as they are now, as far as they had been read. */
    LoadedLines now() {
        LoadedLines fresh = new LoadedLines(source);
        fresh.read(Math.max(1, complete ? lines.size() + 1 : lines.size()));
        return fresh;
    }

    /**
     * What has changed since these lines were read: 0 when every line that somebody sees would stay where it is, though it may say something else and
     * others may follow at the end; otherwise how many lines have come or gone, at least one.
     */
    int shifts(LoadedLines now) {
        List<String> before = ids();
        List<String> after = now.ids();
        int common = Math.min(before.size(), after.size());
        if (before.subList(0, common).equals(after.subList(0, common))) {
            return 0;
        }
        Set<String> gone = new HashSet<>(before);
        after.forEach(gone::remove);
        Set<String> come = new HashSet<>(complete ? after : after.subList(0, common));
        before.forEach(come::remove);
        return Math.max(1, gone.size() + come.size());
    }

    private List<String> ids() {
        return lines.stream().map(InboxEntry::id).toList();
    }

    /** Forgets what was read; whoever scrolls reads it again. */
    void forget() {
        lines.clear();
        next = null;
        complete = false;
    }

    boolean isEmpty() {
        read(1);
        return lines.isEmpty();
    }

    /** The line after this one, or before it when it is the last; null when there is no other. */
    @Nullable
    InboxEntry neighbour(String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                read(i + 2);
                return i + 1 < lines.size() ? lines.get(i + 1) : i > 0 ? lines.get(i - 1) : null;
            }
        }
        return lines.isEmpty() ? null : lines.get(0);
    }

    @Nullable
    InboxEntry find(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
    }

    private Stream<InboxEntry> fetch(Query<InboxEntry, Void> query) {
        int from = query.getOffset();
        int to = from + query.getLimit();
        read(to);
        return new ArrayList<>(lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))).stream();
    }

    private void read(int count) {
        while (lines.size() < count && !complete) {
            InboxPage page = source.page(next, PAGE);
            lines.addAll(page.entries());
            next = page.next();
            complete = next == null;
        }
    }
}
