package org.tongxin.intake.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CleanFile;
import org.tongxin.intake.Receipt;
import org.tongxin.organization.Unit;

/** What a resident has typed so far, in the session only: it survives errors, going back and a reload, and nothing is stored before it is sent. */
@SpringComponent
@VaadinSessionScope
class Draft {

    @Nullable
    String item;

    /** The process that was picked without an item of the menu. */
    @Nullable
    String process;

    String text = "";

    @Nullable
    Unit where;

    @Nullable
    Unit building;

    String place = "";

    /** What the process asks for beyond the usual, as it was typed, and of which process that is. */
    Map<String, Object> details = Map.of();

    @Nullable
    String detailsOf;

    final List<CleanFile> photos = new ArrayList<>();
    String name = "";
    String phone = "";

    @Nullable
    Receipt receipt;

    /** After it was sent: only the receipt is kept, until the next is sent; a shared terminal shows nobody else's name. */
    void sent(Receipt sent) {
        receipt = sent;
        item = null;
        process = null;
        details = Map.of();
        detailsOf = null;
        text = "";
        where = null;
        building = null;
        place = "";
        photos.clear();
        name = "";
        phone = "";
    }
}
