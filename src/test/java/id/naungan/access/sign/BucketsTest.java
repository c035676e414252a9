package id.naungan.access.sign;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Offices;
import id.naungan.kernel.AccountId;
import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each bucket is filled by itself, and while it is full everybody else still comes in. */
@NaunganTest
class BucketsTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    private int address;

    @Test
    void account_address_office_system_and_second_factor_are_each_tripped_alone() {
        var cast = Cast.fresh(program);
        var other = Cast.fresh(program, Cast.SUMBER_ASIH);
        for (int i = 0; i < 8; i++) {
            program.getBean(Offices.class)
                    .create(new Offices.Draft(
                            "ember-" + UUID.randomUUID().toString().substring(0, 8),
                            "UPTD PPA Ember",
                            "Dinas",
                            ZoneId.of("Asia/Jakarta"),
                            false));
        }
        var tripped = List.of(account(cast), address(cast), office(cast, other), system(cast), factor(cast));
        long alone = tripped.stream().filter(yes -> yes).count();
        Evidence.note("G10", tripped.size() + " buckets, " + alone + " tripped alone", "5 of 5", alone == 5);
        assertThat(tripped)
                .as("account, address, office, system, second factor")
                .containsOnly(true);
    }

    /** One name from ever new addresses; a colleague of hers comes in, and so does she at her own browser. */
    private boolean account(Cast cast) {
        var hers = cast.login("COUNSELLOR");
        fill(Bucket.ACCOUNT, i -> throttle.admits(hers, elsewhere()));
        return full(Bucket.ACCOUNT, hers, elsewhere())
                && throttle.admits(cast.login("UNIT_HEAD"), elsewhere())
                && throttle.admits(hers, new Attempt(elsewhere().address(), "a".repeat(32)));
    }

    /** One address, all names; the same names come in from another one. */
    private boolean address(Cast cast) {
        var from = elsewhere();
        fill(Bucket.ADDRESS, i -> throttle.admits("nama-" + i, from));
        return full(Bucket.ADDRESS, cast.login("COUNSELLOR"), from)
                && throttle.admits(cast.login("COUNSELLOR"), elsewhere());
    }

    /** Many names of one office from many addresses; another office comes in, and known browsers of this one. */
    private boolean office(Cast cast, Cast other) {
        var keys = List.of(
                "UNIT_HEAD",
                "CASE_SUPERVISOR",
                "CASE_MANAGER",
                "COMPANION",
                "COUNSELLOR",
                "INTAKE_OFFICER",
                "DIVISION_HEAD",
                "AGENCY_HEAD",
                "DATA_OFFICER",
                "SYSTEM_ADMIN");
        cast.join("SATU", "Nur Aini", "COUNSELLOR");
        cast.join("DUA", "Sri Wahyuni", "COUNSELLOR");
        fill(
                Bucket.OFFICE,
                i -> throttle.admits(
                        cast.login(i % 12 < 10 ? keys.get(i % 12) : i % 12 == 10 ? "SATU" : "DUA"), elsewhere()));
        cast.join("TIGA", "Retno Palupi", "COUNSELLOR");
        return full(Bucket.OFFICE, cast.login("TIGA"), elsewhere())
                && throttle.admits(other.login("COUNSELLOR"), elsewhere())
                && throttle.admits(cast.login("TIGA"), new Attempt(elsewhere().address(), "b".repeat(32)));
    }

    /** Names of everywhere from everywhere; known browsers come in. */
    private boolean system(Cast cast) {
        fill(Bucket.SYSTEM, i -> throttle.admits(UUID.randomUUID().toString(), elsewhere()));
        return full(Bucket.SYSTEM, cast.login("COUNSELLOR"), elsewhere())
                && throttle.admits(
                        cast.login("COUNSELLOR"), new Attempt(elsewhere().address(), "c".repeat(32)));
    }

    /** Codes for one account; those of another are looked at, and passwords too. */
    private boolean factor(Cast cast) {
        var hers = cast.account("COUNSELLOR");
        fill(Bucket.FACTOR, i -> throttle.turnedAway(hers) == 0);
        return throttle.turnedAway(hers) > 0
                && throttle.turnedAway(cast.account("UNIT_HEAD")) == 0
                && throttle.turnedAway(new AccountId(UUID.randomUUID())) == 0
                && throttle.admits(cast.login("COUNSELLOR"), elsewhere());
    }

    /** As many tries as are free, all let in; what other tries have left behind is forgotten first. */
    private void fill(Bucket bucket, java.util.function.IntPredicate attempt) {
        jdbc.sql("delete from access.attempt").update();
        assertThat(IntStream.range(0, bucket.free()).allMatch(attempt))
                .as("all free tries of " + bucket)
                .isTrue();
    }

    private boolean full(Bucket bucket, String login, Attempt from) {
        boolean turnedAway = !throttle.admits(login, from);
        assertThat(turnedAway).as(bucket + " is full").isTrue();
        return turnedAway;
    }

    private Attempt elsewhere() {
        return new Attempt("192.0.2." + address++, null);
    }
}
