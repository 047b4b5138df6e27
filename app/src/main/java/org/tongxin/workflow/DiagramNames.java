package org.tongxin.workflow;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The names in a diagram, in the language of whoever looks at it. */
final class DiagramNames {

    private static final Pattern NAME = Pattern.compile("(?<=\\sname=\")[^\"]+");

    private DiagramNames() {}

    /** @param said a name in the reader's language; the name itself when there is no other */
    static String in(String xml, UnaryOperator<String> said) {
        return NAME.matcher(xml).replaceAll(found -> {
            String name = HtmlUtils.htmlUnescape(found.group());
            String other = said.apply(name);
            return Matcher.quoteReplacement(
                    other.equals(name) ? found.group() : HtmlUtils.htmlEscape(other, StandardCharsets.UTF_8.name()));
        });
    }
}
