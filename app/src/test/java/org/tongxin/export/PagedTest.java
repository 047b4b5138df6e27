package org.tongxin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PagedTest {

    private static final Paged<Integer, Integer> UP_TO_FIVE = new Paged<>(after -> switch (after == null ? 0 : after) {
        case 0 -> new Paged.Page<>(List.of(1, 2), 2);
        case 2 -> new Paged.Page<>(List.of(), 3);
        case 3 -> new Paged.Page<>(List.of(3, 4), 4);
        default -> new Paged.Page<>(List.of(5), null);
    });

    @Test
    void pagesAreReadAsOneListAlsoWhenOneIsEmpty() {
        assertThat(UP_TO_FIVE).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void afterTheLastThereIsNothing() {
        Iterator<Integer> empty = new Paged<Integer, Integer>(after -> new Paged.Page<>(List.of(), null)).iterator();
        assertThat(empty.hasNext()).isFalse();
        assertThatThrownBy(empty::next).isInstanceOf(NoSuchElementException.class);
    }
}
