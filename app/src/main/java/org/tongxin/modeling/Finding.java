package org.tongxin.modeling;

import java.util.List;
import java.util.Locale;
import org.tongxin.common.Messages;

/**
 * Something that is wrong with a file that is to be deployed.
 *
 * @param file its name as it was given
 * @param element the id of the element of the diagram, table or form; empty when it is the file itself
 * @param name what people read at the element; may be empty
 * @param rule such as {@code step-limit}: the messages {@code model.rule.<rule>} and {@code model.rule.<rule>.remedy}
 * @param details of the rule: the arguments {1}, {2} … of its messages; {0} is the element, or the file
 */
public record Finding(String file, String element, String name, String rule, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    /** What is wrong, without the file. */
    public String text(Messages messages, Locale locale) {
        return messages.get(locale, "model.rule." + rule, arguments(messages, locale));
    }

    /** What to do about it. */
    public String remedy(Messages messages, Locale locale) {
        return messages.get(locale, "model.rule." + rule + ".remedy", arguments(messages, locale));
    }

    /** One line with file, what is wrong and what to do. */
    public String line(Messages messages, Locale locale) {
        return messages.get(locale, "model.finding", file, text(messages, locale), remedy(messages, locale), rule);
    }

    private Object[] arguments(Messages messages, Locale locale) {
        Object[] arguments = new Object[details.size() + 1];
        arguments[0] = element.isEmpty()
                ? file
                : name.isEmpty() ? element : messages.get(locale, "model.element", name, element);
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 1] = details.get(i);
        }
        return arguments;
    }
}
