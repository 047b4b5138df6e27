package org.tongxin.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page, as one: no more than a page is kept.
 *
 * @param <P> where a page begins
 * @param read gets the end of the page before, null for the first
 */
public record Paged<R, P>(Function<@Nullable P, Page<R, P>> read) implements Iterable<R> {

    /** @param next null on the last page */
    public record Page<R, P>(List<R> rows, @Nullable P next) {}

    @Override
    public Iterator<R> iterator() {
        return new Iterator<>() {

            private Page<R, P> page = read.apply(null);
            private Iterator<R> rows = page.rows().iterator();

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && page.next() != null) {
                    page = read.apply(page.next());
                    rows = page.rows().iterator();
                }
                return rows.hasNext();
            }

            @Override
            public R next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }
}
