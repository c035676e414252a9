package id.naungan.shell;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/**
 * Pembaca isian. Looks at every posted form, whoever asked for it: what could not be seen was taken out,
 * and no text is longer than any page of ours could need; either is one sentence at the field.
 */
class FormBinder extends ExtendedServletRequestDataBinder {
    /** Characters of one field; above the limit of every form. */
    static final int LONGEST = 20_000;

    FormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    /**
     * A sentence at a line or a nested field that was not posted at all finds nothing there, and that is fine;
     * nor does it in a form that could not be made, such as one with a day posted as a single text.
     */
    @Override
    protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
        return new BeanPropertyBindingResult(getTarget(), getObjectName(), false, getAutoGrowCollectionLimit()) {
            @Override
            protected @Nullable Object getActualFieldValue(String field) {
                try {
                    return super.getActualFieldValue(field);
                } catch (BeansException | IllegalStateException notPosted) {
                    return null;
                }
            }
        };
    }

    @Override
    public void construct(ServletRequest request) {
        try {
            super.construct(request);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noLine) {
            // A list's line that is no number, such as items[abc] or items[0: nobody's browser sends that.
            throw new UnreadableForm(noLine);
        }
        if (request instanceof HttpServletRequest posted && "POST".equals(posted.getMethod()) && getTarget() != null) {
            Set<String> touched = SeenTexts.touched(posted);
            posted.getParameterMap().forEach((name, values) -> {
                if (touched.contains(name)) {
                    fault(name, "shell.form.unseen");
                }
                for (String value : values) {
                    if (value.length() > LONGEST) {
                        fault(name, "shell.form.too-long");
                    }
                }
            });
        }
    }

    @Override
    public void bind(ServletRequest request) {
        try {
            super.bind(request);
        } catch (InvalidPropertyException noLine) {
            throw new UnreadableForm(noLine);
        }
    }

    private void fault(String name, String key) {
        try {
            if (getBindingResult().getRawFieldValue(name) != null) {
                getBindingResult().rejectValue(name, key, key);
            }
        } catch (BeansException notOfThisForm) {
            // Token, key and version travel beside the form.
        }
    }
}
