package id.naungan.intake;

/** Unggahan. A letter that came with a report, as the browser sent it. */
public record Upload(String name, byte[] content) {}
