package id.naungan.shell;

import id.naungan.sealing.Shredded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draf ikut dilupakan. Whoever forgets a case forgets with it what officers have typed about it and not saved yet. */
@Component
class DraftErasure {
    private final DraftRows rows;

    DraftErasure(DraftRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(Shredded shredded) {
        rows.forget(shredded.owner());
    }
}
