package id.naungan.standards;

/** Komponen: the 14 components of a service standard (UU 25/2009 art. 21), known by code, never by number. */
public enum Component {
    REQUIREMENTS("persyaratan"),
    PROCEDURE("prosedur"),
    TIME_LIMIT("jangka_waktu"),
    FEE("biaya"),
    PRODUCT("produk"),
    COMPLAINT_HANDLING("pengaduan"),
    LEGAL_BASIS("dasar_hukum"),
    FACILITIES("sarana"),
    STAFF_COUNT("jumlah_pelaksana"),
    STAFF_COMPETENCE("kompetensi"),
    INTERNAL_OVERSIGHT("pengawasan"),
    SERVICE_GUARANTEE("jaminan_pelayanan"),
    SAFETY_GUARANTEE("jaminan_keamanan"),
    PERFORMANCE_EVALUATION("evaluasi");

    private final String key;

    Component(String key) {
        this.key = key;
    }

    /** The key of this component in a document. */
    public String key() {
        return key;
    }

    /** The first six are the delivery of the service; the other eight the capability behind it ("manufacturing"). */
    public boolean isDelivery() {
        return ordinal() < 6;
    }
}
