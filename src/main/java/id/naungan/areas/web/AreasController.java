package id.naungan.areas.web;

import id.naungan.areas.Area;
import id.naungan.areas.Areas;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Daftar wilayah untuk isian alamat. Asked by the area of one level above, never by what somebody typed:
 * a place in an address must not stand in the address of a request.
 */
@Controller
class AreasController {

    @GetMapping("/wilayah")
    @ResponseBody
    List<Area> within(@RequestParam(defaultValue = "") String induk) {
        return induk.isEmpty() ? Areas.provinces() : Areas.within(induk);
    }
}
