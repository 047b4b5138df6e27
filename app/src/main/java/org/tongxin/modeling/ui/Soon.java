package org.tongxin.modeling.ui;

import com.vaadin.flow.component.Component;

/** Does something a little later, once for all who have asked for it until then. */
class Soon {

    private final Component page;
    private final int milliseconds;
    private final Runnable work;
    private boolean waiting;

    Soon(Component page, int milliseconds, Runnable work) {
        this.page = page;
        this.milliseconds = milliseconds;
        this.work = work;
    }

    void soon() {
        if (!waiting) {
            waiting = true;
            page.getElement()
                    .executeJs("return new Promise(done => setTimeout(done, $0))", milliseconds)
                    .then(done -> {
                        waiting = false;
                        work.run();
                    });
        }
    }
}
