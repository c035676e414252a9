package id.naungan.casework.web;

import id.naungan.kernel.page.TypedDay;
import id.naungan.persons.Identity;
import id.naungan.persons.Identity.Address;
import id.naungan.persons.Identity.Phone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formulir identitas. Texts as posted; {@link PersonReading} makes an identity of them. */
record PersonForm(
        @Nullable String callName,
        @Nullable String fullName,
        @Nullable String alias,
        @Nullable String nik,
        @Nullable TypedDay birth,
        @Nullable String age,
        @Nullable String sex,
        @Nullable PhoneBox phone,
        @Nullable PhoneBox otherPhone,
        @Nullable AddressBox domicile,
        @Nullable AddressBox ktp,
        @Nullable String disability,
        @Nullable List<String> disabilityTypes,
        @Nullable String support,
        @Nullable String pregnant,
        @Nullable String health,
        @Nullable String marital,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable String religion) {

    /** A number and what she said about using it. */
    record PhoneBox(
            @Nullable String number,
            @Nullable String mayCall,
            @Nullable String safeTime,
            @Nullable String whoAnswers) {

        static @Nullable PhoneBox of(List<Phone> phones, int place) {
            if (place >= phones.size()) {
                return null;
            }
            Phone phone = phones.get(place);
            return new PhoneBox(phone.number(), phone.mayCall().name(), phone.safeTime(), phone.whoAnswers());
        }
    }

    record AddressBox(
            @Nullable String province,
            @Nullable String regency,
            @Nullable String district,
            @Nullable String village,
            @Nullable String line) {

        static @Nullable AddressBox of(@Nullable Address address) {
            return address == null
                    ? null
                    : new AddressBox(
                            address.provinceCode(),
                            address.regencyCode(),
                            address.district(),
                            address.village(),
                            address.line());
        }
    }

    static PersonForm of(Identity who, LocalDate today) {
        Identity.Birth born = who.birth();
        LocalDate date = born == null ? null : born.date();
        Integer age = born == null || date != null ? null : born.ageOn(today);
        return new PersonForm(
                who.callName(),
                who.fullName(),
                who.alias(),
                who.nik(),
                date == null ? null : TypedDay.of(date),
                age == null ? null : age.toString(),
                who.sex() == null ? null : who.sex().name(),
                PhoneBox.of(who.phones(), 0),
                PhoneBox.of(who.phones(), 1),
                AddressBox.of(who.domicile()),
                AddressBox.of(who.ktpAddress()),
                said(who.condition().disability()),
                who.condition().disabilityTypes(),
                who.condition().supportNeeded(),
                said(who.condition().pregnant()),
                who.condition().healthNote(),
                who.background().maritalStatus(),
                who.background().education(),
                who.background().occupation(),
                who.background().religion());
    }

    private static String said(@Nullable Boolean answer) {
        return answer == null ? "UNKNOWN" : answer ? "YES" : "NO";
    }

    @Override
    public String toString() {
        return "PersonForm[sealed]";
    }
}
