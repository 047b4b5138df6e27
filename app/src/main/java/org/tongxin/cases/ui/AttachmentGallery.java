package org.tongxin.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.Attachment;
import org.tongxin.common.CaseNumber;

/** Photos as thumbnails, documents by name; each opens in a tab of its own. */
public class AttachmentGallery extends Div {

    private final CaseComponents parts;
    private final CaseNumber number;
    private final boolean resident;
    private final Div tiles = new Div();

    AttachmentGallery(CaseComponents parts, CaseNumber number, boolean resident) {
        this.parts = parts;
        this.number = number;
        this.resident = resident;
        addClassName("attachments");
        tiles.addClassName("attachment-tiles");
        add(tiles);
        refresh();
    }

    AttachmentGallery withUpload(String person, @Nullable String step) {
        add(new AttachmentUpload(parts.messages, parts.attachments::clean, file -> {
            parts.attachments.add(number, file, person, step, false);
            refresh();
        }));
        return this;
    }

    public final void refresh() {
        List<Attachment> shown = parts.attachments.of(number).stream()
                .filter(attachment -> !resident || attachment.visibleToResident())
                .toList();
        tiles.removeAll();
        shown.forEach(attachment -> tiles.add(tile(attachment)));
        if (shown.isEmpty()) {
            tiles.add(new Paragraph(parts.messages.get("attachment.none")));
        }
    }

    private Anchor tile(Attachment attachment) {
        String address = "attachments/" + attachment.id();
        Anchor tile = new Anchor(address, picture(attachment, address), new Span(attachment.fileName()));
        tile.setTarget(AnchorTarget.BLANK);
        tile.getElement().setAttribute("router-ignore", true);
        tile.getElement().setAttribute("rel", "noopener");
        tile.setTitle(attachment.fileName() + " · " + parts.words.exact(attachment.at()));
        return tile;
    }

    private static Component picture(Attachment attachment, String address) {
        if (!attachment.photo()) {
            return VaadinIcon.FILE_TEXT_O.create();
        }
        Image image = new Image(address + "/thumbnail", "");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
