package id.naungan.demo;

import id.naungan.demo.DemoOffice.Person;
import id.naungan.kernel.AccountId;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Petugas kantor contoh, each at a browser of her own. */
final class Staff {
    private final Map<Person, AccountId> accounts;
    private final Map<Person, Officer> officers = new EnumMap<>(Person.class);

    Staff(Map<Person, AccountId> accounts, HttpClient http, URI house, Clock clock) {
        this.accounts = accounts;
        for (Person person : Person.values()) {
            officers.put(person, new Officer(http, house, clock, person.login()));
        }
    }

    Officer who(Person person) {
        return Objects.requireNonNull(officers.get(person));
    }

    /** Her number, as lists of people to choose from carry it. */
    String number(Person person) {
        return Objects.requireNonNull(accounts.get(person)).toString();
    }
}
