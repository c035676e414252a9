package id.naungan.casework.care;

/** Isi kuasa. What the holder may do in her name; what is not ticked she does herself. */
public enum PowerItem {
    REPORT,
    RECEIVE_INFORMATION,
    SIGN_AGREEMENTS,
    RECEIVE_DOCUMENTS,
    ACCOMPANY
}
