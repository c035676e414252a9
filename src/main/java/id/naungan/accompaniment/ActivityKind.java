package id.naungan.accompaniment;

/** Jenis kegiatan, as S3.12 names them; whether one is open at all is for {@link MediationRules}. */
public enum ActivityKind {
    NEGOTIATION,
    INVESTIGATION,
    MEDIATION
}
