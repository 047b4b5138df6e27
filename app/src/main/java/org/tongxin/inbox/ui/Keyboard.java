package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Locale;
import java.util.function.Consumer;
import org.tongxin.common.Messages;

/**
 * The inbox by keyboard, from the list to the finished task. Arrows and Tab are the grid's own; j and k stand for its arrows, and Space selects
 * the line. Keys that are typed
 * into a field are nobody's business, but Ctrl+Enter, which finishes the task.
 */
final class Keyboard {

    /** What the server does; moving and searching happens in the browser. */
    enum Key {
        ENTER,
        CLAIM,
        COMPLETE,
        CLOSE,
        REFRESH,
        HELP
    }

    private static final String SCRIPT = """
            const view = this, grid = () => view.querySelector('.inbox-list vaadin-grid');
            const typing = path => path.some(e => e.matches && e.matches(
                'input,textarea,select,button,a,[contenteditable],vaadin-select,vaadin-menu-bar-button,[role=dialog]'));
            const move = key => {
              const target = grid()?.shadowRoot.activeElement;
              if (target) {
                target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
              } else {
                // The grid itself takes no focus; a line's last cell is the line, the first its checkbox.
                const row = grid()?.shadowRoot.querySelector('#items [tabindex="0"]')?.closest('tr');
                row?.querySelector('td:last-of-type').focus();
              }
            };
            const tell = key => view.dispatchEvent(new CustomEvent('inbox-key', {detail: key}));
            const listener = e => {
              if (!view.isConnected) return window.removeEventListener('keydown', listener);
              if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
                let field = document.activeElement;
                while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
                field?.blur();
                e.preventDefault();
                return tell('complete');
              }
              if (e.ctrlKey || e.metaKey || e.altKey || typing(e.composedPath())) return;
              const inGrid = e.composedPath().includes(grid());
              if (e.key === 'j') move('ArrowDown');
              else if (e.key === 'k') move('ArrowUp');
              else if (e.key === '/') view.querySelector('.inbox-search')?.focus();
              else if (e.key === '?') tell('help');
              else if (e.key === 'c') tell('claim');
              else if (e.key === 'r') tell('refresh');
              else if (e.key === 'Escape') tell('close');
              else if (e.key === 'Enter' && inGrid) tell('enter');
              else return;
              e.preventDefault();
            };
            // Before the grid takes the space for a click on the line, which would open it.
            const selecting = e => {
              if (!view.isConnected) return window.removeEventListener('keydown', selecting, true);
              const path = e.composedPath();
              if (e.key !== ' ' || !path.includes(grid()) || typing(path)) return;
              const cell = grid().shadowRoot.activeElement?.closest('tr').querySelector('td slot').assignedNodes()[0];
              cell?.querySelector('vaadin-checkbox')?.click();
              e.preventDefault();
              e.stopPropagation();
            };
            window.addEventListener('keydown', listener);
            window.addEventListener('keydown', selecting, true);
            """;

    private Keyboard() {}

    static void listen(Component view, Consumer<Key> onKey) {
        view.addAttachListener(attached -> view.getElement().executeJs(SCRIPT));
        view.getElement()
                .addEventListener(
                        "inbox-key",
                        event -> onKey.accept(Key.valueOf(
                                event.getEventData().getString("event.detail").toUpperCase(Locale.ROOT))))
                .addEventData("event.detail");
    }

    static void help(Messages messages) {
        DescriptionList list = new DescriptionList();
        list.addClassName("keys");
        for (String key : new String[] {"j", "k", "space", "enter", "c", "finish", "escape", "r", "search", "help"}) {
            list.add(
                    new DescriptionList.Term(messages.get("inbox.key." + key)),
                    new DescriptionList.Description(messages.get("inbox.key." + key + ".does")));
        }
        Dialog dialog = new Dialog(messages.get("inbox.keys"), list);
        dialog.getFooter().add(new Button(messages.get("inbox.close"), click -> dialog.close()));
        dialog.open();
    }
}
