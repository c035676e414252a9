package id.naungan.access;

import id.naungan.kernel.CaseId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands beside the door and hears what it was asked and what it answered; can hold the door open, to try the wall behind it alone. */
public final class DoorProbe implements BeanPostProcessor {
    private final List<Asked> heard = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean open;

    /**
     * One question and its answer.
     *
     * @param caseId null where the page shows no single case
     */
    public record Asked(String permission, @Nullable CaseId caseId, boolean opened) {}

    /** What the door was asked while the work was done. */
    public List<Asked> during(Runnable work) {
        heard.clear();
        work.run();
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** The permission of this code, of whichever room. */
    public static Permission permission(String code) {
        return Permissions.of(code);
    }

    /** The rules of the house replaced by "everybody may everything", as if they were broken. */
    public <T> T heldOpen(Supplier<T> work) {
        open = true;
        try {
            return work.get();
        } finally {
            open = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof CaseDoor)) {
            return bean;
        }
        ProxyFactory door = new ProxyFactory(bean);
        door.setProxyTargetClass(true);
        door.addAdvice((MethodInterceptor) this::ask);
        return door.getProxy();
    }

    private @Nullable Object ask(MethodInvocation call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "enter" -> enter(call);
            case "may", "opens" -> open ? Boolean.TRUE : call.proceed();
            case "visibleCases" -> open ? "access.unit_case" : call.proceed();
            default -> call.proceed();
        };
    }

    private @Nullable Object enter(MethodInvocation call) throws Throwable {
        Object[] asked = call.getArguments();
        Permission permission = (Permission) asked[asked.length - 1];
        CaseId caseId = asked.length == 3 ? (CaseId) asked[1] : null;
        try {
            Object pass = call.proceed();
            heard.add(new Asked(permission.code(), caseId, true));
            return pass;
        } catch (DoorClosed closed) {
            heard.add(new Asked(permission.code(), caseId, false));
            if (!open) {
                throw closed;
            }
            return caseId == null ? null : new CasePass(caseId, permission, Reach.UNIT, other -> true);
        }
    }
}
