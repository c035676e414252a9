package id.naungan.kernel.page;

import gg.jte.Content;
import java.util.Map;

/** Rumah. What a page asks of the frame around it; implemented by the shell. */
public interface House {

    /** Another room's template as a piece of this page; {@code page} is put in by the shell. */
    Content part(Page page, String template, Map<String, Object> model);

    /** Address of a built asset, such as {@code staff.css}, with its hashed name. */
    String asset(String name);

    /** Whether this is a demo that lets people in by their passwords alone. */
    boolean withoutSecondFactor();

    /** Where the quick exit ends. */
    String exitUrl();
}
