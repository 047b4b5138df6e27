package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;

/** A picture; nothing when its address is not a safe one. */
final class ImageWidget implements Widget {

    private final FormTexts texts;
    private final Image image = new Image();

    ImageWidget(FormTexts texts) {
        this.texts = texts;
        image.addClassName("tx-form-picture");
    }

    @Override
    public Component component() {
        return image;
    }

    @Override
    public void refresh(Instance instance, Shown shown) {
        String source = FormMarkup.imageSource(texts.text(instance, "source"));
        image.setVisible(!source.isEmpty());
        image.setSrc(source);
        image.setAlt(texts.text(instance, "alt"));
    }
}
