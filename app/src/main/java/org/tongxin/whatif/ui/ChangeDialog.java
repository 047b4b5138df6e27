package org.tongxin.whatif.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Refused;
import org.tongxin.deadline.LimitChange;
import org.tongxin.deadline.LimitRow;
import org.tongxin.deadline.LimitUnit;

/** Asks for another limit to try out. */
class ChangeDialog extends Dialog {

    private final LimitWords words;
    private final Consumer<LimitChange> onChosen;
    private final IntegerField amount = new IntegerField();
    private final Select<LimitUnit> unit = new Select<>();
    private final Paragraph error = new Paragraph();

    ChangeDialog(LimitWords words, LimitRow row, @Nullable LimitChange before, Consumer<LimitChange> onChosen) {
        this.words = words;
        this.onChosen = onChosen;
        setHeaderTitle(words.get("whatif.change.title", words.what(row)));
        setWidth("min(26rem, 96vw)");
        LimitChange shown = before == null
                ? new LimitChange(row.limit().amount(), row.limit().unit())
                : before;
        amount.setLabel(words.get("whatif.amount"));
        amount.setMin(1);
        amount.setStepButtonsVisible(true);
        amount.setValue(shown.amount());
        amount.setAutofocus(true);
        unit.setLabel(words.get("whatif.unit"));
        unit.setItems(LimitUnit.values());
        unit.setItemLabelGenerator(words::unit);
        unit.addValueChangeListener(change -> amount.setVisible(change.getValue() != LimitUnit.END_OF_WORKING_DAY));
        unit.setValue(shown.unit());
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        Div fields = new Div(
                new Paragraph(words.get("whatif.change.now", words.length(row.limit()), words.which(row))),
                amount,
                unit,
                error);
        fields.addClassNames("dialog-fields", "whatif-fields");
        add(fields);
        Button choose = new Button(words.get("whatif.change"), click -> choose());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(words.get("whatif.cancel"), click -> close()), choose);
    }

    private void choose() {
        try {
            Integer typed = amount.getValue();
            onChosen.accept(new LimitChange(typed == null ? 0 : typed, unit.getValue()));
            close();
        } catch (Refused refused) {
            error.setText(words.messages().get(refused));
        }
    }
}
