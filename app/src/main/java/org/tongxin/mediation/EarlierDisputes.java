package org.tongxin.mediation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

/** What the same parties have been through before. */
@Service
@Transactional(readOnly = true)
public class EarlierDisputes {

    private final CaseFiles cases;
    private final PartyIndex index;

    EarlierDisputes(CaseFiles cases, PartyIndex index) {
        this.cases = cases;
        this.index = index;
    }

    /**
     * @param files those that the person may see, the newest first
     * @param others how many there are that the person may not see
     */
    public record History(List<CaseFile> files, int others) {}

    /**
     * The other disputes of the case's parties.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not see this case
     */
    public History of(Person person, CaseNumber number) {
        cases.require(person, number);
        List<CaseNumber> all = index.others(number);
        List<CaseFile> files = all.stream()
                .filter(other -> cases.maySee(person, other))
                .flatMap(other -> cases.find(other).stream())
                .toList();
        return new History(files, all.size() - files.size());
    }
}
