package org.tongxin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The committed frontend bundle has a piece for each page, named after the page's class: a page that it does not know gets no select, dialog or chart. To make
 * it anew: {@code mvn clean install -DskipTests -Dvaadin.force.production.build=true}, then commit {@code src/main/bundles/prod.bundle}.
 */
class BundleTest {

    /** The first page's own piece is the common one; the others show nothing but send people on. */
    private static final List<String> WITHOUT =
            List.of(LoginView.class.getName(), HomeView.class.getName(), "org.tongxin.notification.ui.OpenNotice");

    @Test
    void theBundleKnowsEveryPage() throws IOException {
        String bundle = scripts();
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(
                        page -> assertThat(bundle.contains(hash(page))).as(page).isTrue());
    }

    private static List<String> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.tongxin").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .filter(page -> !WITHOUT.contains(page))
                .toList();
    }

    private static String scripts() throws IOException {
        StringBuilder scripts = new StringBuilder();
        try (ZipFile bundle = new ZipFile("src/main/bundles/prod.bundle")) {
            Enumeration<? extends ZipEntry> entries = bundle.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".js")) {
                    scripts.append(new String(bundle.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return scripts.toString();
    }

    private static String hash(String page) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
