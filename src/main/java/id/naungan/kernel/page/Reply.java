package id.naungan.kernel.page;

import id.naungan.kernel.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Jawaban formulir. The two ways a posted form is answered: on to the next page, or shown again with what is wrong. */
public final class Reply {

    private Reply() {}

    /** On to another page of this site, by 303. */
    public static ModelAndView goTo(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /** The same form again (422), with what was typed and one sentence at each fault. */
    public static ModelAndView again(String template, BindingResult faults, Map<String, ?> model) {
        ModelAndView answer = new ModelAndView(template, HttpStatus.UNPROCESSABLE_CONTENT);
        answer.addAllObjects(model);
        answer.addAllObjects(faults.getModel());
        return answer;
    }

    /** Puts a refusal above the form. */
    public static void refuse(BindingResult faults, Refusal why) {
        faults.reject(why.key(), why.details(), why.key());
    }

    /** Puts a refusal beside a field. */
    public static void refuse(BindingResult faults, String field, Refusal why) {
        faults.rejectValue(field, why.key(), why.details(), why.key());
    }

    /** Puts a sentence, by its key, beside a field. */
    public static void fault(BindingResult faults, String field, String key, Object... details) {
        faults.rejectValue(field, key, details, key);
    }
}
