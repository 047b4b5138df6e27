package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tongxin.modeling.dryrun.Answers;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Walk;

/** Something that comes from elsewhere: a message, such as the resident's rating, or a time. */
class WaitCard extends Div {

    WaitCard(WalkWords words, Walk.Wait wait, BiConsumer<String, Move> make) {
        addClassNames("dryrun-card", "dryrun-wait");
        Walk.Timer timer = wait.timer();
        if (timer != null) {
            add(new UnorderedList(StepCard.timer(words, timer, make)));
            return;
        }
        String message = String.valueOf(wait.message());
        Map<String, TextField> fields = new HashMap<>();
        Div row = new Div();
        row.addClassName("dryrun-bar");
        wait.brings().forEach(name -> {
            TextField field = new TextField(words.brought(name), Answers.usual(name), "");
            fields.put(name, field);
            row.add(field);
        });
        String name = words.said(wait.name());
        row.addComponentAsFirst(new Button(words.get("dryrun.message", name), VaadinIcon.ENVELOPE_O.create(), click -> {
            Map<String, Object> brings = new HashMap<>();
            fields.forEach((key, field) -> {
                if (!field.isEmpty()) {
                    brings.put(key, value(field.getValue().strip()));
                }
            });
            make.accept(name, new Move.Message(message, brings));
        }));
        add(row);
    }

    private static Object value(String typed) {
        if (typed.matches("-?\\d{1,9}")) {
            return Integer.valueOf(typed);
        }
        return typed.matches("true|false") ? (Object) Boolean.valueOf(typed) : typed;
    }
}
