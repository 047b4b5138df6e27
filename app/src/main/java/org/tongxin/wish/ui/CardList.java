package org.tongxin.wish.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cards by what they show: those whose item is the same as before are left alone, so that focus and scrolling stay. */
class CardList extends UnorderedList {

    private final Map<Object, WishCard> cards = new LinkedHashMap<>();

    CardList() {
        addClassName("wish-cards");
    }

    void clear() {
        cards.clear();
        removeAll();
    }

    <T> void show(List<T> items, Function<T, WishCard> card) {
        cards.keySet().removeIf(item -> {
            boolean gone = !items.contains(item);
            if (gone) {
                remove(cards.get(item));
            }
            return gone;
        });
        for (int place = 0; place < items.size(); place++) {
            T item = items.get(place);
            if (!cards.containsKey(item)) {
                WishCard made = card.apply(item);
                cards.put(item, made);
                addComponentAtIndex(place, made);
            }
        }
    }
}
