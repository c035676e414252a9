package id.naungan.referral;

/** Sifat rujukan. How soon the partner is asked to act; vital interest is a ground only in an emergency. */
public enum Urgency {
    EMERGENCY,
    SOON,
    ORDINARY
}
