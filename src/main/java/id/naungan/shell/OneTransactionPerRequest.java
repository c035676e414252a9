package id.naungan.shell;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.HeldFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Satu permintaan, satu transaksi. Everything a handler does, its audit rows included, commits together or not at all.
 * The page is drawn after the commit, and a file is held back until then, so a reader is logged before the first byte leaves.
 * When a form is refused (an answer of 4xx) or fails, everything is undone, and only who came in stays written down.
 */
class OneTransactionPerRequest extends RequestMappingHandlerAdapter {
    private static final String REDIRECT = "redirect:";
    private static final String FORM = BindingResult.MODEL_KEY_PREFIX + Faults.FORM;

    private final PlatformTransactionManager transactions;
    private final OnceOnly once;
    private final DraftKeeping drafts;
    private final AccessLog log;
    private final Actors actors;

    OneTransactionPerRequest(
            PlatformTransactionManager transactions, OnceOnly once, DraftKeeping drafts, AccessLog log, Actors actors) {
        this.transactions = transactions;
        this.once = once;
        this.drafts = drafts;
        this.log = log;
        this.actors = actors;
    }

    @Override
    protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binders) {
        return new ServletRequestDataBinderFactory(binders, getWebBindingInitializer()) {
            @Override
            protected ServletRequestDataBinder createBinderInstance(
                    @Nullable Object target, String name, NativeWebRequest request) {
                return new FormBinder(target, name);
            }
        };
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (!handler.getBeanType().getName().startsWith("id.naungan.")) {
            return super.invokeHandlerMethod(request, response, handler);
        }
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        boolean done = false;
        ModelAndView answer;
        try {
            answer = act(request, held, handler);
            done = !isRefused(answer, held);
        } finally {
            end(request, status, done);
        }
        held.copyBodyToResponse();
        Optional<HeldFile> file = HeldFile.of(request);
        if (file.isPresent()) {
            try (Closeable end = file.get().end()) {
                file.get().leave(response);
            }
            return null;
        }
        return answer;
    }

    /** What was held back never leaves when the act is not committed. */
    private void end(HttpServletRequest request, TransactionStatus status, boolean done) throws IOException {
        boolean committed = false;
        try {
            finish(request, status, done);
            committed = done;
        } finally {
            Optional<HeldFile> file = HeldFile.of(request);
            if (!committed && file.isPresent()) {
                file.get().end().close();
                request.removeAttribute(HeldFile.class.getName());
            }
        }
    }

    private void finish(HttpServletRequest request, TransactionStatus status, boolean done) {
        if (done) {
            transactions.commit(status);
            return;
        }
        List<Runnable> survivors = log.survivors();
        transactions.rollback(status);
        if (!survivors.isEmpty()) {
            new TransactionTemplate(transactions).executeWithoutResult(again -> survivors.forEach(Runnable::run));
        }
    }

    private @Nullable ModelAndView act(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        Actor actor = actors.current(request);
        if (actor == null || !"POST".equals(request.getMethod())) {
            ModelAndView answer = super.invokeHandlerMethod(request, response, handler);
            if (actor != null && answer != null && answer.getModel().containsKey(FORM)) {
                drafts.lay(actor, request);
            }
            return seeOther(answer);
        }
        UUID key = key(request);
        if (key == null) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return null;
        }
        if (handler.getBeanType() == DraftController.class) {
            // The key is that of the form itself, which is yet to be sent with other words.
            return seeOther(super.invokeHandlerMethod(request, response, handler));
        }
        return switch (once.claim(actor, key, request)) {
            case OnceOnly.Claim.DoneBefore before -> new ModelAndView(there(before.location()));
            case OnceOnly.Claim.OtherContent other -> {
                response.sendError(HttpStatus.CONFLICT.value());
                yield null;
            }
            case OnceOnly.Claim.Ours ours ->
                remembered(actor, request, ours.key(), super.invokeHandlerMethod(request, response, handler));
        };
    }

    private @Nullable ModelAndView remembered(
            Actor actor, HttpServletRequest request, UUID key, @Nullable ModelAndView answer) {
        if (answer != null
                && answer.getViewName() != null
                && answer.getViewName().startsWith(REDIRECT)) {
            once.remember(actor, key, answer.getViewName().substring(REDIRECT.length()));
            drafts.saved(actor, request);
        }
        return seeOther(answer);
    }

    /** A redirect is 303, so that a reload or the back button never sends the form again. */
    private static @Nullable ModelAndView seeOther(@Nullable ModelAndView answer) {
        if (answer != null
                && answer.getViewName() != null
                && answer.getViewName().startsWith(REDIRECT)) {
            answer.setView(there(answer.getViewName().substring(REDIRECT.length())));
            answer.getModelMap().clear();
        }
        return answer;
    }

    private static RedirectView there(String location) {
        RedirectView view = new RedirectView(location, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static boolean isRefused(@Nullable ModelAndView answer, HttpServletResponse response) {
        return answer != null
                        && answer.getStatus() != null
                        && answer.getStatus().isError()
                || response.getStatus() >= 400;
    }

    private static @Nullable UUID key(HttpServletRequest request) {
        try {
            String text = request.getParameter(OnceOnly.FIELD);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
