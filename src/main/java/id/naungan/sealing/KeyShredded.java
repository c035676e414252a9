package id.naungan.sealing;

/** Kunci telah dimusnahkan. What was sealed for this owner is gone for good, on purpose. */
public class KeyShredded extends RuntimeException {
    KeyShredded(Owner owner) {
        super("the key of " + owner.kind() + " " + owner.id() + " was destroyed");
    }
}
