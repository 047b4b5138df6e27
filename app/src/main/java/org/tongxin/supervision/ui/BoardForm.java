package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;

/** One way to show the numbers behind an address. */
interface BoardForm {

    Component component();

    void show(SupervisionAddress address);
}
