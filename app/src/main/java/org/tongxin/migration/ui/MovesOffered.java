package org.tongxin.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.tongxin.migration.Moves;
import org.tongxin.migration.Version;
import org.tongxin.modeling.RunningCases;

/** After a deployment: they stay, unless somebody looks at what moving them would do. */
@org.springframework.stereotype.Component
class MovesOffered implements RunningCases {

    private final Moves moves;
    private final MigrationWords words;

    MovesOffered(Moves moves, MigrationWords words) {
        this.moves = moves;
        this.words = words;
    }

    @Override
    public Component offer(String process, int fromVersion, int toVersion) {
        int cases = moves.processes().stream()
                .filter(each -> each.key().equals(process))
                .flatMap(each -> each.versions().stream())
                .filter(version -> version.number() == fromVersion)
                .mapToInt(Version::cases)
                .sum();
        Div offer = new Div(new Paragraph(
                cases == 0 ? words.get("offer.none", fromVersion) : words.get("offer", cases, fromVersion)));
        offer.addClassName("migration-offer");
        if (cases > 0) {
            offer.add(new Button(
                    words.get("offer.look", toVersion),
                    VaadinIcon.ARROW_FORWARD.create(),
                    click -> UI.getCurrent()
                            .navigate("models", new MoveAddress(process, List.of(fromVersion), toVersion).query())));
        }
        return offer;
    }
}
