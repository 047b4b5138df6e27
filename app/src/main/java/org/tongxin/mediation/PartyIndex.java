package org.tongxin.mediation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Sealing;
import org.tongxin.common.CaseNumber;

/**
 * Finds the disputes in which the same parties were, by keyed digests: names and numbers are not in it. At the start, what an earlier key wrote is written
 * anew.
 */
@Component
class PartyIndex implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CaseFiles cases;
    private final Disputes disputes;
    private final TransactionTemplate transaction;

    PartyIndex(JdbcClient jdbc, Sealing sealing, CaseFiles cases, Disputes disputes, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.cases = cases;
        this.disputes = disputes;
        this.transaction = transaction;
    }

    /** The parties of a case as they are now. */
    void write(CaseNumber number) {
        jdbc.sql("delete from mediation_party where case_number = ?")
                .param(number.value())
                .update();
        marks(number)
                .forEach(mark -> jdbc.sql(
                                "insert into mediation_party (fingerprint, case_number) values (?, ?) on conflict do nothing")
                        .params(sealing.fingerprints(mark).get(0), number.value())
                        .update());
    }

    /** Other cases with one of these parties, the newest first. */
    List<CaseNumber> others(CaseNumber number) {
        String[] fingerprints = marks(number)
                .map(sealing::fingerprints)
                .flatMap(Collection::stream)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select case_number from mediation_party
                        where fingerprint = any (cast(:fingerprints as text[])) and case_number <> :number
                        group by case_number order by case_number desc
                        """)
                .param("fingerprints", fingerprints)
                .param("number", number.value())
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String current = sealing.fingerprints("").get(0);
        String key = current.substring(0, current.indexOf(':') + 1);
        jdbc.sql("select distinct case_number from mediation_party where not starts_with(fingerprint, ?)")
                .param(key)
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list()
                .forEach(number -> transaction.executeWithoutResult(status -> write(number)));
    }

    private Stream<String> marks(CaseNumber number) {
        return cases.find(number).stream()
                .flatMap(file -> disputes.of(number).parties().stream().flatMap(party -> party.marks(file.unit())))
                .distinct();
    }
}
