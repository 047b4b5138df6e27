package org.tongxin.forms;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown and HTML of forms as HTML that cannot do harm: no scripts, no events, no forms, links and pictures only by safe protocols. */
final class FormMarkup {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>").build();
    private static final Pattern IMAGE =
            Pattern.compile("(?i)(https?://|data:image/(png|jpeg|gif|webp);base64,|/(?!/)).*");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "span",
                    "em",
                    "a",
                    "p",
                    "div",
                    "ul",
                    "ol",
                    "li",
                    "hr",
                    "blockquote",
                    "img",
                    "pre",
                    "code",
                    "br",
                    "strong",
                    "b",
                    "i",
                    "u",
                    "del",
                    "small",
                    "sub",
                    "sup",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowWithoutAttributes("span", "a")
            .allowUrlProtocols("http", "https", "mailto", "tel", "data")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(https?://|mailto:|tel:|/(?!/)|#).*"))
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("align")
            .matching(false, "left", "right", "center")
            .onElements("th", "td", "p", "div")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("\\d{1,2}"))
            .onElements("th", "td")
            .allowStyling()
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private FormMarkup() {}

    static String markdown(String text) {
        return html(RENDERER.render(PARSER.parse(text)));
    }

    static String html(String unsafe) {
        return POLICY.sanitize(unsafe);
    }

    /** An inserted value inside of HTML or Markdown is text, never markup. */
    static String escape(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 16);
        for (char c : value.toCharArray()) {
            safe.append("&<>\"'{}`*_[]()#!|\\~".indexOf(c) >= 0 ? "&#" + (int) c + ";" : String.valueOf(c));
        }
        return safe.toString();
    }

    /** The address of a picture; empty when it is not a safe one. */
    static String imageSource(String source) {
        return IMAGE.matcher(source).matches() ? source : "";
    }
}
