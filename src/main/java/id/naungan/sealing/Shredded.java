package id.naungan.sealing;

/** Kunci dimusnahkan. Told within the transaction that destroys the key, so that others take away what lies elsewhere about the owner. */
public record Shredded(Owner owner) {}
