package id.naungan.persons;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bagian identitas. What is chosen as one piece when two records of one person become one. */
public enum IdentityPart {
    CALL_NAME(Identity::callName),
    FULL_NAME(Identity::fullName),
    ALIAS(Identity::alias),
    NIK(Identity::nik),
    BIRTH_PLACE(Identity::birthPlace),
    BIRTH(Identity::birth),
    SEX(Identity::sex),
    PHONES(identity -> identity.phones().isEmpty() ? null : identity.phones()),
    KTP_ADDRESS(Identity::ktpAddress),
    DOMICILE(Identity::domicile),
    BACKGROUND(identity -> identity.background().equals(Identity.Background.UNKNOWN) ? null : identity.background()),
    CONDITION(identity -> identity.condition().equals(Identity.Condition.UNKNOWN) ? null : identity.condition());

    private final Function<Identity, @Nullable Object> part;

    IdentityPart(Function<Identity, @Nullable Object> part) {
        this.part = part;
    }

    /** What the identity says of it; null where it says nothing. */
    public @Nullable Object of(Identity identity) {
        return part.apply(identity);
    }

    /** Whether both say the same of it. */
    public boolean same(Identity one, Identity other) {
        return Objects.equals(of(one), of(other));
    }

    boolean isName() {
        return this == CALL_NAME || this == FULL_NAME;
    }

    /** An identity of which each part is taken from the one that is named for it. */
    public static Identity assembled(Function<IdentityPart, Identity> from) {
        var callName = from.apply(CALL_NAME).callName();
        var fullName = from.apply(FULL_NAME).fullName();
        return new Identity(
                callName,
                fullName,
                from.apply(ALIAS).alias(),
                from.apply(NIK).nik(),
                from.apply(BIRTH_PLACE).birthPlace(),
                from.apply(BIRTH).birth(),
                from.apply(SEX).sex(),
                List.copyOf(from.apply(PHONES).phones()),
                from.apply(KTP_ADDRESS).ktpAddress(),
                from.apply(DOMICILE).domicile(),
                from.apply(BACKGROUND).background(),
                from.apply(CONDITION).condition());
    }
}
