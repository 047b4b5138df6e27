package org.tongxin.organization.data;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;

/** Passwords, of which only the hash is kept; a new one ends the sessions begun with the old one. */
@Component
public class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final OrganizationWriter writer;
    private final SecureRandom random = new SecureRandom();

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, OrganizationWriter writer) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.writer = writer;
    }

    /** The hash, if somebody can log in with that name. */
    public Optional<String> hash(String account) {
        return jdbc.sql("select password from account where name = :name and not disabled and password is not null")
                .param("name", account)
                .query(String.class)
                .optional();
    }

    /**
     * @throws Refused when it is shorter than 8 characters, longer than 200, or the account's own name
     */
    public void check(String account, String password) {
        if (password.length() < 8 || password.length() > 200) {
            throw new Refused("organization.password.length");
        }
        if (password.toLowerCase(Locale.ROOT).contains(account)) {
            throw new Refused("organization.password.name");
        }
    }

    /** The password that the account's owner chose. */
    @Transactional
    public void set(String account, String password) {
        set(account, password, false);
    }

    /** A password that somebody else chose: the owner has to change it at the next login. */
    @Transactional
    public void setFirst(String account, String password) {
        set(account, password, true);
    }

    private void set(String account, String password, boolean first) {
        writer.lock();
        jdbc.sql("""
                        update account set password = :hash, first_password = :first, generation = generation + 1
                        where name = :name""")
                .param("hash", encoder.encode(password))
                .param("first", first)
                .param("name", account)
                .update();
    }

    /** Ends all sessions of an account, on every node. */
    @Transactional
    public void endSessions(String account) {
        writer.lock();
        jdbc.sql("update account set generation = generation + 1 where name = :name")
                .param("name", account)
                .update();
    }

    /** 16 letters and digits that cannot be mistaken for one another, in groups of four. */
    String generate() {
        return random.ints(16, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
