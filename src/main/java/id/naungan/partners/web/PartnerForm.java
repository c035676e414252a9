package id.naungan.partners.web;

import id.naungan.areas.Placed;
import id.naungan.partners.Faith;
import id.naungan.partners.Partner;
import id.naungan.partners.PartnerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Isian mitra, as it was typed. */
public record PartnerForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String contact,
        @Nullable String open24h,
        @Nullable String emergency,
        @Nullable String faith,
        @Nullable String province,
        @Nullable String regency) {
    private static final String PHONE = "[0-9+() ./-]*";

    static final PartnerForm EMPTY = new PartnerForm(null, null, null, null, null, null, null, null, null, null);

    static PartnerForm of(Partner partner) {
        return new PartnerForm(
                partner.name(),
                partner.kind().name(),
                partner.address(),
                partner.phone(),
                partner.contact(),
                String.valueOf(partner.open24h()),
                String.valueOf(partner.emergency()),
                partner.faith() == null ? null : partner.faith().name(),
                partner.area() == null ? null : partner.area().substring(0, 2),
                partner.area() == null || partner.area().length() < 4 ? null : partner.area());
    }

    /** What it says; null when something is wrong, which then stands in the faults. */
    Partner.@Nullable Draft draft(BindingResult faults) {
        String cleanName = Typed.needed(name, "name", 150, faults);
        PartnerKind code = Typed.code(PartnerKind.class, kind).orElse(null);
        if (code == null) {
            faults.rejectValue("kind", "partners.kind.missing");
        }
        String cleanAddress = Typed.text(address, "address", 300, faults);
        String cleanPhone = Typed.text(phone, "phone", 40, faults);
        if (!cleanPhone.matches(PHONE)) {
            faults.rejectValue("phone", "partners.phone.wrong");
        }
        String cleanContact = Typed.text(contact, "contact", 120, faults);
        Placed.Regency placed = Placed.regency(province, regency, faults, "");
        return code == null || faults.hasErrors()
                ? null
                : new Partner.Draft(
                        code,
                        cleanName,
                        cleanAddress,
                        cleanPhone,
                        cleanContact,
                        "true".equals(open24h),
                        "true".equals(emergency),
                        code == PartnerKind.CLERGY
                                ? Typed.code(Faith.class, faith).orElse(null)
                                : null,
                        placed.regency() == null ? placed.province() : placed.regency());
    }
}
