package id.naungan.access.factor;

/** Alamat kunci sandi. What a passkey is bound to: the host, and the origin of the pages, as browsers report them. */
public interface PasskeySite {

    String host();

    String origin();
}
