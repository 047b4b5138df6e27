package org.tongxin.mediation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;

/** The disputes in the private values of their cases: encrypted at rest, one text a case. */
@Service
@Transactional
public class Disputes {

    /** The private value that holds it all. */
    public static final String KEY = "dispute";

    private static final TypeReference<List<Party>> PARTIES = new TypeReference<>() {};

    private final CaseFiles cases;
    private final ObjectMapper json;

    Disputes(CaseFiles cases, ObjectMapper json) {
        this.cases = cases;
        this.json = json;
    }

    /** Whoever asks: whether somebody may see it is asked of {@link CaseFiles#require}. */
    public Dispute of(CaseNumber number) {
        return json.convertValue(
                Objects.requireNonNullElse(cases.privateValues(number).get(KEY), Map.of()), Dispute.class);
    }

    /** Those parties that a form's list names; rows without a name are left out. */
    List<Party> parties(CaseNumber number, String list) {
        return json
                .convertValue(
                        Objects.requireNonNullElse(cases.privateValues(number).get(list), List.of()), PARTIES)
                .stream()
                .filter(Party::named)
                .toList();
    }

    /** Keeps it, and forgets the fields of the form that it was made of. */
    void keep(CaseNumber number, Dispute dispute, Set<String> fields) {
        Map<String, Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field, null));
        values.put(KEY, json.convertValue(dispute, Map.class));
        cases.updatePrivate(number, values);
    }
}
